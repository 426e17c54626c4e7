import { FollowRuleChange } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { RedraftApplicationHandler } from './redraft-application.handler.js';

/** The applications of those whom a change has touched are brought up to date. */
@Handles(jobs.followRuleChange)
export class FollowRuleChangeHandler implements JobHandler<typeof jobs.followRuleChange> {
  constructor(
    private readonly changes: FollowRuleChange,
    private readonly redraft: RedraftApplicationHandler,
  ) {}

  handle({ organisationId, ruleChangeId }: PayloadOf<typeof jobs.followRuleChange>): Promise<void> {
    return this.changes.applications(organisationId, ruleChangeId, (travellerId) => this.redraft.handle({ organisationId, travellerId }));
  }
}
