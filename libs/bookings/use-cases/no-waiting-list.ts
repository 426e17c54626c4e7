import { Injectable } from '@nestjs/common';
import { type Result, refuse } from '#kernel';
import { SaleWaitingList, type Stock } from './sale-waiting-list.js';
import type { Sale } from '../domain/sale-queue.js';

/** Where nobody can wait: what is sold out is sold out. */
@Injectable()
export class NoWaitingList extends SaleWaitingList {
  override someoneWaits(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override leftForNewcomers(_sale: Sale, left: Stock): Promise<Stock> {
    return Promise.resolve(left);
  }

  override join(): Promise<Result<{ entryId: string; rank: number }>> {
    return Promise.resolve(refuse('inventory.exhausted'));
  }
}
