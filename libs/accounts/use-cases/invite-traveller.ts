import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#kernel';
import { publish, type Transaction } from '#platform';
import { after, invitationLifetime } from '../domain/lifetimes.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';

/** Invites a traveller. The mail is written when the event `traveller.invited` arrives, by the link of its invitation. */
@Injectable()
export class InviteTraveller {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  /** An earlier link that is still open closes. A renewal is one that the traveller asked for: its mail says so. The caller has made sure that the traveller is of this organisation. */
  async invite(tx: Transaction, traveller: { organisationId: string; travellerId: string; renewal?: boolean }): Promise<{ invitationId: string }> {
    const { organisationId, travellerId, renewal = false } = traveller;
    const now = this.clock.now();
    const id = newId();
    await this.invitations.replace(tx, { id, organisationId, travellerId, expiresAt: after(now, invitationLifetime) }, now);
    await publish(tx, { type: 'traveller.invited', organisationId, subject: { invitationId: id, travellerId, renewal } });
    return { invitationId: id };
  }
}
