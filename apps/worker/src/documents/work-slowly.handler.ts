import { ReadDocument, TakeInDocument } from '#documents';
import { Handles, type JobHandler, type JobRun, type PayloadOf } from '#platform';
import { DocumentMetrics } from '../health/document-metrics.js';
import { jobs } from '../jobs.js';

/** Takes in or reads a picture that overran the time of the quick lanes: whichever is due does something, the other nothing. */
@Handles(jobs.workSlowly)
export class WorkSlowlyHandler implements JobHandler<typeof jobs.workSlowly> {
  constructor(
    private readonly takeIn: TakeInDocument,
    private readonly read: ReadDocument,
    private readonly metrics: DocumentMetrics,
  ) {}

  async handle({ checkId }: PayloadOf<typeof jobs.workSlowly>, { lastAttempt }: JobRun): Promise<void> {
    const run = { lane: 'slow', job: jobs.workSlowly.name, lastAttempt } as const;
    await this.metrics.time('intake', run.lane, () => this.takeIn.takeIn(checkId, run));
    await this.metrics.time('read', run.lane, () => this.read.read(checkId, run));
  }
}
