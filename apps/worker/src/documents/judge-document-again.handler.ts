import { JudgeDocument } from '#documents';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { GatherJudgingContext } from './judging-context.js';

@Handles(jobs.judgeDocumentAgain)
export class JudgeDocumentAgainHandler implements JobHandler<typeof jobs.judgeDocumentAgain> {
  constructor(
    private readonly judge: JudgeDocument,
    private readonly context: GatherJudgingContext,
  ) {}

  async handle(traveller: PayloadOf<typeof jobs.judgeDocumentAgain>): Promise<void> {
    if (!(await this.context.isTravelling(traveller.organisationId, traveller.travellerId))) return;
    await this.judge.again(traveller.organisationId, traveller.travellerId, () => this.context.gather(traveller));
  }
}
