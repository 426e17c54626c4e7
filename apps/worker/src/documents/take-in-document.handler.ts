import { TakeInDocument } from '#documents';
import { Handles, type JobHandler, type JobRun, type PayloadOf } from '#platform';
import { DocumentMetrics } from '../health/document-metrics.js';
import { jobs } from '../jobs.js';

@Handles(jobs.takeInDocument)
export class TakeInDocumentHandler implements JobHandler<typeof jobs.takeInDocument> {
  constructor(
    private readonly document: TakeInDocument,
    private readonly metrics: DocumentMetrics,
  ) {}

  async handle({ checkId }: PayloadOf<typeof jobs.takeInDocument>, { lastAttempt }: JobRun): Promise<void> {
    const run = { lane: 'quick', job: jobs.takeInDocument.name, lastAttempt } as const;
    await this.metrics.time('intake', run.lane, () => this.document.takeIn(checkId, run));
  }
}
