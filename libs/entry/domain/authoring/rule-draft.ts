import type { RulePack } from '../packs/rule-pack.js';
import type { MergeConflict, MergeCounts } from '../pack-files/merge-pack.js';
import type { Authority } from '../rules/authority.js';
import type { RuleText } from '../rules/rule-text.js';
import type { DraftAction, DraftStatus } from './draft-status.js';

/** Who signed a pack file: one whose key the organisation trusts (by the name that it keeps), somebody else, or nobody. */
export type Signature =
  | { readonly state: 'trusted'; readonly keyId: string; readonly name: string }
  | { readonly state: 'unknown'; readonly keyId: string }
  | { readonly state: 'unsigned' };

/** Where the words of a draft come from. */
export type DraftOrigin =
  | { readonly kind: 'written' }
  | { readonly kind: 'pack'; readonly signature: Signature; readonly counts: MergeCounts; readonly conflicts: readonly SettledConflict[] }
  | { readonly kind: 'passport-index'; readonly lines: number };

/** A conflict of an import, and what somebody chose; null until they did. */
export type SettledConflict = MergeConflict & { readonly choice: ConflictChoice | null };

/** Ours stays, or theirs becomes a new version that is known from a day on. */
export type ConflictChoice = { readonly keep: 'ours' } | { readonly keep: 'theirs'; readonly knownFrom: string };

/** What is to be published: a fragment of a pack. */
export interface DraftContent {
  /** Code of the pack that the rules belong to. */
  readonly pack: string;
  readonly title: string;
  /** Why the rules change, for whoever reviews it. */
  readonly note: string;
  readonly authorities: readonly Authority[];
  readonly rules: readonly RuleText[];
}

export interface DraftEvent {
  readonly at: string;
  readonly actorId: string;
  readonly action: DraftAction | 'create' | 'settle';
  readonly to: DraftStatus;
  readonly revision: number;
  readonly reason: string | null;
}

/** A draft in a list. */
export interface RuleDraftSummary {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly status: DraftStatus;
  /** Counts up with every change of its words. */
  readonly revision: number;
  readonly rules: number;
  readonly origin: DraftOrigin['kind'];
  readonly authorId: string;
  readonly reviewerId: string | null;
  readonly updatedAt: string;
}

/** A change of the rules that somebody writes, a second person approves, and that is then published as a whole. */
export interface RuleDraft extends Omit<RuleDraftSummary, 'origin' | 'rules'> {
  readonly origin: DraftOrigin;
  readonly pack: RulePack;
  readonly content: DraftContent;
  /** Everybody who wrote on it: none of them can approve it. */
  readonly writerIds: readonly string[];
  /** The version of the rule set that it became. */
  readonly publishedSet: number | null;
  readonly history: readonly DraftEvent[];
}
