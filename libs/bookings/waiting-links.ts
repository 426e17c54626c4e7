import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, Vault } from '#platform';

const purpose = 'waiting-entry';
const idBytes = 16;
const shape = /^[A-Za-z0-9_-]{64}$/;

/** Links to an entry on a waiting list: its id and a signature of it. Nothing secret is stored, and a mail can be written again. */
@Injectable()
export class WaitingLinks {
  constructor(
    private readonly vault: Vault,
    private readonly config: Config,
  ) {}

  /** The link to send. The token is in the fragment, which browsers keep to themselves (RFC 3986 §3.5). */
  linkTo(entryId: string): string {
    return new URL(`/waiting#${this.tokenOf(entryId)}`, this.config.get('PUBLIC_URL')).href;
  }

  tokenOf(entryId: string): string {
    const id = Buffer.from(entryId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.vault.sign(purpose, entryId)]).toString('base64url');
  }

  /** The entry that a token names; undefined when we did not sign it. */
  idOf(token: string): string | undefined {
    if (!shape.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const id = bytes.subarray(0, idBytes).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return timingSafeEqual(bytes.subarray(idBytes), this.vault.sign(purpose, id)) ? id : undefined;
  }
}
