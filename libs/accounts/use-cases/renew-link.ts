import { Injectable } from '@nestjs/common';
import type { Refusal } from '#kernel';
import { Database } from '#platform';
import { Attempts } from '../attempts.js';
import { clientNetwork } from '../domain/client-network.js';
import type { Invitation } from '../domain/invitation.js';
import { InvitationLinks } from '../invitation-links.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { InviteTraveller } from './invite-traveller.js';

/** Sends a traveller a fresh link, on the strength of an old one. It goes to the address that we know. */
@Injectable()
export class RenewLink {
  constructor(
    private readonly links: InvitationLinks,
    private readonly invitations: InvitationRepository,
    private readonly inviteTraveller: InviteTraveller,
    private readonly attempts: Attempts,
    private readonly database: Database,
  ) {}

  /**
   * Says nothing of whether a mail goes out: none does for a link that is not ours, for a traveller whom the operator
   * has shut out, or after a few in one day. Refuses `auth.too-many-attempts` to a network that asks too often.
   */
  async renew(token: string, ip: string): Promise<Refusal | undefined> {
    const tooMany = await this.attempts.take('link-renewal.network', clientNetwork(ip));
    if (tooMany) return tooMany;
    const id = this.links.idOf(token);
    const known = id && (await this.invitations.byId(id));
    if (!known) return undefined;
    if (await this.isShutOut(known)) return undefined;
    if (await this.attempts.take('link-renewal.traveller', known.travellerId)) return undefined;
    await this.database.transaction(async (tx) => {
      await this.invitations.lock(tx, known.travellerId);
      // Asked again under the lock: the operator may be shutting them out just now.
      if (!(await this.isShutOut(known))) await this.inviteTraveller.invite(tx, { ...known, renewal: true });
    });
    return undefined;
  }

  private async isShutOut({ organisationId, travellerId }: Invitation): Promise<boolean> {
    const [newest] = await this.invitations.newest(organisationId, [travellerId]);
    return !newest || newest.revokedAt !== null;
  }
}
