import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { Attempts } from '../../attempts.js';
import { after, staffInvitationLifetime } from '../../domain/lifetimes.js';
import type { OwnRole } from '../../domain/permissions.js';
import type { StaffPrincipal } from '../../domain/principal.js';
import type { StaffInvitation } from '../../domain/staff-invitation.js';
import { PersonRepository } from '../../persistence/person.repository.js';
import { StaffInvitationRepository } from '../../persistence/staff-invitation.repository.js';
import { UserRepository } from '../../persistence/user.repository.js';

/** Asks somebody to join the organisation's staff. The mail with their link is written when the event `person.invited` arrives. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly invitations: StaffInvitationRepository,
    private readonly users: UserRepository,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** An earlier link to the same address closes. Refuses `account.email-taken` and `auth.too-many-attempts`. */
  async invite({ organisationId, userId }: StaffPrincipal, { name, email, role }: { name: string; email: string; role: OwnRole }): Promise<Result<StaffInvitation>> {
    const address = email.trim().toLowerCase();
    if (await this.users.byEmail(address)) return refuse('account.email-taken', { errors: [{ pointer: '/email', detail: 'Somebody signs in with this address already.' }] });
    const tooMany = await this.attempts.take('staff-invitation.address', address);
    if (tooMany) return tooMany;
    const now = this.clock.now();
    const invitation = { id: newId(), organisationId, email: address, name, role, expiresAt: after(now, staffInvitationLifetime) };
    await this.database.transaction(async (tx) => {
      await this.people.lockOrganisation(tx, organisationId);
      await this.invitations.replace(tx, { ...invitation, invitedBy: userId }, now);
      await publish(tx, { type: 'person.invited', organisationId, subject: { staffInvitationId: invitation.id, role } });
    });
    return success({ ...invitation, usedAt: null, revokedAt: null });
  }
}
