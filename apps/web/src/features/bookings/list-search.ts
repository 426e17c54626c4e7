import type { BookingStatus } from './types.js';

export const bookingStatuses = ['held', 'confirmed', 'paused', 'suspended', 'cancelled', 'expired'] as const satisfies readonly BookingStatus[];
export const bookingOrders = ['newest', 'oldest', 'dearest', 'cheapest', 'expiring'] as const;

export type BookingListOrder = (typeof bookingOrders)[number];

/** What the address says of the list of bookings: it survives a look at one of them, and can be sent to a colleague. */
export interface BookingListSearch {
  readonly text?: string;
  readonly status?: BookingStatus;
  readonly departure?: string;
  readonly order?: BookingListOrder;
}

const oneOf = <T extends string>(list: readonly T[], given: unknown): T | undefined => list.find((one) => one === given);
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const id = (given: unknown): string | undefined => (typeof given === 'string' && uuid.test(given) ? given : undefined);

/** Takes from an address what it may say; the rest is passed over. */
export function bookingListSearch(search: Record<string, unknown>): BookingListSearch {
  const [status, order] = [oneOf(bookingStatuses, search['status']), oneOf(bookingOrders, search['order'])];
  const departure = id(search['departure']);
  // The router reads a text of digits as a number.
  const text = typeof search['text'] === 'string' || typeof search['text'] === 'number' ? String(search['text']).slice(0, 100) : '';
  return {
    ...(/[\p{L}\p{N}]/u.test(text) && { text }), ...(status && { status }), ...(departure && { departure }), ...(order && order !== 'newest' && { order }),
  };
}
