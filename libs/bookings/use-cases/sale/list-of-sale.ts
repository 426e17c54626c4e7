import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import type { Transaction } from '#platform';
import type { Sale } from '../../domain/sale-queue.js';
import { fits } from '../../domain/waiting-list.js';
import { WaitingListRepository } from '../../persistence/waiting-list.repository.js';
import { JoinWaitingList } from '../waiting-list/join-waiting-list.js';
import type { SaleRequest } from './sale-request.js';
import { SaleWaitingList, type Stock } from './sale-waiting-list.js';

/** The departure's waiting list, as its sale sees it. */
@Injectable()
export class ListOfSale extends SaleWaitingList {
  constructor(
    private readonly lists: WaitingListRepository,
    private readonly joining: JoinWaitingList,
  ) {
    super();
  }

  override someoneWaits(sale: Sale): Promise<boolean> {
    return this.lists.someoneWaits(sale);
  }

  /** In the order of their ranks, each that fits whole into what those before have left: as they will be offered places. */
  override async leftForNewcomers(sale: Sale, left: Stock): Promise<Stock> {
    const there = new Map(left);
    for (const { state, wants } of await this.lists.queue(sale)) {
      if (state !== 'waiting' || !fits(wants, there)) continue;
      for (const { allotmentId, quantity } of wants) there.set(allotmentId, (there.get(allotmentId) ?? 0) - quantity);
    }
    return there;
  }

  override join(tx: Transaction, { booking, locale }: SaleRequest): Promise<Result<{ entryId: string; rank: number }>> {
    const { organisationId, departureId } = booking;
    return this.joining.join(tx, { organisationId, departureId, request: booking, locale });
  }
}
