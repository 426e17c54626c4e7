import { FollowRuleChange } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** The messages of a change were approved: one is ordered for each traveller, a job of its own. */
@Handles(jobs.tellRuleChange)
export class TellRuleChangeHandler implements JobHandler<typeof jobs.tellRuleChange> {
  constructor(private readonly changes: FollowRuleChange) {}

  handle({ organisationId, ruleChangeId }: PayloadOf<typeof jobs.tellRuleChange>): Promise<void> {
    return this.changes.tell(organisationId, ruleChangeId);
  }
}
