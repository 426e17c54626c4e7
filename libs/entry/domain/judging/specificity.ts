import type { RegionRank } from './match-region.js';
import type { EntryRule } from '../rules/rule.js';

/** How narrow a matching rule is: in place, and in purpose (0 any, 1 named purposes, 2 a named event). */
export interface Specificity {
  readonly region: RegionRank;
  readonly purpose: 0 | 1 | 2;
}

export const specificityOf = (rule: EntryRule, region: RegionRank): Specificity => ({
  region,
  purpose: rule.events ? 2 : rule.purposes ? 1 : 0,
});

/**
 * True when `a` is narrower than `b` in place or purpose and wider in neither. Two rules of which each is narrower in one
 * way do not outrank each other: then the more cautious one stands.
 */
export const outranks = (a: Specificity, b: Specificity): boolean =>
  a.region >= b.region && a.purpose >= b.purpose && (a.region > b.region || a.purpose > b.purpose);
