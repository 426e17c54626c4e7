import { Injectable } from '@nestjs/common';
import { type Fault, isRefusal, type Result, refuse, success } from '#kernel';
import { Database, type Transaction } from '#platform';
import { ApplicationRepository, type LockedApplication } from '../../persistence/application.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import { MoveApplication } from '../applications/move-application.js';
import { readyFaults } from './assemble-batch.js';
import { type BatchEdit, ChangeList, type EditedBatch } from './change-list.js';
import { OrderList } from './order-list.js';
import { orderedItems } from './remove-from-batch.js';

export interface AddToBatchInput extends BatchEdit {
  /** Each once; at the end of the list, where the authority wants no order of its own. */
  readonly applicationIds: readonly string[];
}

/**
 * Puts further approved applications on the list of a batch that is open. With the authority already, a batch takes back those that stood
 * on an earlier list of it: whoever was taken out to be reviewed anew is sent again with the next version.
 */
@Injectable()
export class AddToBatch {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly versions: BatchVersionRepository,
    private readonly lists: ChangeList,
    private readonly orders: OrderList,
    private readonly moves: MoveApplication,
  ) {}

  /** Refuses `not-found`, `batch.changed`, `entry.transition-refused`, or `entry.not-ready-for-batch` with a pointer for each. Returns the version of the new list. */
  add({ applicationIds, ...edit }: AddToBatchInput): Promise<Result<{ listVersion: number }>> {
    const { organisationId } = edit;
    return this.database.transaction(async (tx) => {
      const taken = await this.lists.take(tx, edit, 'change');
      if (isRefusal(taken)) return taken;
      const { batch, list } = taken.value;
      const locked = await this.applications.lock(tx, organisationId, [...list.items.map((item) => item.applicationId), ...applicationIds]);
      const errors = readyFaults(applicationIds, batch.authorityId, locked);
      const strangers = batch.status === 'open' || errors.length > 0 ? [] : await this.strangers(tx, edit, applicationIds);
      if (errors.length + strangers.length > 0) return refuse('entry.not-ready-for-batch', { errors: [...errors, ...strangers] });
      return this.write(tx, edit, taken.value, locked, applicationIds);
    });
  }

  private async strangers(tx: Transaction, { organisationId, batchId }: BatchEdit, ids: readonly string[]): Promise<Fault[]> {
    const known = await this.versions.stoodOn(tx, organisationId, batchId, ids);
    const detail = 'The batch is with the authority, and this application was never in it. Put it into another batch.';
    return ids.flatMap((id, index) => (known.has(id) ? [] : [{ pointer: `/applicationIds/${index}`, detail }]));
  }

  private async write(tx: Transaction, edit: BatchEdit, edited: EditedBatch, locked: readonly LockedApplication[], ids: readonly string[]): Promise<Result<{ listVersion: number }>> {
    const manner = await this.orders.of(edit.organisationId, edited.batch.authorityId);
    const inOrderGiven = [...locked].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    const items = await orderedItems(edited, inOrderGiven, manner.order);
    const listVersion = await this.lists.supersede(tx, edit, edited, { change: 'added', fee: manner.fee, items });
    for (const application of locked.filter(({ id }) => ids.includes(id))) {
      const refusal = await this.moves.move(tx, edit, application, 'batch');
      if (refusal) return refusal;
    }
    return success({ listVersion });
  }
}
