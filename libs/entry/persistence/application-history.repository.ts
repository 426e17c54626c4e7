import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { HistoryEntry } from '../domain/applications/application.js';
import type { RejectionCode } from '../domain/review/rejection-reasons.js';
import type { ApplicationStatus } from '../domain/applications/application-status.js';

const context = 'entry.reason';

/** One change of an application. The reason is what somebody wrote about a traveller: it is sealed with their key. */
export interface Change {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly travellerId: string;
  readonly action: string;
  readonly from: ApplicationStatus | null;
  readonly to: ApplicationStatus;
  readonly actorId: string;
  readonly reason?: string | undefined;
  readonly reasonCode?: RejectionCode | undefined;
}

interface Row {
  readonly action: string;
  readonly from_status: ApplicationStatus | null;
  readonly to_status: ApplicationStatus;
  readonly actor_id: string;
  readonly reason: Buffer | null;
  readonly reason_code: RejectionCode | null;
  readonly created_at: Date;
}

/** Rows of `application_event`: only ever added. */
@Injectable()
export class ApplicationHistoryRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async add(tx: Transaction, change: Change): Promise<void> {
    const reason = change.reason ? await this.vault.seal(change.travellerId, context, change.reason) : null;
    await tx.execute(
      `insert into application_event (id, organisation_id, application_id, action, from_status, to_status, actor_id, reason, reason_code)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), change.organisationId, change.applicationId, change.action, change.from, change.to, change.actorId, reason, change.reasonCode ?? null],
    );
  }

  /** Oldest first. */
  async of(organisationId: string, applicationId: string, travellerId: string): Promise<HistoryEntry[]> {
    const rows = await this.database.query<Row>(
      `select action, from_status, to_status, actor_id, reason, reason_code, created_at from application_event
       where organisation_id = $1 and application_id = $2 order by created_at, id`,
      [organisationId, applicationId],
    );
    const sealed = rows.flatMap(({ reason }) => (reason ? [{ travellerId, context, sealed: reason }] : []));
    const opened = await this.vault.openMany(sealed);
    return rows.map((row) => ({
      at: row.created_at.toISOString(),
      action: row.action,
      from: row.from_status,
      to: row.to_status,
      actorId: row.actor_id,
      reasonCode: row.reason_code,
      reason: row.reason ? (opened.shift()?.toString('utf8') ?? null) : null,
    }));
  }
}
