import { ListApplications } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { DraftApplicationHandler } from './draft-application.handler.js';

/** Draws up anew, or brings up to date, what was drawn up for a journey that has changed. Who had no application gets none. */
@Handles(jobs.redraftApplication)
export class RedraftApplicationHandler implements JobHandler<typeof jobs.redraftApplication> {
  constructor(
    private readonly applications: ListApplications,
    private readonly draft: DraftApplicationHandler,
  ) {}

  async handle(payload: PayloadOf<typeof jobs.redraftApplication>): Promise<void> {
    const drawnUp = await this.applications.ofTravellers(payload.organisationId, [payload.travellerId]);
    if (drawnUp.length > 0) await this.draft.handle(payload);
  }
}
