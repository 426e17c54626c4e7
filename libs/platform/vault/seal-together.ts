import { type KeyObject, randomBytes } from 'node:crypto';
import { decrypt, encrypt, UnreadableError } from './cipher.js';

interface Holder {
  readonly id: string;
  readonly key: Buffer | KeyObject;
}

const keyBytes = 32;
const idBytes = 36;
/** Version, nonce and tag stand before what is encrypted. */
const shareBytes = 29 + keyBytes;

const sum = (shares: readonly Buffer[]): Buffer => {
  const total = Buffer.alloc(keyBytes);
  for (const share of shares) for (let at = 0; at < keyBytes; at += 1) total[at] = total[at]! ^ share[at]!;
  return total;
};

/**
 * Splits a fresh key into one random share for each holder (their exclusive or is the key: Shamir's scheme where all are needed), seals
 * each with its holder's key, and the content with the whole. Layout: number of holders (4), id (36) and sealed share of each, content.
 */
export function sealTogether(holders: readonly Holder[], context: string, plain: Buffer): Buffer {
  if (holders.length === 0) throw new Error('nobody to seal it for');
  const shares = holders.map(() => randomBytes(keyBytes));
  const count = Buffer.alloc(4);
  count.writeUInt32LE(holders.length);
  const sealed = holders.map(({ id, key }, at) => Buffer.concat([Buffer.from(id), encrypt(key, `${id}:share:${context}`, shares[at]!)]));
  return Buffer.concat([count, ...sealed, encrypt(sum(shares), context, plain)]);
}

/** Whom it was sealed for. @throws UnreadableError when it is too short to say so. */
export const sealedFor = (sealed: Buffer): string[] => {
  const holders = sealed.length < 4 ? 0 : sealed.readUInt32LE(0);
  if (holders === 0 || sealed.length < 4 + holders * (idBytes + shareBytes)) throw new UnreadableError('what was sealed is cut short');
  return Array.from({ length: holders }, (_, at) => sealed.toString('utf8', 4 + at * (idBytes + shareBytes), 4 + at * (idBytes + shareBytes) + idBytes));
};

/** @throws UnreadableError when a key or the context is another one, or a byte was changed. */
export function openTogether(keyOf: (id: string) => Buffer | KeyObject, context: string, sealed: Buffer): Buffer {
  const ids = sealedFor(sealed);
  const shares = ids.map((id, at) => {
    const start = 4 + at * (idBytes + shareBytes) + idBytes;
    return decrypt(keyOf(id), `${id}:share:${context}`, sealed.subarray(start, start + shareBytes));
  });
  return decrypt(sum(shares), context, sealed.subarray(4 + ids.length * (idBytes + shareBytes)));
}
