import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { BatchSummary } from '../domain/batches/batch.js';
import type { BatchStatus } from '../domain/batches/batch-status.js';

interface Row {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly list_version: number;
  readonly status: BatchStatus;
  readonly authority_id: string;
  readonly authority_code: string;
  readonly authority_name: string;
  readonly application_count: number;
  readonly created_at: Date;
  readonly submitted_at: Date | null;
  readonly sent_at: Date | null;
}

export interface LockedBatch {
  readonly id: string;
  readonly authorityId: string;
  readonly version: number;
  readonly status: BatchStatus;
}

const select = `select b.id, b.number, b.version, v.version as list_version, b.status, b.authority_id, au.code as authority_code, au.name as authority_name,
    v.size as application_count, b.created_at, b.submitted_at, v.sent_at
  from batch b
  join batch_version v on v.organisation_id = b.organisation_id and v.batch_id = b.id and v.superseded_at is null
  join authority au on au.organisation_id = b.organisation_id and au.id = b.authority_id`;

const toSummary = (row: Row): BatchSummary => ({
  id: row.id,
  number: row.number,
  version: row.version,
  listVersion: row.list_version,
  status: row.status,
  authority: { id: row.authority_id, code: row.authority_code, name: row.authority_name },
  applicationCount: row.application_count,
  createdAt: row.created_at.toISOString(),
  submittedAt: row.submitted_at?.toISOString() ?? null,
  toBeSent: row.sent_at === null && (row.status === 'open' || row.status === 'submitted'),
});

/** Rows of `batch`. Whoever changes one, or its lists, holds its lock. */
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

  /** The batch whose list an application stands on, or stood on last. */
  async ofApplication(organisationId: string, applicationId: string): Promise<{ id: string; number: number } | null> {
    const [row] = await this.database.query<{ id: string; number: number }>(
      `select b.id, b.number from batch_item i
       join batch b on b.organisation_id = i.organisation_id and b.id = i.batch_id
       join batch_version v on v.organisation_id = i.organisation_id and v.batch_id = i.batch_id and v.version = i.version
       where i.organisation_id = $1 and i.application_id = $2
       order by i.open desc, v.superseded_at is null desc, b.number desc limit 1`,
      [organisationId, applicationId],
    );
    return row ?? null;
  }

  async lock(tx: Transaction, organisationId: string, id: string): Promise<LockedBatch | undefined> {
    const [row] = await tx.query<LockedBatch>(
      'select id, authority_id as "authorityId", version, status from batch where organisation_id = $1 and id = $2 for no key update',
      [organisationId, id],
    );
    return row;
  }

  /** Opens a batch under the organisation's next number; its first list is still to be written. Returns its id. */
  async insert(tx: Transaction, organisationId: string, authorityId: string): Promise<string> {
    const [counter] = await tx.query<{ last: number }>(
      `insert into batch_counter (organisation_id, last) values ($1, 1)
       on conflict (organisation_id) do update set last = batch_counter.last + 1 returning last`,
      [organisationId],
    );
    const id = newId();
    await tx.execute('insert into batch (id, organisation_id, authority_id, number) values ($1, $2, $3, $4)', [id, organisationId, authorityId, counter!.last]);
    return id;
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
