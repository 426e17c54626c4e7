import type { LogKind } from './types.js';

export const logKinds = ['bookings', 'changes', 'money', 'travellers', 'documents', 'entry', 'flights', 'lists', 'stops', 'letters', 'looks'] as const satisfies readonly LogKind[];

/** What the address says of a log. */
export interface LogSearch {
  readonly kind?: LogKind;
  /** The id of a person or machine. */
  readonly who?: string;
}

export function logSearch({ kind, who }: Record<string, unknown>): LogSearch {
  const known = logKinds.find((one) => one === kind);
  return { ...(known && { kind: known }), ...(typeof who === 'string' && who !== '' && { who: who.slice(0, 100) }) };
}
