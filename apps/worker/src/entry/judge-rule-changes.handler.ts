import { JudgeRuleChanges } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Rules were published: everybody whom they can be about is judged anew. */
@Handles(jobs.judgeRuleChanges)
export class JudgeRuleChangesHandler implements JobHandler<typeof jobs.judgeRuleChanges> {
  constructor(private readonly changes: JudgeRuleChanges) {}

  handle({ organisationId }: PayloadOf<typeof jobs.judgeRuleChanges>): Promise<void> {
    return this.changes.judge(organisationId);
  }
}
