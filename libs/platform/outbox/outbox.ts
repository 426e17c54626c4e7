import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { RecordedEvent } from './publish.js';

interface Row {
  id: string;
  type: string;
  organisation_id: string;
  subject: RecordedEvent['subject'];
  actor_kind: string;
  actor_id: string;
  correlation_id: string;
  created_at: Date;
}

const eventOf = (row: Row): RecordedEvent => ({
  id: row.id,
  type: row.type,
  organisationId: row.organisation_id,
  subject: row.subject,
  actor: { kind: row.actor_kind, id: row.actor_id },
  correlationId: row.correlation_id,
  at: row.created_at.toISOString(),
});

/** Reads what was published: for the relay, and for the audit. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** Events that have not been handed to the queues, oldest first. */
  async waiting(limit: number): Promise<RecordedEvent[]> {
    const rows = await this.database.query<Row>('select * from outbox where relayed_at is null order by id limit $1', [limit]);
    return rows.map(eventOf);
  }

  async byId(id: string): Promise<RecordedEvent | null> {
    const [row] = await this.database.query<Row>('select * from outbox where id = $1', [id]);
    return row ? eventOf(row) : null;
  }

  /** Those that there are, in the order in which they were published. */
  async byIds(ids: readonly string[]): Promise<RecordedEvent[]> {
    return (await this.database.query<Row>('select * from outbox where id = any($1) order by id', [ids])).map(eventOf);
  }

  async markRelayed(ids: readonly string[]): Promise<void> {
    await this.database.query('update outbox set relayed_at = now() where id = any($1)', [ids]);
  }

  /** Removes what was relayed so long ago that no job still reads it, and idempotency keys past their day. */
  async prune(): Promise<void> {
    await this.database.query(`delete from outbox where relayed_at < now() - interval '14 days'`);
    await this.database.query(`delete from idempotency_key where created_at < now() - interval '1 day'`);
  }
}
