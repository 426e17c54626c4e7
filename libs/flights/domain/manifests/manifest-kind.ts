import type { LegMode } from '../leg.js';

/** What can be made of who sits on a leg: border messages of passengers and of crew, lines for bookings, name lists, and tables for people. */
export const manifestKinds = ['paxlst', 'crew', 'ssr', 'pnl', 'list'] as const;
export type ManifestKind = (typeof manifestKinds)[number];

export const receivers = ['border', 'carrier', 'hotel', 'guide'] as const;
export type Receiver = (typeof receivers)[number];

interface Terms {
  readonly receivers: readonly Receiver[];
  readonly modes: readonly LegMode[];
}

const air: readonly LegMode[] = ['air'];
/** Who takes which kind, for which legs. */
export const manifestTerms: Readonly<Record<ManifestKind, Terms>> = {
  paxlst: { receivers: ['border', 'carrier'], modes: air },
  crew: { receivers: ['border'], modes: air },
  ssr: { receivers: ['carrier'], modes: air },
  pnl: { receivers: ['carrier'], modes: air },
  list: { receivers: ['border', 'carrier', 'hotel', 'guide'], modes: ['air', 'rail', 'road', 'sea'] },
};

/** What a person on a list may lack. `name` is somebody who was erased, or whose name cannot be written. */
export const manifestNeeds = ['name', 'passport', 'passport-confirmation', 'approval-number', 'ticket-number'] as const;
export type ManifestNeed = (typeof manifestNeeds)[number];

/**
 * What must be there before a kind leaves: a border or a carrier acts on it at once and turns people away, so it is refused as a whole. A list
 * for people leaves with its lines marked instead. Approvals and tickets are told where they are there.
 */
export const mustHave: Readonly<Record<ManifestKind, readonly ManifestNeed[]>> = {
  paxlst: ['name', 'passport', 'passport-confirmation'],
  crew: ['name', 'passport'],
  ssr: ['name', 'passport', 'passport-confirmation'],
  pnl: ['name'],
  list: [],
};
