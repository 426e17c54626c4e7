import { bookingListSearch, type BookingListSearch } from '../bookings/list-search.js';

/** What the address says: the list that it was come from, and the run once there is one. */
export interface BulkSearch extends Omit<BookingListSearch, 'order'> {
  readonly run?: string;
}

export function bulkSearch(search: Record<string, unknown>): BulkSearch {
  const { order: _order, ...filter } = bookingListSearch(search);
  const { run } = search;
  return { ...filter, ...(typeof run === 'string' && /^[0-9a-f-]{36}$/.test(run) && { run }) };
}
