import { TellHolders } from '#documents';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { WhoLeft } from '../bookings/who-left.js';
import { jobs } from '../jobs.js';

/** Those whom a booking no longer takes hold their passports no longer: who shares one with them is judged again. */
@Handles(jobs.tellHolders)
export class TellHoldersHandler implements JobHandler<typeof jobs.tellHolders> {
  constructor(
    private readonly left: WhoLeft,
    private readonly holders: TellHolders,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.tellHolders>): Promise<void> {
    const found = await this.left.of(organisationId, bookingId);
    if (found) await this.holders.tell(organisationId, found.travellerIds);
  }
}
