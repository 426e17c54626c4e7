import { Injectable } from '@nestjs/common';
import { Config, Vault } from '#platform';
import { SignedIds } from './signed-ids.js';

/** Links that invite somebody to the organisation's staff. */
@Injectable()
export class StaffInvitationLinks {
  private readonly ids: SignedIds;

  constructor(
    vault: Vault,
    private readonly config: Config,
  ) {
    this.ids = new SignedIds(vault, 'staff-invitation');
  }

  /** The link to send; the token is in the fragment, as a traveller's is. */
  link(id: string): string {
    return new URL(`/join#${this.tokenOf(id)}`, this.config.get('PUBLIC_URL')).href;
  }

  tokenOf(id: string): string {
    return this.ids.tokenOf(id);
  }

  /** The invitation that a token names; undefined when we did not sign it. */
  idOf(token: string): string | undefined {
    return this.ids.idOf(token);
  }
}
