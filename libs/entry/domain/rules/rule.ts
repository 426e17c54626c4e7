import type { IsoDate } from '#kernel';
import type { Authority } from './authority.js';
import type { Membership } from './membership.js';
import type { RequirementSpec } from './requirement.js';
import type { DocumentType } from '../judging/traveller-facts.js';
import type { Mode, Purpose, Region } from '../judging/visit.js';

/** Whom a rule is about; what is left out does not matter. */
export interface Subject {
  /** Issuing state of the passport presented. */
  readonly issuingStates?: Membership;
  /** Any other nationality held. */
  readonly otherNationalities?: Membership;
  readonly residence?: Membership;
  readonly documentTypes?: Membership<DocumentType>;
  readonly professions?: Membership;
  readonly visas?: Membership;
  /** Whole years on the day of entry, both ends included. */
  readonly age?: { readonly from?: number; readonly to?: number };
  readonly recentStay?: { readonly countries: readonly string[]; readonly withinDays: number };
}

/** How one comes in; what is left out does not matter. */
export interface Channel {
  readonly modes?: readonly Mode[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly carriers?: readonly string[];
  readonly ports?: readonly string[];
}

/**
 * What a rule does.
 * - `allow`, on `requirements` if it has any.
 * - `deny`: `explicit` names the case and overrides every allow of that authority; a general closing (`explicit: false`)
 *   gives way to an allow that is more specific.
 * - `require` adds demands and decides nothing by itself.
 * - `freeze`: applications are not processed for now. Neither yes nor no: unknown.
 * - `quota`: only so many; adds the demand for a place in it.
 */
export type Effect =
  | { readonly kind: 'allow'; readonly requirements?: readonly RequirementSpec[] }
  | { readonly kind: 'deny'; readonly explicit: boolean }
  | { readonly kind: 'require'; readonly requirements: readonly RequirementSpec[] }
  | { readonly kind: 'freeze' }
  | { readonly kind: 'quota'; readonly code: string; readonly limit: number };

/**
 * When the rule holds, both days included; null is open. Compared with the day of entry, or, where the statement is about
 * a future event and holds until it is taken back ("the race is cancelled"), with the day on which one asks.
 */
export interface InForce {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly comparedWith?: 'entry' | 'day-asked';
}

/** When we knew this version of the rule: from that day on, until (not including) the day a later version replaced it. */
export interface Known {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Whom a change touches: by day of entry, by day of application, or everyone; people already inside, or not. */
export interface Reach {
  readonly who: 'new-entries' | 'new-applications' | 'everyone';
  readonly insideIncluded: boolean;
}

/**
 * `announced`: said to come, without effect yet. `reported`: somebody says so, the authority has not. `in-force`: holds
 * between its dates; past its end it has lapsed. `ended`: known to be over.
 */
export type RuleStatus = 'announced' | 'reported' | 'in-force' | 'ended';
export type Confidence = 'low' | 'medium' | 'high';

/** A dated statement of one authority about whom it lets in, for what, where and how. */
export interface EntryRule {
  /** Stable through its versions. */
  readonly id: string;
  /** The dated fact that it records, where one fact needs several rules. */
  readonly fact: string;
  readonly authority: Authority;
  /** One sentence in plain words, without a full stop. */
  readonly summary: string;
  readonly subject?: Subject;
  readonly purposes?: readonly Purpose[];
  readonly events?: readonly string[];
  readonly regions: readonly Region[];
  readonly channel?: Channel;
  readonly effect: Effect;
  readonly inForce: InForce;
  readonly known: Known;
  readonly reach: Reach;
  readonly status: RuleStatus;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** Ids of rules that say otherwise. They stand side by side. */
  readonly contradicts?: readonly string[];
  /** Day by which somebody should have looked whether it still holds. Changes no verdict. */
  readonly reviewBy?: IsoDate;
  /** Taken over from a public list that nobody has checked: it gives way to every rule that somebody has. */
  readonly isDefault?: true;
}
