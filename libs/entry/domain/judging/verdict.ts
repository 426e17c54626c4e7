import type { IsoDate } from '#kernel';
import type { Authority } from '../rules/authority.js';
import type { Requirement } from '../rules/requirement.js';
import type { Confidence, RuleStatus } from '../rules/rule.js';

/** Unknown is never allowed. */
export type Outcome = 'allow' | 'conditional' | 'deny' | 'unknown';

/**
 * What a rule did in a verdict: `allows`, `denies`, `requires`, `freezes` led to it; `asks` needs a fact first; `lapsed`,
 * `ended` and `reported` are why an answer is missing; `announced`, `overridden` and `untouched` had no say.
 */
export type Role =
  | 'allows'
  | 'denies'
  | 'requires'
  | 'freezes'
  | 'asks'
  | 'lapsed'
  | 'ended'
  | 'reported'
  | 'announced'
  | 'overridden'
  | 'untouched';

/** One rule that bears on the case, and what it did. */
export interface RuleTrace {
  readonly id: string;
  readonly fact: string;
  readonly authority: string;
  readonly role: Role;
  readonly summary: string;
  readonly source: string;
  readonly status: RuleStatus;
  readonly confidence: Confidence;
  readonly inForce: { readonly from: IsoDate | null; readonly to: IsoDate | null };
}

/** Why an authority's answer is what it is: a rule decides, or nothing does. */
export type Ground = 'rule' | 'no-objection' | 'frozen' | 'lapsed' | 'ended' | 'reported' | 'silent' | 'unplaced';

/** What one authority says. */
export interface AuthorityFinding {
  readonly authority: Authority;
  readonly outcome: Exclude<Outcome, 'conditional'>;
  readonly ground: Ground;
}

/** The answer for one traveller on one visit, and everything that led to it. Holds no personal data but the answer. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly summary: string;
  readonly asKnownOn: IsoDate;
  readonly findings: readonly AuthorityFinding[];
  readonly rules: readonly RuleTrace[];
  readonly requirements: readonly Requirement[];
}
