import { ReadDocument } from '#documents';
import { Handles, type JobHandler, type JobRun, type PayloadOf } from '#platform';
import { DocumentMetrics } from '../health/document-metrics.js';
import { jobs } from '../jobs.js';

@Handles(jobs.readDocument)
export class ReadDocumentHandler implements JobHandler<typeof jobs.readDocument> {
  constructor(
    private readonly document: ReadDocument,
    private readonly metrics: DocumentMetrics,
  ) {}

  async handle({ checkId }: PayloadOf<typeof jobs.readDocument>, { lastAttempt }: JobRun): Promise<void> {
    const run = { lane: 'quick', job: jobs.readDocument.name, lastAttempt } as const;
    await this.metrics.time('read', run.lane, () => this.document.read(checkId, run));
  }
}
