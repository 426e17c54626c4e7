import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { BibRepository } from '../../persistence/bib.repository.js';
import { RoomingRepository } from '../../persistence/rooming.repository.js';
import { type ListOwner, SupplierListRepository } from '../../persistence/supplier-list.repository.js';
import { CurrentLines } from '../amending/current-lines.js';

/** Makes the next numbered list for a hotel or an organiser, of what is so at this moment. */
@Injectable()
export class MakeList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly current: CurrentLines,
    private readonly rooming: RoomingRepository,
    private readonly bibs: BibRepository,
    private readonly lists: SupplierListRepository,
  ) {}

  /** Refuses `list.empty`. From now on the numbers on a list of bibs are never given to anybody else. */
  make(owner: ListOwner, userId: string | null): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx) => {
      await this.holdStill(tx, owner);
      await this.lists.lock(tx, owner);
      const lines = await this.current.of(owner);
      if (lines.length === 0) return refuse('list.empty', { detail: owner.kind === 'rooming' ? 'Nobody has a bed yet. Assign the rooms first.' : 'Nobody has a number yet. Give the numbers first.' });
      const id = newId();
      const number = await this.lists.insert(tx, owner, { id, madeBy: userId, madeAt: this.clock.now() }, lines);
      if (owner.kind === 'bibs') await this.bibs.markListed(tx, { organisationId: owner.organisationId, eventId: owner.ownerId });
      await publish(tx, { type: 'list.made', organisationId: owner.organisationId, subject: { listId: id, kind: owner.kind, number, lines: lines.length } });
      return success({ id });
    });
  }

  /** What the list is made from does not change before it is there. */
  private async holdStill(tx: Transaction, { organisationId, kind, ownerId }: ListOwner): Promise<void> {
    if (kind === 'rooming') await this.rooming.lock(tx, { organisationId, departureId: ownerId });
    else await this.bibs.lock(tx, { organisationId, eventId: ownerId });
  }
}
