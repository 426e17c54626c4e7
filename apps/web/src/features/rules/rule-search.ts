import { oneOf, type Rule, ruleStatuses } from './types.js';

/** What the address says of the list of rules: it can be sent to a colleague. */
export interface RuleSearch {
  readonly text?: string;
  readonly country?: string;
  readonly authority?: string;
  readonly status?: Rule['status'];
  /** A day, or `all` for every version; today when left out. */
  readonly knownOn?: string;
}

const matching = (pattern: RegExp, given: unknown): string | undefined => (typeof given === 'string' && pattern.test(given) ? given : undefined);

/** Takes from an address what it may say; the rest is passed over. */
export function ruleSearch(search: Record<string, unknown>): RuleSearch {
  // The router reads a text of digits as a number.
  const text = typeof search['text'] === 'string' || typeof search['text'] === 'number' ? String(search['text']).slice(0, 100) : '';
  const [country, authority] = [matching(/^[A-Z]{3}$/, search['country']), matching(/^[A-Z][A-Z0-9-]{0,79}$/, search['authority'])];
  const [status, knownOn] = [oneOf(ruleStatuses, search['status']), matching(/^(\d{4}-\d\d-\d\d|all)$/, search['knownOn'])];
  return { ...(text.trim() && { text }), ...(country && { country }), ...(authority && { authority }), ...(status && { status }), ...(knownOn && { knownOn }) };
}
