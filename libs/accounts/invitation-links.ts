import { Injectable } from '@nestjs/common';
import { Config, Vault } from '#platform';
import { SignedIds } from './signed-ids.js';

/** Links of travellers' invitations. */
@Injectable()
export class InvitationLinks {
  private readonly ids: SignedIds;

  constructor(
    vault: Vault,
    private readonly config: Config,
  ) {
    this.ids = new SignedIds(vault, 'invitation');
  }

  /** The link to send. The token is in the fragment, which browsers keep to themselves (RFC 3986 §3.5). */
  invitationLink(invitationId: string): string {
    return new URL(`/invitation#${this.tokenOf(invitationId)}`, this.config.get('PUBLIC_URL')).href;
  }

  tokenOf(invitationId: string): string {
    return this.ids.tokenOf(invitationId);
  }

  /** The invitation that a token names; undefined when we did not sign it. */
  idOf(token: string): string | undefined {
    return this.ids.idOf(token);
  }
}
