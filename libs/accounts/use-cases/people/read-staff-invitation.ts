import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Attempts } from '../../attempts.js';
import { clientNetwork } from '../../domain/client-network.js';
import { refusalOfStaffLink, type StaffInvitation } from '../../domain/staff-invitation.js';
import { StaffInvitationRepository } from '../../persistence/staff-invitation.repository.js';
import { StaffInvitationLinks } from '../../staff-invitation-links.js';

/** What an invitation to the staff says, to whoever holds its link, and to whoever writes its mail. */
@Injectable()
export class ReadStaffInvitation {
  constructor(
    private readonly links: StaffInvitationLinks,
    private readonly invitations: StaffInvitationRepository,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** Refuses `link.unknown`, `link.used`, `link.expired`, `link.revoked` and `auth.too-many-attempts`. */
  async byToken(token: string, ip: string): Promise<Result<StaffInvitation>> {
    const network = clientNetwork(ip);
    const tooMany = await this.attempts.take('link.network', network);
    if (tooMany) return tooMany;
    const id = this.links.idOf(token);
    const invitation = id === undefined ? undefined : await this.invitations.byId(id);
    const refusal = refusalOfStaffLink(invitation, this.clock.now());
    if (refusal || !invitation) return refusal ?? refuse('link.unknown');
    await this.attempts.giveBack('link.network', network);
    return success(invitation);
  }

  /** Undefined when it no longer opens. */
  async open(id: string): Promise<StaffInvitation | undefined> {
    const invitation = await this.invitations.byId(id);
    return refusalOfStaffLink(invitation, this.clock.now()) ? undefined : invitation;
  }
}
