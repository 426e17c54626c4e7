import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { actAs } from '../act-as.js';
import { Attempts } from '../attempts.js';
import { clientNetwork } from '../domain/client-network.js';
import { type Invitation, refusalOfLink } from '../domain/invitation.js';
import { permissionsOf } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { InvitationLinks } from '../invitation-links.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import type { SignedIn } from './sign-in.js';

/** Opens a traveller's session with the link that they were sent. */
@Injectable()
export class RedeemLink {
  constructor(
    private readonly links: InvitationLinks,
    private readonly invitations: InvitationRepository,
    private readonly sessions: SessionRepository,
    private readonly attempts: Attempts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses `link.unknown`, `link.used`, `link.expired`, `link.revoked` and `auth.too-many-attempts`. */
  async redeem(token: string, ip: string): Promise<Result<SignedIn>> {
    const network = clientNetwork(ip);
    const tooMany = await this.attempts.take('link.network', network);
    if (tooMany) return tooMany;
    const id = this.links.idOf(token);
    if (id === undefined) return refuse('link.unknown');
    const opened = await this.open(id);
    if (!opened.refused) await this.attempts.giveBack('link.network', network);
    return opened;
  }

  private open(id: string): Promise<Result<SignedIn>> {
    return this.database.transaction(async (tx): Promise<Result<SignedIn>> => {
      const now = this.clock.now();
      const used = await this.invitations.use(tx, id, now);
      if (!used) return refusalOfLink(await this.invitations.byId(id), now) ?? refuse('link.used');
      const principal = principalOf(used);
      actAs(principal);
      const session = await this.sessions.open(tx, principal, now);
      const { organisationId, travellerId } = used;
      await publish(tx, { type: 'invitation.used', organisationId, subject: { invitationId: id, travellerId } });
      return success({ principal, session });
    });
  }
}

const principalOf = ({ organisationId, travellerId }: Invitation): Extract<Principal, { kind: 'traveller' }> => ({
  kind: 'traveller',
  organisationId,
  travellerId,
  permissions: permissionsOf('traveller'),
});
