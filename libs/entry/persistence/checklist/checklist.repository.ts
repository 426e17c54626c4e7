import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ItemState } from '../../domain/checklist/checklist-item.js';
import type { ItemChange, KeptItem } from '../../domain/checklist/plan-checklist.js';
import type { Outcome } from '../../domain/judging/verdict.js';
import type { RequirementKind, RequirementOwner } from '../../domain/rules/requirement.js';

export interface ChecklistKey {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly departureId: string;
}

/** One item as it is stored, with whose it is. */
export interface ItemRow {
  readonly id: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly code: string;
  readonly kind: RequirementKind;
  readonly text: string;
  readonly owner: RequirementOwner;
  readonly state: ItemState;
  readonly due: IsoDate | null;
  readonly measure: number;
  readonly ruleIds: readonly string[];
  readonly asked: boolean;
  readonly version: number;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
}

/** Who changed an item, at what. */
export interface Settling {
  readonly measure: number;
  readonly trip: string;
  readonly at: Date;
  readonly by: string;
}

const columns = `id, traveller_id as "travellerId", departure_id as "departureId", code, kind, text, owner, state, due::text, measure,
  rule_ids as "ruleIds", asked, version, settled_at as "settledAt", settled_by as "settledBy"`;

/** Where an item stands that is open no longer. */
export interface MovedItem {
  readonly travellerId: string;
  readonly code: string;
  readonly state: ItemState;
}

interface KeptRow {
  readonly id: string;
  readonly code: string;
  readonly state: ItemState;
  readonly asked: boolean;
  readonly measure: number | null;
  readonly trip: string | null;
  readonly at: Date | null;
}

/** Rows of `checklist` and `checklist_item`. Whoever writes holds the checklist's row. */
@Injectable()
export class ChecklistRepository {
  constructor(private readonly database: Database) {}

  /** Makes the checklist if there is none, and holds it until the transaction ends. */
  async lock(tx: Transaction, { organisationId, travellerId, departureId }: ChecklistKey, verdict: Outcome, trip: string): Promise<void> {
    await tx.execute(
      `insert into checklist (organisation_id, traveller_id, departure_id, verdict_outcome, trip) values ($1, $2, $3, $4, $5)
       on conflict (organisation_id, traveller_id, departure_id) do nothing`,
      [organisationId, travellerId, departureId, verdict, trip],
    );
    await tx.query('select from checklist where organisation_id = $1 and traveller_id = $2 and departure_id = $3 for update', [organisationId, travellerId, departureId]);
  }

  async setVerdict(tx: Transaction, { organisationId, travellerId, departureId }: ChecklistKey, verdict: Outcome, trip: string): Promise<void> {
    await tx.execute(
      `update checklist set verdict_outcome = $4, trip = $5, updated_at = now()
       where organisation_id = $1 and traveller_id = $2 and departure_id = $3 and (verdict_outcome, trip) is distinct from ($4, $5)`,
      [organisationId, travellerId, departureId, verdict, trip],
    );
  }

  /** Everything that was ever asked, by code. */
  async kept(tx: Transaction, { organisationId, travellerId, departureId }: ChecklistKey): Promise<Map<string, KeptItem & { readonly id: string }>> {
    const rows = await tx.query<KeptRow>(
      `select id, code, state, asked, settled_measure as measure, settled_trip as trip, settled_at as at from checklist_item
       where organisation_id = $1 and traveller_id = $2 and departure_id = $3 order by code`,
      [organisationId, travellerId, departureId],
    );
    return new Map(
      rows.map(({ id, code, state, asked, measure, trip, at }) => [
        code,
        { id, code, state, asked, settled: at && { measure: measure ?? 0, trip: trip ?? '', at: at.toISOString() } },
      ]),
    );
  }

