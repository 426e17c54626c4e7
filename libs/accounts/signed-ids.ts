import type { Vault } from '#platform';
import { sameBytes } from './domain/secret.js';

const idBytes = 16;
const shape = /^[A-Za-z0-9_-]{64}$/;

/** Tokens for links: an id and a signature of it, for one purpose. Nothing secret is stored, and a mail can be written again. */
export class SignedIds {
  constructor(
    private readonly vault: Vault,
    private readonly purpose: string,
  ) {}

  tokenOf(id: string): string {
    return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), this.vault.sign(this.purpose, id)]).toString('base64url');
  }

  /** The id that a token names; undefined when we did not sign it for this purpose. */
  idOf(token: string): string | undefined {
    if (!shape.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const hex = bytes.subarray(0, idBytes).toString('hex');
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return sameBytes(bytes.subarray(idBytes), this.vault.sign(this.purpose, id)) ? id : undefined;
  }
}
