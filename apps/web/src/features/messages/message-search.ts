import { kinds, type Message, states } from './types.js';

/** What the page shows, kept in its address. */
export interface MessageSearch {
  readonly kind?: Message['kind'];
  readonly state?: Message['state'];
}

export function messageSearch({ kind, state }: Record<string, unknown>): MessageSearch {
  const one = kinds.find((known) => known === kind);
  const stand = states.find((known) => known === state);
  return { ...(one ? { kind: one } : {}), ...(stand ? { state: stand } : {}) };
}
