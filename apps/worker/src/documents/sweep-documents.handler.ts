import { RemoveUploads, SweepDocuments, SweepPortraits } from '#documents';
import { Handles, type JobHandler } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.sweepDocuments)
export class SweepDocumentsHandler implements JobHandler<typeof jobs.sweepDocuments> {
  constructor(
    private readonly documents: SweepDocuments,
    private readonly uploads: RemoveUploads,
    private readonly portraits: SweepPortraits,
  ) {}

  async handle(): Promise<void> {
    await this.documents.sweep();
    await this.uploads.removeExpired();
    await this.portraits.sweep();
  }
}
