import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { RemovalCause } from '../../domain/batches/batch.js';
import { ApplicationRepository, type LockedApplication } from '../../persistence/application.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from '../applications/move-application.js';
import { type BatchEdit, ChangeList, type EditedBatch, outdatedRefusal } from './change-list.js';
import { OrderList } from './order-list.js';

export interface RemoveFromBatchInput extends BatchEdit {
  readonly applicationId: string;
  readonly cause: RemovalCause;
  /** What the officer wrote, may be empty. Sealed; never in events or logs. */
  readonly note: string;
}

const moveOf = { 'dropped-out': 'withdraw', outdated: 'recall', postponed: 'take-out' } as const;

/** Takes one application off the list of a batch, before the list was submitted or after: the list is superseded, and those behind move up. */
@Injectable()
export class RemoveFromBatch {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly lists: ChangeList,
    private readonly orders: OrderList,
    private readonly moves: MoveApplication,
  ) {}

  /**
   * Refuses `not-found`, `batch.changed`, `entry.transition-refused`, `batch.not-on-list`, or `batch.outdated-members` where an application
   * that is out of date would be kept as good. Returns the version of the new list.
   */
  remove({ applicationId, cause, note, ...edit }: RemoveFromBatchInput): Promise<Result<{ listVersion: number }>> {
    return this.database.transaction(async (tx) => {
      const taken = await this.lists.take(tx, edit, 'change');
      if (isRefusal(taken)) return taken;
      const refusal = notOnList(taken.value, applicationId);
      if (refusal) return refusal;
      const members = await this.applications.lock(tx, edit.organisationId, taken.value.list.items.map((item) => item.applicationId));
      const leaving = members.find(({ id }) => id === applicationId);
      if (!leaving) return refuse('not-found');
      if (cause === 'postponed' && leaving.outdated) return outdatedRefusal([applicationId]);
      return this.write(tx, edit, taken.value, { leaving, cause, note, staying: members.filter(({ id }) => id !== applicationId) });
    });
  }

  private async write(
    tx: Transaction,
    acting: Acting,
    edited: EditedBatch,
    { leaving, staying, cause, note }: { leaving: LockedApplication; staying: readonly LockedApplication[]; cause: RemovalCause; note: string },
  ): Promise<Result<{ listVersion: number }>> {
    const { organisationId } = acting;
    const manner = await this.orders.of(organisationId, edited.batch.authorityId);
    const items = await orderedItems(edited, staying, manner.order);
    const removed = { applicationId: leaving.id, travellerId: leaving.travellerId, cause, note: note.trim() };
    const listVersion = await this.lists.supersede(tx, acting, edited, { change: 'removed', removed, fee: manner.fee, items });
    const refusal = await this.moves.move(tx, acting, leaving, moveOf[cause], note.trim() || undefined);
    if (refusal) return refusal;
    if (cause !== 'postponed') await this.applications.forgetFacts(tx, organisationId, leaving.id);
    return success({ listVersion });
  }
}

/** Why this application cannot leave the list; nothing where it can. */
export function notOnList({ list }: EditedBatch, applicationId: string): Refusal | undefined {
  const item = list.items.find((one) => one.applicationId === applicationId);
  if (!item) return refuse('batch.not-on-list', { detail: 'It does not stand on the list.' });
  return item.open ? undefined : refuse('batch.not-on-list', { detail: 'The authority has answered it already.' });
}

/** Those who stay, in the order that the authority wants, or as they stood where it wants none. */
export async function orderedItems(
  { list }: EditedBatch,
  staying: readonly Pick<LockedApplication, 'id' | 'travellerId'>[],
  order: (applications: readonly Pick<LockedApplication, 'id' | 'travellerId'>[]) => Promise<string[]>,
): Promise<EditedBatch['list']['items']> {
  const stood = new Map(list.items.map((item) => [item.applicationId, item]));
  const found = new Map(staying.map((application) => [application.id, application]));
  const asTheyStood = list.items.flatMap(({ applicationId }) => found.get(applicationId) ?? []);
  const newcomers = staying.filter(({ id }) => !stood.has(id));
  return (await order([...asTheyStood, ...newcomers])).map((applicationId) => ({ applicationId, open: stood.get(applicationId)?.open ?? true }));
}
