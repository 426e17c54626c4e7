import { ReadBooking } from '#bookings';
import { WithdrawApplications } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Takes a cancelled booking's applications from the officers' queue; what has gone into a batch is marked there. */
@Handles(jobs.withdrawApplications)
export class WithdrawApplicationsHandler implements JobHandler<typeof jobs.withdrawApplications> {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly applications: WithdrawApplications,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.withdrawApplications>): Promise<void> {
    const booking = await this.bookings.read(organisationId, bookingId);
    if (booking.refused || booking.value.status !== 'cancelled') return;
    const travellerIds = booking.value.travellers.map(({ id }) => id);
    await this.applications.withdraw({ organisationId, actorId: 'waypass', travellerIds });
  }
}
