import { RevokeInvitation } from '#accounts';
import { Database, Handles, type JobHandler, type PayloadOf } from '#platform';
import { WhoLeft } from '../bookings/who-left.js';
import { jobs } from '../jobs.js';

/** Ends the links and sessions of those whom a booking no longer takes. Who was never invited is passed over. */
@Handles(jobs.revokeInvitations)
export class RevokeInvitationsHandler implements JobHandler<typeof jobs.revokeInvitations> {
  constructor(
    private readonly database: Database,
    private readonly left: WhoLeft,
    private readonly invitations: RevokeInvitation,
  ) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.revokeInvitations>): Promise<void> {
    const found = await this.left.of(organisationId, bookingId);
    for (const travellerId of found?.travellerIds ?? []) {
      await this.database.transaction((tx) => this.invitations.revoke(tx, { organisationId, travellerId }));
    }
  }
}
