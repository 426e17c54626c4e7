import { Handles, type JobHandler } from '#platform';
import { KeepRetention } from '#readiness';
import { jobs } from '../jobs.js';

@Handles(jobs.keepRetention)
export class KeepRetentionHandler implements JobHandler<typeof jobs.keepRetention> {
  constructor(private readonly retention: KeepRetention) {}

  async handle(): Promise<void> {
    await this.retention.keep();
  }
}
