import type { IsoDate, Money } from '#kernel';
import type { FactName } from '../judging/traveller-facts.js';

export type RequirementOwner = 'traveller' | 'operator' | 'officer' | 'authority';

/** What is asked for, in a form that can be checked and compared. */
export type RequirementBody =
  | { readonly kind: 'document' | 'letter'; readonly code: string }
  | { readonly kind: 'quarantine'; readonly days: number }
  | { readonly kind: 'fee'; readonly code: string; readonly fee: Money }
  /** Days before entry by which the complete application must be with the authority; of the calendar, or as it works. */
  | { readonly kind: 'lead-time'; readonly days: number; readonly unit?: 'calendar-days' | 'working-days' }
  | { readonly kind: 'minimum-group'; readonly size: number }
  | { readonly kind: 'organised-tour' | 'named-hotel' | 'onward-ticket' }
  /** Calendar months that the passport must outlast the last day of the stay. */
  | { readonly kind: 'passport-validity'; readonly months: number }
  | { readonly kind: 'photo'; readonly maxBytes: number }
  /**
   * Days after the day of entry, that one not counted. With a `clock`, so many times 24 hours from when it starts: on entry, or at
   * 00:00 of the day after it, local time.
   */
  | { readonly kind: 'stay-at-most'; readonly days: number; readonly clock?: 'entry' | 'next-midnight' }
  | { readonly kind: 'quota'; readonly code: string; readonly limit: number }
  /** A fact that the rule turns on and that nobody has given yet. */
  | { readonly kind: 'fact'; readonly fact: FactName };

export type RequirementKind = RequirementBody['kind'];

/** A requirement as a rule states it. Without `daysBeforeEntry` it is due with the application. */
export type RequirementSpec = RequirementBody & {
  readonly owner: RequirementOwner;
  readonly text: string;
  readonly daysBeforeEntry?: number;
  /** Kind of visa that, once held, makes this needless, such as `china-double-entry-visa`. */
  readonly orVisa?: string;
};

/** Open: nobody knows yet. Met or unmet: the facts say so. */
export type RequirementState = 'open' | 'met' | 'unmet';

/** A document, fact or fee that a verdict asks for, with an owner and a latest safe date. */
export interface Requirement {
  readonly kind: RequirementKind;
  /** Same for the same demand in every rule: rules that state it differently are merged, the strictest applies. */
  readonly code: string;
  readonly text: string;
  readonly owner: RequirementOwner;
  /** Of `passport-validity`: calendar months that the passport must outlast the last day of the stay. */
  readonly months?: number;
  readonly latestSafeDate: IsoDate;
  readonly state: RequirementState;
  /** Not met, and the latest safe date has passed. */
  readonly late: boolean;
  /** The rules that ask for it, the one that applies first. */
  readonly ruleIds: readonly string[];
}
