import type { Authority } from '../rules/authority.js';
import type { EntryRule } from '../rules/rule.js';

/** Rules that are kept and published together. A rule may stand in it in several versions, each with its own known dates. */
export interface RulePack {
  readonly code: string;
  readonly title: string;
  readonly authorities: readonly Authority[];
  readonly rules: readonly EntryRule[];
}
