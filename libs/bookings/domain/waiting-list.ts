import type { Locale, Money } from '#kernel';
import type { BookingStatus } from './booking-status.js';
import type { Leader } from './party.js';
import type { WaitingReason, WaitingState } from './waiting-status.js';

/** How much a party takes of one allotment. */
export interface PartyWant {
  readonly allotmentId: string;
  readonly quantity: number;
}

/** A party in the queue, without anything personal: who is before whom, and what each needs. */
export interface Waiting {
  readonly id: string;
  readonly rank: number;
  readonly state: Extract<WaitingState, 'waiting' | 'skipped'>;
  readonly reason: WaitingReason | null;
  readonly wants: readonly PartyWant[];
}

/** The place that a party was offered: a held booking. */
export interface Offer {
  readonly bookingId: string;
  readonly reference: string;
  readonly status: BookingStatus;
  /** The first instant at which it can no longer be accepted. */
  readonly until: Date;
  readonly total: Money;
}

/** One party on a waiting list, as its customer and the operator read it. */
export interface WaitingEntry {
  readonly id: string;
  readonly organisationId: string;
  readonly departureId: string;
  readonly rank: number;
  /** How many still wait before it, and one; null once it waits no more. */
  readonly place: number | null;
  readonly state: WaitingState;
  readonly reason: WaitingReason | null;
  /** What the operator wrote when they took the party off. */
  readonly note: string | null;
  readonly partySize: number;
  readonly offer: Offer | null;
  readonly locale: Locale;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** Null some days after the end. */
  readonly leader: Leader | null;
}

/** The wants of a party by allotment, each once. */
export function sumWants(wants: readonly PartyWant[]): PartyWant[] {
  const sums = new Map<string, number>();
  for (const { allotmentId, quantity } of wants) sums.set(allotmentId, (sums.get(allotmentId) ?? 0) + quantity);
  return [...sums].map(([allotmentId, quantity]) => ({ allotmentId, quantity }));
}

/** Whether all that a party takes is left, together. */
export const fits = (wants: readonly PartyWant[], left: ReadonlyMap<string, number>): boolean =>
  wants.every(({ allotmentId, quantity }) => (left.get(allotmentId) ?? 0) >= quantity);

/**
 * The party whose turn it is: of the queue, which is in the order of the ranks, the first that fits whole. A party
 * that does not fit is passed over and keeps its rank: what is free would lie idle otherwise, and it could not have used it.
 */
export const firstThatFits = (queue: readonly Waiting[], left: ReadonlyMap<string, number>): Waiting | undefined =>
  queue.find(({ wants }) => fits(wants, left));
