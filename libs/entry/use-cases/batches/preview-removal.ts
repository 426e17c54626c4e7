import { Injectable } from '@nestjs/common';
import { type IsoDate, isRefusal, type Money, type Result, success } from '#kernel';
import { Database } from '#platform';
import { type BatchDelta, listDelta } from '../../domain/batches/list-delta.js';
import { ApplicationReader } from '../../persistence/application-reader.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import { type BatchEdit, ChangeList } from './change-list.js';
import { OrderList } from './order-list.js';
import { notOnList, orderedItems } from './remove-from-batch.js';

/** What taking somebody out would do. */
export interface RemovalPreview {
  /** Of the list that would be made. */
  readonly listVersion: number;
  /** Who moves to which position. */
  readonly moved: BatchDelta['moved'];
  /** How many would stay. */
  readonly staying: number;
  /** The authority has an earlier list: the new one has to be sent in its place. */
  readonly sendAgain: boolean;
  /** The fee for everybody who would stay, as the authority's profile has it today; null where it asks for none. */
  readonly fee: Money | null;
  /** Day by which the first of those who wait must be with the authority; null where no rule states a lead time. */
  readonly deadline: IsoDate | null;
}

/** Says what taking somebody off a list would do. Changes nothing. */
@Injectable()
export class PreviewRemoval {
  constructor(
    private readonly database: Database,
    private readonly versions: BatchVersionRepository,
    private readonly reader: ApplicationReader,
    private readonly lists: ChangeList,
    private readonly orders: OrderList,
  ) {}

  /** Refuses as the removal would. */
  preview({ applicationId, ...edit }: BatchEdit & { readonly applicationId: string }): Promise<Result<RemovalPreview>> {
    return this.database.transaction(async (tx) => {
      const taken = await this.lists.take(tx, edit, 'change');
      if (isRefusal(taken)) return taken;
      const refusal = notOnList(taken.value, applicationId);
      if (refusal) return refusal;
      const { batch, list } = taken.value;
      const members = await this.reader.ofBatch(edit.organisationId, batch.id);
      const staying = members.filter(({ id }) => id !== applicationId);
      const { fee, order } = await this.orders.of(edit.organisationId, batch.authorityId);
      const items = await orderedItems(taken.value, staying, order);
      const waiting = new Set(items.flatMap((item) => (item.open ? [item.applicationId] : [])));
      const days = staying.flatMap(({ id, submittedBy }) => (submittedBy && waiting.has(id) ? [submittedBy] : [])).sort();
      const sentBefore = (await this.versions.all(edit.organisationId, batch.id)).some(({ sentAt }) => sentAt !== null);
      return success({
        listVersion: list.version + 1,
        moved: listDelta(list.items.map((item) => item.applicationId), items.map((item) => item.applicationId)).moved,
        staying: staying.length,
        sendAgain: sentBefore && waiting.size > 0,
        fee: fee && { amount: fee.amount * staying.length, currency: fee.currency },
        deadline: days[0] ?? null,
      });
    });
  }
}
