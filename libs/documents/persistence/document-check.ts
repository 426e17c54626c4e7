import type { Decision, Finding, Outcome, Reading } from '../domain/index.js';
import type { Quad } from '../reader/index.js';

export type CheckState = 'queued' | 'running' | 'finished';
export type CheckStep = 'intake' | 'read' | 'judge';

/** What was read, and where in the kept picture: the four corners of each line of the zone, in its pixels. */
export interface StoredReading extends Reading {
  readonly kept: { readonly width: number; readonly height: number };
  readonly outlines: readonly Quad[];
}

/** One upload and what became of it, opened. */
export interface DocumentCheck {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly state: CheckState;
  readonly step: CheckStep | null;
  readonly outcome: Outcome | null;
  readonly findings: readonly Finding[];
  readonly reading: StoredReading | null;
  readonly originalFile: string | null;
  readonly keptFile: string | null;
  /** The officer's word that stands; it goes before what the machine judged. */
  readonly decision: Decision | null;
  /** When the traveller confirmed the corrected characters of the reading. */
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}
