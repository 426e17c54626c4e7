import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { type InvitationState, stateOf } from '../domain/invitation.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';

/** Tells where travellers' invitations stand. */
@Injectable()
export class ReadInvitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  /** The state of the newest invitation by traveller; `none` for those who were never invited by this organisation. */
  async statesOf(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, InvitationState>> {
    const newest = await this.invitations.newest(organisationId, travellerIds);
    const now = this.clock.now();
    const states = new Map<string, InvitationState>(travellerIds.map((id) => [id, 'none']));
    for (const invitation of newest) states.set(invitation.travellerId, stateOf(invitation, now));
    return states;
  }

  /** Whether an invitation still waits to be used, and for whom: for whoever writes its mail. */
  async find(invitationId: string): Promise<{ organisationId: string; travellerId: string; expiresAt: Date; state: InvitationState } | undefined> {
    const invitation = await this.invitations.byId(invitationId);
    if (!invitation) return undefined;
    const { organisationId, travellerId, expiresAt } = invitation;
    return { organisationId, travellerId, expiresAt, state: stateOf(invitation, this.clock.now()) };
  }
}
