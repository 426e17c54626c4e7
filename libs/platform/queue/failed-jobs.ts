import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { currentContext } from '../telemetry/request-context.js';

/** A job that no retry can help, set aside for a person to look at. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  /** Ids alone. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly correlationId: string;
  readonly failedAt: Date;
}

interface NewFailedJob {
  readonly name: string;
  readonly organisationId: string | null;
  /** Ids alone: it is shown to staff. */
  readonly payload: unknown;
  /** Names the kind of failure, in one word. */
  readonly reason: string;
}

interface Row {
  id: string;
  name: string;
  payload: Record<string, unknown>;
  reason: string;
  correlation_id: string;
  created_at: Date;
}

/** Rows of `failed_job` that nobody has settled yet. */
@Injectable()
export class FailedJobs {
  constructor(private readonly database: Database) {}

  /** Sets a job aside for a person to look at, under the correlation id of what is being done. */
  async setAside(tx: Pick<Transaction, 'execute'>, { name, organisationId, payload, reason }: NewFailedJob): Promise<void> {
    await tx.execute(
      `insert into failed_job (id, name, organisation_id, payload, reason, correlation_id) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), name, organisationId, payload, reason, currentContext().correlationId],
    );
  }

  /** Those of one organisation, newest first, after the given id. */
  async list(organisationId: string, cursor: string | null, limit: number): Promise<FailedJob[]> {
    const rows = await this.database.query<Row>(
      `select id, name, payload, reason, correlation_id, created_at from failed_job
       where organisation_id = $1 and settled_at is null and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [organisationId, cursor, limit],
    );
    return rows.map(({ id, name, payload, reason, correlation_id: correlationId, created_at: failedAt }) => ({ id, name, payload, reason, correlationId, failedAt }));
  }
}
