import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { type ItemAction, moveItem, type Mover } from '../../domain/checklist/item-moves.js';
import { ChecklistHistoryRepository } from '../../persistence/checklist/checklist-history.repository.js';
import { ChecklistRepository } from '../../persistence/checklist/checklist.repository.js';
import type { Acting } from '../acting.js';

export interface MoveItemInput extends Acting {
  readonly itemId: string;
  readonly action: ItemAction;
  /** As what the actor acts. */
  readonly mover: Mover;
  /** What the actor wrote; needed to waive and to reopen. Sealed; never in events or logs. */
  readonly reason: string;
  /** Of the item that the actor looked at; a move of an older one is refused. */
  readonly version: number;
}

/** Moves one item of a checklist by hand. */
@Injectable()
export class MoveItem {
  constructor(
    private readonly database: Database,
    private readonly checklists: ChecklistRepository,
    private readonly history: ChecklistHistoryRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `not-found`, `checklist.item-changed`, whatever {@link moveItem} refuses, and `checklist.no-entry-to-waive-for`: a
   * waiver leaves out a paper, it never makes an entry out of a deny or an unknown. Of two at once, the first one moves it.
   */
  async move(input: MoveItemInput): Promise<Result<null>> {
    const { organisationId, itemId } = input;
    const found = await this.checklists.byId(organisationId, itemId);
    if (!found) return refuse('not-found');
    const { travellerId, departureId } = found;
    return this.database.transaction((tx) => this.write(tx, { organisationId, travellerId, departureId }, input));
  }

  private async write(tx: Transaction, key: { organisationId: string; travellerId: string; departureId: string }, input: MoveItemInput): Promise<Result<null>> {
    const { organisationId, actorId, itemId, action, mover, version } = input;
    const item = await this.checklists.held(tx, key, itemId);
    if (!item) return refuse('not-found');
    if (item.version !== version) return refuse('checklist.item-changed', { detail: 'Look at the item again, then decide.' });
    const reason = input.reason.trim();
    const moved = moveItem(item, { action, mover, reason });
    if (isRefusal(moved)) return moved;
    if (action === 'waive' && (item.verdict === 'deny' || item.verdict === 'unknown')) return refuse('checklist.no-entry-to-waive-for');
    const { code, state: from, measure, trip } = item;
    await this.checklists.move(tx, organisationId, itemId, moved.value, { measure, trip, at: this.clock.now(), by: actorId });
    await this.history.add(tx, { organisationId, itemId, travellerId: key.travellerId, action, from, to: moved.value, actorId, reason });
    await publish(tx, { type: 'checklist.item-moved', organisationId, subject: { itemId, ...subjectOf(key), code, from, to: moved.value, cause: action } });
    return success(null);
  }
}

const subjectOf = ({ travellerId, departureId }: { travellerId: string; departureId: string }) => ({ travellerId, departureId });
