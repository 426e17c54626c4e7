import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { BulkEffect } from '../../domain/bulk/bulk-action.js';
import type { BulkItem, BulkRun } from '../../domain/bulk/bulk-run.js';

/** One row of one run. */
export interface BulkItemKey {
  readonly organisationId: string;
  readonly runId: string;
  readonly bookingId: string;
}

export type NewBulkItem = Pick<BulkItem, 'bookingId' | 'version' | 'total'>;

/** Rows of `bulk_run` and of the work that each is. */
@Injectable()
export class BulkRunRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, { id, organisationId, action, startedBy, startedAt }: Omit<BulkRun, 'finishedAt'>, items: readonly NewBulkItem[]): Promise<void> {
    await tx.execute('insert into bulk_run (id, organisation_id, action, started_by, started_at) values ($1, $2, $3, $4, $5)', [id, organisationId, JSON.stringify(action), startedBy, startedAt]);
    await tx.execute(
      `insert into bulk_item (organisation_id, run_id, booking_id, position, version, total_amount)
       select $1, $2, i."bookingId", i.position, i.version, i.total from jsonb_to_recordset($3::jsonb) as i ("bookingId" uuid, position integer, version integer, total integer)`,
      [organisationId, id, JSON.stringify(items.map((item, position) => ({ ...item, position })))],
    );
  }

  async find(organisationId: string, id: string): Promise<BulkRun | undefined> {
    const [run] = await this.database.query<BulkRun>(
      `select id, organisation_id as "organisationId", action, started_by as "startedBy", started_at as "startedAt", finished_at as "finishedAt"
         from bulk_run where organisation_id = $1 and id = $2`,
      [organisationId, id],
    );
    return run;
  }

  /** In the order in which they were chosen. */
  items(organisationId: string, runId: string): Promise<BulkItem[]> {
    return this.database.query<BulkItem>(
      `select booking_id as "bookingId", version, total_amount as total, state, problem, detail, letters, given_back as "givenBack"
         from bulk_item where organisation_id = $1 and run_id = $2 order by position`,
      [organisationId, runId],
    );
  }

  async waiting(organisationId: string, runId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select booking_id as id from bulk_item where organisation_id = $1 and run_id = $2 and state = 'waiting' order by position`,
      [organisationId, runId],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a row that still waits, for this transaction; undefined when somebody has done it. */
  async take(tx: Transaction, { organisationId, runId, bookingId }: BulkItemKey): Promise<NewBulkItem | undefined> {
    const [item] = await tx.query<NewBulkItem>(
      `select booking_id as "bookingId", version, total_amount as total from bulk_item
        where organisation_id = $1 and run_id = $2 and booking_id = $3 and state = 'waiting' for no key update`,
      [organisationId, runId, bookingId],
    );
    return item;
  }

  async done(tx: Transaction, { organisationId, runId, bookingId }: BulkItemKey, { letters, givenBack }: BulkEffect): Promise<void> {
    await tx.execute(
      `update bulk_item set state = 'done', letters = $4, given_back = $5 where organisation_id = $1 and run_id = $2 and booking_id = $3 and state = 'waiting'`,
      [organisationId, runId, bookingId, letters, givenBack],
    );
  }

  async refused(tx: Transaction, { organisationId, runId, bookingId }: BulkItemKey, { code, detail }: { code: ProblemCode; detail?: string }): Promise<void> {
    await tx.execute(
      `update bulk_item set state = 'refused', problem = $4, detail = left($5, 1000) where organisation_id = $1 and run_id = $2 and booking_id = $3 and state = 'waiting'`,
      [organisationId, runId, bookingId, code, detail ?? null],
    );
  }

  /** True when nothing waits any more and nobody had said so. */
  async finish(tx: Transaction, organisationId: string, runId: string, at: Date): Promise<boolean> {
    const finished = await tx.execute(
      `update bulk_run set finished_at = $3 where organisation_id = $1 and id = $2 and finished_at is null
          and not exists (select from bulk_item where organisation_id = $1 and run_id = $2 and state = 'waiting')`,
      [organisationId, runId, at],
    );
    return finished === 1;
  }
}
