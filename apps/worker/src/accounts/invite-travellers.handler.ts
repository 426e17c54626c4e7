import { InviteTraveller, ReadInvitations } from '#accounts';
import { ReadBooking } from '#bookings';
import { Database, Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Invites every traveller of a confirmed booking who was not invited yet. */
@Handles(jobs.inviteTravellers)
export class InviteTravellersHandler implements JobHandler<typeof jobs.inviteTravellers> {
  constructor(
    private readonly database: Database,
    private readonly bookings: ReadBooking,
    private readonly invitations: ReadInvitations,
    private readonly invite: InviteTraveller,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.inviteTravellers>): Promise<void> {
    const booking = await this.bookings.read(organisationId, bookingId);
    if (booking.refused || booking.value.status !== 'confirmed') return;
    const travellerIds = booking.value.travellers.map(({ id }) => id);
    const states = await this.invitations.statesOf(organisationId, travellerIds);
    for (const travellerId of travellerIds.filter((id) => states.get(id) === 'none')) {
      await this.database.transaction((tx) => this.invite.invite(tx, { organisationId, travellerId }));
    }
  }
}
