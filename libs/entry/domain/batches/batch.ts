import type { ApplicationSummary } from '../applications/application.js';
import type { BatchStatus } from './batch-status.js';

/** A numbered, versioned list of applications that goes to one authority. */
export interface BatchSummary {
  readonly id: string;
  /** Counts up from 1 in each organisation. */
  readonly number: number;
  /** Goes up with every change of the batch. */
  readonly version: number;
  readonly status: BatchStatus;
  readonly authority: { readonly id: string; readonly code: string; readonly name: string };
  readonly applicationCount: number;
  readonly createdAt: string;
  readonly submittedAt: string | null;
}

export interface Batch extends BatchSummary {
  /** In the order of the batch. */
  readonly applications: readonly ApplicationSummary[];
}
