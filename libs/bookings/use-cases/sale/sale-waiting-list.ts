import type { Result } from '#kernel';
import type { Transaction } from '#platform';
import type { Sale } from '../../domain/sale-queue.js';
import type { SaleRequest } from './sale-request.js';

/** How much is left of each allotment, by its id. */
export type Stock = ReadonlyMap<string, number>;

/** What the sale queue asks of a departure's waiting list. */
export abstract class SaleWaitingList {
  /** Whether anybody waits. */
  abstract someoneWaits(sale: Sale): Promise<boolean>;
  /** What is there for whoever comes now: without what suffices for those who wait, since they go first. */
  abstract leftForNewcomers(sale: Sale, left: Stock): Promise<Stock>;
  /** Puts a party at the end of the list, in the caller's transaction. Refuses where nobody can wait. */
  abstract join(tx: Transaction, party: SaleRequest): Promise<Result<{ entryId: string; rank: number }>>;
}
