import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Something that is kept once, however many refer to it: its text (RFC 8785), and the digest (SHA-256) that it is found by. */
export interface KeptText {
  readonly digest: Buffer;
  readonly text: string;
}

export function keptText(value: object): KeptText {
  const text = canonicalize(value)!;
  return { text, digest: createHash('sha256').update(text).digest() };
}
