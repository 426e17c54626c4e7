import type { IsoDate } from '#kernel';

export type BlockerCode =
  | 'invitation-not-opened'
  | 'answers-missing'
  | 'passport-missing'
  | 'passport-problem'
  | 'application-waiting-review'
  | 'application-rejected'
  | 'approval-missing'
  | 'verdict-denies'
  | 'requirement'
  | 'photo-missing'
  | 'photo-problem'
  | 'payment-overdue'
  | 'seat-missing'
  | 'room-missing'
  | 'bib-missing'
  | 'departure-suspended'
  | 'departure-cancelled'
  | 'stale-artefact'
  | 'no-show';

export type BlockerOwner = 'traveller' | 'operator' | 'officer' | 'authority';

/** One thing that keeps a traveller from leaving: what, whose turn it is, and until when. */
export interface Blocker {
  readonly code: BlockerCode;
  /** Names it among all of a traveller's: the code, and for a requirement its own. Nothing personal. */
  readonly key: string;
  readonly what: string;
  readonly owner: BlockerOwner;
  readonly due: IsoDate | null;
}
