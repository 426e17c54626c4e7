import { ScanPaper } from '#documents';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Looks through a letter, ticket or certificate before anybody opens it. */
@Handles(jobs.scanPaper)
export class ScanPaperHandler implements JobHandler<typeof jobs.scanPaper> {
  constructor(private readonly papers: ScanPaper) {}

  handle({ organisationId, paperId }: PayloadOf<typeof jobs.scanPaper>): Promise<void> {
    return this.papers.scan(organisationId, paperId);
  }
}
