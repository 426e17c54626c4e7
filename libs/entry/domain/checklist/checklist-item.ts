import type { IsoDate } from '#kernel';
import type { RequirementKind, RequirementOwner } from '../rules/requirement.js';

export const itemStates = ['open', 'given', 'checked', 'approved', 'waived', 'stale'] as const;
/**
 * Where one item of a checklist stands. `given`: somebody handed it in or said so; `checked`: it was found to be right;
 * `approved`: an authority or an officer has said yes to it; `waived`: an officer answers for leaving it out; `stale`: it
 * was settled, and what it was settled for has changed.
 */
export type ItemState = (typeof itemStates)[number];

/** States in which nothing is left to do. */
export const isSettled = (state: ItemState): boolean => state === 'checked' || state === 'approved' || state === 'waived';

/** One requirement of a traveller's verdict, and how far it has come. */
export interface ChecklistItem {
  readonly id: string;
  /** The code of the requirement, such as `document:visa`. */
  readonly code: string;
  readonly kind: RequirementKind;
  readonly text: string;
  readonly owner: RequirementOwner;
  readonly state: ItemState;
  /** Latest safe date; null where the rules name none. */
  readonly due: IsoDate | null;
  /** Open or stale, and the latest safe date has passed. */
  readonly late: boolean;
  /** Who answers for leaving it out (id of a user), and since when (ISO 8601 with zone). */
  readonly waived: { readonly by: string; readonly at: string } | null;
  /** The rules that ask for it, the one that applies first. */
  readonly ruleIds: readonly string[];
  /** Counts up with every change: what a move is made on. */
  readonly version: number;
}

/** What was done to an item, by whom and why. */
export interface ItemEvent {
  /** ISO 8601 with zone. */
  readonly at: string;
  readonly action: string;
  readonly from: ItemState | null;
  readonly to: ItemState;
  readonly actorId: string;
  /** Null when none was given, and once the traveller is erased. */
  readonly reason: string | null;
}
