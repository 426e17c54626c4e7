import type { Money } from '#kernel';
import type { CancellationCause } from '../cancellation-cause.js';

/** What can be done to many bookings at once; each is what is done to one. */
export type BulkAction =
  | { readonly kind: 'extend'; readonly minutes: number }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'invite' }
  | { readonly kind: 'cancel'; readonly cause: CancellationCause };

export const bulkKinds = ['extend', 'confirm', 'invite', 'cancel'] as const satisfies readonly BulkAction['kind'][];

/** The most rows that one run takes. */
export const mostInBulk = 500;

/** What doing it to one booking brings about. */
export interface BulkEffect {
  /** Letters that go out by it. */
  readonly letters: number;
  /** What the customer owes afterwards. */
  readonly total: Money;
  /** What they owe no more, in the minor units of that currency. */
  readonly givenBack: number;
}
