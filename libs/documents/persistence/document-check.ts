import type { Decision, Finding, FindingCode, Outcome, Reading } from '../domain/index.js';
import type { Quad } from '../reader/index.js';

/** `superseded`: a newer upload took its place before it was finished. */
export type CheckState = 'queued' | 'running' | 'finished' | 'superseded';
export type CheckStep = 'intake' | 'read' | 'judge';
/** Where a step waits: what overran its time once goes where it keeps no other picture waiting. */
export type Lane = 'quick' | 'slow';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the intake found, in pixels: the picture as it came, and as it is kept; and what it left out. */
export interface StoredIntake {
  readonly picture: Size;
  readonly kept: Size;
  readonly notes: readonly FindingCode[];
}

/** What was read, and where in the kept picture: the four corners of each line of the zone, in its pixels. */
export interface StoredReading extends Reading {
  readonly kept: Size;
  readonly outlines: readonly Quad[];
}

/** One upload and what became of it, opened. */
export interface DocumentCheck {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly state: CheckState;
  /** The step under way, or the one that is next. */
  readonly step: CheckStep | null;
  readonly lane: Lane;
  /** How often its job was ordered anew because it was lost. */
  readonly orders: number;
  readonly outcome: Outcome | null;
  readonly findings: readonly Finding[];
  readonly takenIn: StoredIntake | null;
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

/** What the picture is kept under. */
export const keptFileOf = (id: string): string => `documents/${id}`;

/** The step that is to be done; null when there is nothing left to do. */
export const dueStep = ({ state, step }: Pick<DocumentCheck, 'state' | 'step'>): CheckStep | null =>
  state === 'queued' ? 'intake' : state === 'running' ? step : null;
