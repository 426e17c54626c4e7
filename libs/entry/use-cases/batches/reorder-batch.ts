import { Injectable } from '@nestjs/common';
import { isRefusal, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { type BatchEdit, ChangeList } from './change-list.js';
import { OrderList } from './order-list.js';

export interface ReorderBatchInput extends BatchEdit {
  /** Everybody on the list, each once. */
  readonly applicationIds: readonly string[];
}

/** Puts the list of a batch in the officer's order, where the authority wants none of its own. */
@Injectable()
export class ReorderBatch {
  constructor(
    private readonly database: Database,
    private readonly lists: ChangeList,
    private readonly orders: OrderList,
  ) {}

  /** Refuses `not-found`, `batch.changed`, `entry.transition-refused`, `batch.order-fixed` or `batch.order-incomplete`. Returns the version of the new list. */
  reorder({ applicationIds, ...edit }: ReorderBatchInput): Promise<Result<{ listVersion: number }>> {
    return this.database.transaction(async (tx) => {
      const taken = await this.lists.take(tx, edit, 'change');
      if (isRefusal(taken)) return taken;
      const { batch, list } = taken.value;
      const manner = await this.orders.of(edit.organisationId, batch.authorityId);
      if (manner.ordered) return refuse('batch.order-fixed');
      const found = new Map(list.items.map((item) => [item.applicationId, item]));
      const items = [...new Set(applicationIds)].flatMap((id) => found.get(id) ?? []);
      if (items.length !== list.items.length || applicationIds.length !== items.length) return refuse('batch.order-incomplete');
      if (items.every((item, at) => item === list.items[at])) return success({ listVersion: list.version });
      return success({ listVersion: await this.lists.supersede(tx, edit, taken.value, { change: 'reordered', fee: manner.fee, items }) });
    });
  }
}
