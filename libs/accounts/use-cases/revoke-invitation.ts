import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Takes a traveller's way in away: the link, and the sessions that it opened. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found` when the organisation has invited no such traveller, or has taken it back before. */
  async revoke(tx: Transaction, traveller: { organisationId: string; travellerId: string }): Promise<Result<void>> {
    const { organisationId, travellerId } = traveller;
    const now = this.clock.now();
    if (!(await this.invitations.revokeAll(tx, organisationId, travellerId, now))) return refuse('not-found');
    await this.sessions.revokeOfTraveller(tx, organisationId, travellerId, now);
    await publish(tx, { type: 'invitation.revoked', organisationId, subject: { travellerId } });
    return success(undefined);
  }
}