  /** Writes one change of a plan and returns the item's id. */
  async write(tx: Transaction, key: ChecklistKey, id: string | undefined, { code, asked, to }: ItemChange, settling: Settling | null): Promise<string> {
    const { organisationId } = key;
    if (asked === null) {
      await tx.execute('update checklist_item set asked = false, version = version + 1 where organisation_id = $1 and id = $2', [organisationId, id]);
      return id!;
    }
    const stated = [asked.kind, asked.text, asked.owner, to, asked.due, asked.measure, asked.ruleIds];
    const settled = [settling?.measure ?? null, settling?.trip ?? null, settling?.at ?? null, settling?.by ?? null];
    return id === undefined ? this.insert(tx, key, code, [...stated, ...settled]) : this.update(tx, organisationId, id, [...stated, ...settled]);
  }

  private async insert(tx: Transaction, { organisationId, travellerId, departureId }: ChecklistKey, code: string, content: readonly unknown[]): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into checklist_item (id, organisation_id, traveller_id, departure_id, code, kind, text, owner, state, due, measure, rule_ids,
         settled_measure, settled_trip, settled_at, settled_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [id, organisationId, travellerId, departureId, code, ...content],
    );
    return id;
  }

  /** What is as it was keeps its version. */
  private async update(tx: Transaction, organisationId: string, id: string, content: readonly unknown[]): Promise<string> {
    await tx.execute(
      `update checklist_item set kind = $3, text = $4, owner = $5, state = $6, due = $7, measure = $8, rule_ids = $9, asked = true, version = version + 1,
         settled_measure = coalesce($10, settled_measure), settled_trip = coalesce($11, settled_trip),
         settled_at = coalesce($12, settled_at), settled_by = coalesce($13, settled_by)
       where organisation_id = $1 and id = $2
         and ((kind, text, owner, state, due, measure, rule_ids, asked) is distinct from ($3, $4, $5, $6, $7::date, $8::double precision, $9::text[], true) or $12::timestamptz is not null)`,
      [organisationId, id, ...content],
    );
    return id;
  }

  async move(tx: Transaction, organisationId: string, id: string, to: ItemState, { measure, trip, at, by }: Settling): Promise<void> {
    await tx.execute(
      `update checklist_item set state = $3, version = version + 1, settled_measure = $4, settled_trip = $5, settled_at = $6, settled_by = $7
       where organisation_id = $1 and id = $2`,
      [organisationId, id, to, measure, trip, at, by],
    );
  }

  /** One item that is asked for; undefined for another organisation's. */
  async byId(organisationId: string, id: string): Promise<ItemRow | undefined> {
    const [row] = await this.database.query<ItemRow>(`select ${columns} from checklist_item where organisation_id = $1 and id = $2 and asked`, [organisationId, id]);
    return row;
  }

  /** The same within a transaction that holds its checklist, with what the checklist says of verdict and journey. */
  async held(tx: Transaction, { organisationId, travellerId, departureId }: ChecklistKey, id: string): Promise<(ItemRow & { verdict: Outcome; trip: string }) | undefined> {
    const [list] = await tx.query<{ verdict: Outcome; trip: string }>(
      `select verdict_outcome as verdict, trip from checklist where organisation_id = $1 and traveller_id = $2 and departure_id = $3 for update`,
      [organisationId, travellerId, departureId],
    );
    const [row] = await tx.query<ItemRow>(`select ${columns} from checklist_item where organisation_id = $1 and id = $2 and asked`, [organisationId, id]);
    return list && row && { ...row, ...list };
  }

  /** Of what is asked of these travellers for a departure, that which is open no longer; no words. */
  moved(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<MovedItem[]> {
    return this.database.query<MovedItem>(
      `select traveller_id as "travellerId", code, state from checklist_item
       where organisation_id = $1 and departure_id = $2 and traveller_id = any($3) and asked and state <> 'open'`,
      [organisationId, departureId, travellerIds],
    );
  }

  /** What is asked of these travellers for a departure, the earliest due first. */
  ofTravellers(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<ItemRow[]> {
    return this.database.query<ItemRow>(
      `select ${columns} from checklist_item
       where organisation_id = $1 and departure_id = $2 and traveller_id = any($3) and asked order by due nulls last, code`,
      [organisationId, departureId, travellerIds],
    );
  }
}
