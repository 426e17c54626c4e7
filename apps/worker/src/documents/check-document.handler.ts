import { CheckDocument } from '#documents';
import { Handles, type JobHandler, type JobRun, type PayloadOf, UnrecoverableFailure } from '#platform';
import { jobs } from '../jobs.js';
import { GatherJudgingContext } from './judging-context.js';

@Handles(jobs.checkDocument)
export class CheckDocumentHandler implements JobHandler<typeof jobs.checkDocument> {
  constructor(
    private readonly check: CheckDocument,
    private readonly context: GatherJudgingContext,
  ) {}

  async handle({ checkId }: PayloadOf<typeof jobs.checkDocument>, { lastAttempt }: JobRun): Promise<void> {
    try {
      await this.check.check(checkId, (check) => this.context.gather(check));
    } catch (error) {
      if (lastAttempt || error instanceof UnrecoverableFailure) await this.check.giveUp(checkId);
      throw error;
    }
  }
}
