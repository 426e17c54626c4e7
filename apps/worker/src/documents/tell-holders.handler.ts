import { ReadBooking } from '#bookings';
import { TellHolders } from '#documents';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** The travellers of a cancelled booking hold their passports no longer: who shares one with them is judged again. */
@Handles(jobs.tellHolders)
export class TellHoldersHandler implements JobHandler<typeof jobs.tellHolders> {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly holders: TellHolders,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.tellHolders>): Promise<void> {
    const booking = await this.bookings.read(organisationId, bookingId);
    if (booking.refused) return;
    await this.holders.tell(organisationId, booking.value.travellers.map(({ id }) => id));
  }
}
