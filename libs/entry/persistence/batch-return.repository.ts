import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';

export interface NewReturn {
  readonly organisationId: string;
  readonly batchId: string;
  readonly digest: Buffer;
  readonly rows: number;
  readonly recorded: number;
  readonly by: string;
  readonly at: Date;
}

/** Rows of `batch_return`. */
@Injectable()
export class BatchReturnRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, { organisationId, batchId, digest, rows, recorded, by, at }: NewReturn): Promise<void> {
    await tx.execute(
      'insert into batch_return (id, organisation_id, batch_id, digest, rows, recorded, imported_by, imported_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [newId(), organisationId, batchId, digest, rows, recorded, by, at],
    );
  }

  /** The last import of the same table. */
  async lastOf(organisationId: string, batchId: string, digest: Buffer): Promise<{ at: string; by: string } | null> {
    const [row] = await this.database.query<{ at: Date; by: string }>(
      'select imported_at as at, imported_by as by from batch_return where organisation_id = $1 and batch_id = $2 and digest = $3 order by id desc limit 1',
      [organisationId, batchId, digest],
    );
    return row ? { at: row.at.toISOString(), by: row.by } : null;
  }
}
