import type { Money } from '#kernel';
import type { BookingStatus } from './booking-status.js';
import type { Leader } from './party.js';

/** What a list shows of a booking: everything but its travellers, of whom it tells the number. */
export interface BookingSummary {
  readonly id: string;
  readonly reference: string;
  readonly departureId: string;
  readonly status: BookingStatus;
  /** Null once it is no longer held. */
  readonly expiresAt: Date | null;
  readonly leader: Leader;
  readonly partySize: number;
  readonly total: Money;
  readonly createdAt: Date;
  readonly version: number;
}

/** The orders of the list of bookings: what the rows are sorted by, and which way. Equal ones follow by age. */
export const bookingOrders = {
  newest: { by: 'id', descending: true },
  oldest: { by: 'id', descending: false },
  dearest: { by: 'total_amount', descending: true },
  cheapest: { by: 'total_amount', descending: false },
  expiring: { by: 'expires_at', descending: false },
} as const;

export type BookingOrder = keyof typeof bookingOrders;
