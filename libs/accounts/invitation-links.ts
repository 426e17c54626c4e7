import { Injectable } from '@nestjs/common';
import { Config, Vault } from '#platform';
import { sameBytes } from './domain/secret.js';

const purpose = 'invitation';
const idBytes = 16;
const shape = /^[A-Za-z0-9_-]{64}$/;

/** Links of invitations: the id and a signature of it. Nothing secret is stored, and a mail can be written again. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly vault: Vault,
    private readonly config: Config,
  ) {}

  /** The link to send. The token is in the fragment, which browsers keep to themselves (RFC 3986 §3.5). */
  invitationLink(invitationId: string): string {
    return new URL(`/invitation#${this.tokenOf(invitationId)}`, this.config.get('PUBLIC_URL')).href;
  }

  tokenOf(invitationId: string): string {
    const id = Buffer.from(invitationId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.vault.sign(purpose, invitationId)]).toString('base64url');
  }

  /** The invitation that a token names; undefined when we did not sign it. */
  idOf(token: string): string | undefined {
    if (!shape.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const hex = bytes.subarray(0, idBytes).toString('hex');
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return sameBytes(bytes.subarray(idBytes), this.vault.sign(purpose, id)) ? id : undefined;
  }
}
