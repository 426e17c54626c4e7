import type { Result } from '#kernel';
import type { Transaction } from '#platform';
import type { Sale } from '../domain/sale-queue.js';
import type { BookingRequest } from './take-booking.js';

/** How much is left of each allotment, by its id. */
export type Stock = ReadonlyMap<string, number>;

/** What the sale queue asks of a departure's waiting list. */
export abstract class SaleWaitingList {
  /** Whether anybody waits. */
  abstract someoneWaits(sale: Sale): Promise<boolean>;
  /** What is there for whoever comes now: without what suffices for those who wait, since they go first. */
  abstract leftForNewcomers(sale: Sale, left: Stock): Promise<Stock>;
  /** Puts a party at the end of the list, in the caller's transaction. Refuses where it cannot wait. */
  abstract join(tx: Transaction, joining: Sale & { readonly request: BookingRequest }): Promise<Result<{ entryId: string; rank: number }>>;
}
