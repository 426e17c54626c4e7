import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

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
