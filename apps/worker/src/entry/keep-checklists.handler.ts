import { ReadBooking } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { KeepChecklist } from '#readiness';
import { jobs } from '../jobs.js';

/** Draws up the checklists of a party that was just confirmed, so that all see at once what will be asked of them. */
@Handles(jobs.keepChecklists)
export class KeepChecklistsHandler implements JobHandler<typeof jobs.keepChecklists> {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly checklists: KeepChecklist,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.keepChecklists>): Promise<void> {
    const booking = await this.bookings.read(organisationId, bookingId);
    if (booking.refused) return;
    for (const { id } of booking.value.travellers) await this.checklists.keep(organisationId, id, 'waypass');
  }
}
