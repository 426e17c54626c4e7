import { ReleaseAllotments } from '#inventory';
import { Handles, type JobHandler } from '#platform';
import { jobs } from '../jobs.js';

const batch = 100;

@Handles(jobs.releaseAllotments)
export class ReleaseAllotmentsHandler implements JobHandler<typeof jobs.releaseAllotments> {
  constructor(private readonly allotments: ReleaseAllotments) {}

  async handle(): Promise<void> {
    while ((await this.allotments.releaseDue(batch)) === batch);
  }
}
