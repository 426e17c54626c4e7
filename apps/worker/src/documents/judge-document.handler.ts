import { ConcludeDocument } from '#documents';
import { Handles, type JobHandler, type JobRun, type PayloadOf } from '#platform';
import { DocumentMetrics } from '../health/document-metrics.js';
import { jobs } from '../jobs.js';
import { GatherJudgingContext } from './judging-context.js';

@Handles(jobs.judgeDocument)
export class JudgeDocumentHandler implements JobHandler<typeof jobs.judgeDocument> {
  constructor(
    private readonly document: ConcludeDocument,
    private readonly context: GatherJudgingContext,
    private readonly metrics: DocumentMetrics,
  ) {}

  async handle({ checkId }: PayloadOf<typeof jobs.judgeDocument>, { lastAttempt }: JobRun): Promise<void> {
    const run = { lane: 'quick', job: jobs.judgeDocument.name, lastAttempt } as const;
    await this.metrics.time('judge', run.lane, () => this.document.conclude(checkId, (check) => this.context.gather(check), run));
  }
}
