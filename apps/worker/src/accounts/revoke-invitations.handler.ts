import { RevokeInvitation } from '#accounts';
import { ReadBooking } from '#bookings';
import { Database, Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Ends the links and sessions of a cancelled booking's travellers. Who was never invited is passed over. */
@Handles(jobs.revokeInvitations)
export class RevokeInvitationsHandler implements JobHandler<typeof jobs.revokeInvitations> {
  constructor(
    private readonly database: Database,
    private readonly bookings: ReadBooking,
    private readonly invitations: RevokeInvitation,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.revokeInvitations>): Promise<void> {
    const booking = await this.bookings.read(organisationId, bookingId);
    if (booking.refused || booking.value.status !== 'cancelled') return;
    for (const { id: travellerId } of booking.value.travellers) {
      await this.database.transaction((tx) => this.invitations.revoke(tx, { organisationId, travellerId }));
    }
  }
}
