import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { BatchSummary } from '../domain/batches/batch.js';
import type { BatchStatus } from '../domain/batches/batch-status.js';

interface Row {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly status: BatchStatus;
  readonly authority_id: string;
  readonly authority_code: string;
  readonly authority_name: string;
  readonly application_count: number;
  readonly created_at: Date;
  readonly submitted_at: Date | null;
}

export interface LockedBatch {
  readonly id: string;
  readonly status: BatchStatus;
}

const select = `select b.id, b.number, b.version, b.status, b.authority_id, au.code as authority_code, au.name as authority_name,
    (select count(*)::int from batch_item i where i.organisation_id = b.organisation_id and i.batch_id = b.id) as application_count,
    b.created_at, b.submitted_at
  from batch b join authority au on au.organisation_id = b.organisation_id and au.id = b.authority_id`;

const toSummary = (row: Row): BatchSummary => ({
  id: row.id,
  number: row.number,
  version: row.version,
  status: row.status,
  authority: { id: row.authority_id, code: row.authority_code, name: row.authority_name },
  applicationCount: row.application_count,
  createdAt: row.created_at.toISOString(),
  submittedAt: row.submitted_at?.toISOString() ?? null,
});

/** Rows of `batch` and `batch_item`. */
@Injectable()
export class BatchRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async page(organisationId: string, before: string | undefined, limit: number): Promise<BatchSummary[]> {
    const rows = await this.database.query<Row>(
      `${select} where b.organisation_id = $1 and ($2::uuid is null or b.id < $2) order by b.id desc limit $3`,
      [organisationId, before ?? null, limit],
    );
    return rows.map(toSummary);
  }

  async byId(organisationId: string, id: string): Promise<BatchSummary | undefined> {
    const [row] = await this.database.query<Row>(`${select} where b.organisation_id = $1 and b.id = $2`, [organisationId, id]);
    return row && toSummary(row);
  }

  /** The batch that an application is or was in last. */
  async ofApplication(organisationId: string, applicationId: string): Promise<{ id: string; number: number } | null> {
    const [row] = await this.database.query<{ id: string; number: number }>(
      `select b.id, b.number from batch_item i join batch b on b.organisation_id = i.organisation_id and b.id = i.batch_id
       where i.organisation_id = $1 and i.application_id = $2 order by b.number desc limit 1`,
      [organisationId, applicationId],
    );
    return row ?? null;
  }

  async lock(tx: Transaction, organisationId: string, id: string): Promise<LockedBatch | undefined> {
    const [row] = await tx.query<LockedBatch>('select id, status from batch where organisation_id = $1 and id = $2 for no key update', [
      organisationId,
      id,
    ]);
    return row;
  }

  /** Opens a batch under the organisation's next number, with the applications in the order given. Returns its id. */
  async insert(tx: Transaction, organisationId: string, authorityId: string, applicationIds: readonly string[]): Promise<string> {
    const [counter] = await tx.query<{ last: number }>(
      `insert into batch_counter (organisation_id, last) values ($1, 1)
       on conflict (organisation_id) do update set last = batch_counter.last + 1 returning last`,
      [organisationId],
    );
    const id = newId();
    await tx.execute('insert into batch (id, organisation_id, authority_id, number) values ($1, $2, $3, $4)', [
      id,
      organisationId,
      authorityId,
      counter!.last,
    ]);
    await tx.execute(
      `insert into batch_item (organisation_id, batch_id, application_id, position)
       select $1, $2, given.id, given.position from unnest($3::uuid[]) with ordinality as given (id, position)`,
      [organisationId, id, applicationIds],
    );
    return id;
  }

  async applicationIds(tx: Transaction, organisationId: string, batchId: string): Promise<string[]> {
    const rows = await tx.query<{ application_id: string }>(
      'select application_id from batch_item where organisation_id = $1 and batch_id = $2 order by application_id',
      [organisationId, batchId],
    );
    return rows.map((row) => row.application_id);
  }

  /** Closes the items whose outcome is known and says how many are still open. */
  async closeItems(tx: Transaction, organisationId: string, batchId: string, applicationIds: readonly string[]): Promise<number> {
    await tx.execute('update batch_item set open = false where organisation_id = $1 and batch_id = $2 and application_id = any($3)', [
      organisationId,
      batchId,
      applicationIds,
    ]);
    const [left] = await tx.query<{ open: number }>(
      'select count(*)::int as open from batch_item where organisation_id = $1 and batch_id = $2 and open',
      [organisationId, batchId],
    );
    return left!.open;
  }

  async setStatus(tx: Transaction, organisationId: string, id: string, status: BatchStatus): Promise<void> {
    await tx.execute(
      `update batch set status = $3, version = version + 1,
         submitted_at = case when $3 = 'submitted' and submitted_at is null then now() else submitted_at end
       where organisation_id = $1 and id = $2`,
      [organisationId, id, status],
    );
  }
}
