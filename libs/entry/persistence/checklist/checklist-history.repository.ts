import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { ItemEvent, ItemState } from '../../domain/checklist/checklist-item.js';

const context = 'entry.checklist-reason';

/** One change of an item. The reason is what somebody wrote about a traveller: it is sealed with their key. */
export interface ItemStep {
  readonly organisationId: string;
  readonly itemId: string;
  readonly travellerId: string;
  readonly action: string;
  readonly from: ItemState | null;
  readonly to: ItemState;
  readonly actorId: string;
  readonly reason?: string | undefined;
}

interface Row {
  readonly action: string;
  readonly from_state: ItemState | null;
  readonly to_state: ItemState;
  readonly actor_id: string;
  readonly reason: Buffer | null;
  readonly created_at: Date;
}

/** Rows of `checklist_event`: only ever added. */
@Injectable()
export class ChecklistHistoryRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async add(tx: Transaction, { organisationId, itemId, travellerId, action, from, to, actorId, reason }: ItemStep): Promise<void> {
    const sealed = reason ? await this.vault.seal(travellerId, context, reason) : null;
    await tx.execute(
      'insert into checklist_event (id, organisation_id, item_id, action, from_state, to_state, actor_id, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [newId(), organisationId, itemId, action, from, to, actorId, sealed],
    );
  }

  /** Oldest first. */
  async of(organisationId: string, itemId: string, travellerId: string): Promise<ItemEvent[]> {
    const rows = await this.database.query<Row>(
      `select action, from_state, to_state, actor_id, reason, created_at from checklist_event
       where organisation_id = $1 and item_id = $2 order by created_at, id`,
      [organisationId, itemId],
    );
    const opened = await this.vault.openMany(rows.flatMap(({ reason }) => (reason ? [{ travellerId, context, sealed: reason }] : [])));
    return rows.map((row) => ({
      at: row.created_at.toISOString(),
      action: row.action,
      from: row.from_state,
      to: row.to_state,
      actorId: row.actor_id,
      reason: row.reason ? (opened.shift()?.toString('utf8') ?? null) : null,
    }));
  }
}
