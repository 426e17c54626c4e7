import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { ListKind } from '../../domain/lists/supplier-list.js';
import { SupplierListRepository } from '../../persistence/supplier-list.repository.js';

export interface SentList {
  readonly organisationId: string;
  readonly kind: ListKind;
  readonly listId: string;
  /** Null for the platform itself. */
  readonly userId: string | null;
  /** To whom, in the sender's words. */
  readonly to: string;
}

/** Records that a list went out: the next one tells what is different from it. */
@Injectable()
export class MarkListSent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lists: SupplierListRepository,
  ) {}

  /** Refuses `list.unknown`, `list.sent-already`, or `list.outdated` when a later one was sent. */
  mark({ organisationId, kind, listId, userId, to }: SentList): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const list = await this.lists.find(organisationId, kind, listId);
      if (!list) return refuse('list.unknown');
      const owner = { organisationId, kind, ownerId: list.ownerId };
      await this.lists.lock(tx, owner);
      const last = await this.lists.lastSent(owner);
      if (last && last.number > list.number) return refuse('list.outdated', { detail: `List ${last.number} was sent. Make a new list, and send that.` });
      if (!(await this.lists.markSent(tx, organisationId, listId, { by: userId, at: this.clock.now(), to }))) return refuse('list.sent-already');
      await publish(tx, { type: 'list.sent', organisationId, subject: { listId, kind, number: list.number } });
      return success(null);
    });
  }
}
