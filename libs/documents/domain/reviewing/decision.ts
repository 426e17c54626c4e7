import type { Finding } from '../judging/finding.js';

/** What an officer said of a document. */
export type DecisionKind = 'accepted' | 'rejected';

/** An officer's word that stands: it goes before what the machine judged. */
export interface Decision {
  readonly id: string;
  readonly decision: DecisionKind;
  readonly userId: string;
  /** What the officer wrote. Personal: never into a log, a job or an event. */
  readonly reason: string;
  /** The zone as the officer read it; null where the reader had it right, or nobody looked. */
  readonly lines: readonly string[] | null;
  readonly at: Date;
}

/** One step of a document's review: a decision, or that what was found changed, so that the one before holds no longer. */
export type ReviewStep = Decision | { readonly id: string; readonly decision: 'lapsed'; readonly at: Date };

/** True where the same was found with the same values, in whatever order and words: what an officer saw is what is there. */
export function sameFindings(one: readonly Finding[], other: readonly Finding[]): boolean {
  const told = (findings: readonly Finding[]): string =>
    JSON.stringify(findings.map(({ code, field, expected, found }) => JSON.stringify([code, field, expected, found])).sort());
  return told(one) === told(other);
}
