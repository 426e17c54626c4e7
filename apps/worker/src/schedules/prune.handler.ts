import { Handles, type JobHandler, Outbox } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.prune)
export class PruneHandler implements JobHandler<typeof jobs.prune> {
  constructor(private readonly outbox: Outbox) {}

  handle(): Promise<void> {
    return this.outbox.prune();
  }
}
