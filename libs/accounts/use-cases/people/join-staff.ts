import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { actAs } from '../../act-as.js';
import { permissionsOf } from '../../domain/permissions.js';
import type { Principal } from '../../domain/principal.js';
import { refusalOfStaffLink } from '../../domain/staff-invitation.js';
import { PersonRepository } from '../../persistence/person.repository.js';
import { SessionRepository } from '../../persistence/session.repository.js';
import { StaffInvitationRepository } from '../../persistence/staff-invitation.repository.js';
import { CreateUser } from '../create-user.js';
import type { SignedIn } from '../sign-in.js';
import { ReadStaffInvitation } from './read-staff-invitation.js';

/** Somebody who was invited chooses their password, and is in. */
@Injectable()
export class JoinStaff {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadStaffInvitation,
    private readonly invitations: StaffInvitationRepository,
    private readonly createUser: CreateUser,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses as `ReadStaffInvitation` does, `account.password-too-short` and `account.email-taken`; the link stays good then. */
  async join(token: string, { name, password }: { name: string; password: string }, ip: string): Promise<Result<SignedIn>> {
    const found = await this.reading.byToken(token, ip);
    if (found.refused) return found;
    return this.database.transaction(async (tx): Promise<Result<SignedIn>> => {
      const now = this.clock.now();
      const used = await this.invitations.use(tx, found.value.id, now);
      if (!used) return refusalOfStaffLink(await this.invitations.byId(found.value.id), now) ?? refuse('link.used');
      const { organisationId, email, role } = used;
      const created = await this.createUser.create(tx, { organisationId, email, name, role, password });
      if (created.refused) return created;
      const userId = created.value.id;
      const principal: Principal = { kind: 'user', userId, organisationId, role, permissions: permissionsOf(role) };
      actAs(principal);
      await this.people.markSignIn(tx, userId, now);
      const session = await this.sessions.open(tx, { kind: 'user', organisationId, userId, role }, now);
      await publish(tx, { type: 'person.joined', organisationId, subject: { userId, staffInvitationId: used.id, role } });
      return success({ principal, session });
    });
  }
}
