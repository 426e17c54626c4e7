import { SweepDocuments } from '#documents';
import { Handles, type JobHandler } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.sweepDocuments)
export class SweepDocumentsHandler implements JobHandler<typeof jobs.sweepDocuments> {
  constructor(private readonly documents: SweepDocuments) {}

  handle(): Promise<void> {
    return this.documents.sweep();
  }
}
