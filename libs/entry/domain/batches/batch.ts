import type { Money } from '#kernel';
import type { ApplicationSummary, EntryApproval } from '../applications/application.js';
import type { ListOrder } from './batch-order.js';
import type { BatchStatus } from './batch-status.js';

/** What made one list of a batch out of the one before. */
export type VersionChange = 'assembled' | 'removed' | 'added' | 'reordered';

/**
 * Why somebody was taken out. `dropped-out`: they no longer go; `outdated`: what their application stands on has changed, so it is judged
 * and reviewed anew; `postponed`: nothing is wrong with it, it goes with a later batch.
 */
export const removalCauses = ['dropped-out', 'outdated', 'postponed'] as const;
export type RemovalCause = (typeof removalCauses)[number];

/** A numbered list of applications that goes to one authority; whoever leaves or comes makes its next version. */
export interface BatchSummary {
  readonly id: string;
  /** Counts up from 1 in each organisation. */
  readonly number: number;
  /** Goes up with every change of the batch, also those that leave the list as it is. */
  readonly version: number;
  /** The version of its list, from 1. */
  readonly listVersion: number;
  readonly status: BatchStatus;
  readonly authority: { readonly id: string; readonly code: string; readonly name: string };
  readonly applicationCount: number;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  /** The list as it stands is not the one that the authority has. */
  readonly toBeSent: boolean;
}

export interface Batch extends BatchSummary {
  /** In the order of the list. */
  readonly applications: readonly (ApplicationSummary & { readonly approval: EntryApproval | null })[];
  /** The order that the authority wants; null where the officer orders. */
  readonly listOrder: ListOrder | null;
  /** For one application; null where the authority asks for none. */
  readonly fee: Money | null;
}

/** One list of a batch, as it was made and sent. */
export interface BatchVersion {
  readonly version: number;
  readonly change: VersionChange;
  /** Who left, and why; null where nobody did. */
  readonly applicationId: string | null;
  readonly cause: RemovalCause | null;
  /** In the officer's words. Null when none was given, and once the traveller is erased. */
  readonly note: string | null;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly sentBy: string | null;
  readonly sentAt: string | null;
  readonly sentTo: string | null;
  /** The pack of files that went with it; null where it went without one. */
  readonly sentPackId: string | null;
  readonly supersededAt: string | null;
  readonly fee: Money | null;
  /** In the order of the list. */
  readonly applicationIds: readonly string[];
}
