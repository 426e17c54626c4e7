import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

const names = new Map<string, string>();

/**
 * A statement under a name of its own, so that each connection parses and plans it once. Texts are the programme's own and few;
 * what has no parameters is sent as it stands, since it may be several statements.
 */
export function statement(text: string, values: readonly unknown[]): QueryConfig {
  if (values.length === 0) return { text };
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
