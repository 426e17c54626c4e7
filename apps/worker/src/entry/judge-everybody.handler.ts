import { JudgeDue } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** The calendar of an authority was changed: other days are the latest safe ones. */
@Handles(jobs.judgeEverybody)
export class JudgeEverybodyHandler implements JobHandler<typeof jobs.judgeEverybody> {
  constructor(private readonly due: JudgeDue) {}

  handle({ organisationId }: PayloadOf<typeof jobs.judgeEverybody>): Promise<void> {
    return this.due.everybody(organisationId);
  }
}
