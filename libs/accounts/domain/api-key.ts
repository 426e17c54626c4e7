import { randomBytes } from 'node:crypto';
import { randomSecret } from './secret.js';

const shape = /^wp_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/;

/** A new key, `wp_<prefix>_<secret>`. The prefix finds its row and may be shown; the whole is shown once. */
export function newApiKey(): { readonly key: string; readonly prefix: string } {
  const prefix = randomBytes(6).toString('hex');
  return { key: `wp_${prefix}_${randomSecret()}`, prefix };
}

/** The prefix of a key; undefined for what cannot be one. */
export function parseApiKey(text: string): { readonly prefix: string } | undefined {
  const prefix = shape.exec(text)?.[1];
  return prefix === undefined ? undefined : { prefix };
}
