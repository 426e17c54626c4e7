import type { ProblemCode } from '#kernel';
import type { BulkAction } from './bulk-action.js';

/** A row of a run: what became of it. */
export interface BulkItem {
  readonly bookingId: string;
  /** Of the booking, as it was previewed. */
  readonly version: number;
  /** What the customer owes afterwards, as it was previewed; minor units. */
  readonly total: number;
  readonly state: 'waiting' | 'done' | 'refused';
  /** Why not: a problem's code, and words for people. */
  readonly problem: ProblemCode | null;
  readonly detail: string | null;
  readonly letters: number;
  readonly givenBack: number;
}

/** An action on many bookings, each done once or refused by name. */
export interface BulkRun {
  readonly id: string;
  readonly organisationId: string;
  readonly action: BulkAction;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}
