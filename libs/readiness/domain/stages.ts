import type { Blocker, BlockerCode, BlockerOwner } from './blocker.js';

/** The stretches of the way to a departure, in the order in which they follow each other. */
export const stages = ['details', 'review', 'batch', 'authority', 'pick-up', 'papers', 'transport', 'departure'] as const;
export type Stage = (typeof stages)[number];

/** Whose work a stage is. */
export const ownerOf: Readonly<Record<Stage, BlockerOwner>> = {
  details: 'traveller',
  review: 'officer',
  batch: 'officer',
  authority: 'authority',
  'pick-up': 'operator',
  papers: 'operator',
  transport: 'operator',
  departure: 'traveller',
};

interface Place {
  /** Null: the trip does not fail of it. */
  readonly stage: Stage | null;
}

const places: Readonly<Record<BlockerCode, Place>> = {
  'invitation-not-opened': { stage: 'details' },
  'answers-missing': { stage: 'details' },
  'passport-missing': { stage: 'details' },
  'passport-problem': { stage: 'details' },
  'photo-missing': { stage: 'details' },
  'photo-problem': { stage: 'details' },
  'application-rejected': { stage: 'details' },
  'application-waiting-review': { stage: 'review' },
  'approval-missing': { stage: 'batch' },
  'verdict-denies': { stage: 'papers' },
  requirement: { stage: 'papers' },
  'payment-overdue': { stage: null },
  'seat-missing': { stage: 'transport' },
  'room-missing': { stage: 'transport' },
  'bib-missing': { stage: null },
  'departure-suspended': { stage: 'papers' },
  'departure-cancelled': { stage: 'papers' },
  'stale-artefact': { stage: 'papers' },
  'no-show': { stage: 'transport' },
};

/** The stage in which a blocker stands in the way; null for what does not keep anybody from leaving: late money, a start number. */
export const stageOf = ({ code, key, owner }: Pick<Blocker, 'code' | 'key' | 'owner'>): Stage | null => {
  if (code === 'approval-missing' && owner === 'authority') return 'authority';
  return key === 'stale-artefact:bib' ? null : places[code].stage;
};
