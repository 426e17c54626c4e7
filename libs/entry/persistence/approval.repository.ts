import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { EntryApproval } from '../domain/applications/application.js';

const context = 'entry.approval-number';

export interface NewApproval {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly travellerId: string;
  readonly authorityId: string;
  readonly number: string;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

interface Row {
  readonly number: Buffer;
  readonly valid_from: IsoDate;
  readonly valid_until: IsoDate;
}

/** Rows of `entry_approval`. The number is sealed with the traveller's key and found by blind index. */
@Injectable()
export class ApprovalRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** False when the authority's number stands on another traveller's approval already. */
  async insert(tx: Transaction, approval: NewApproval): Promise<boolean> {
    const { organisationId, applicationId, travellerId, authorityId, number, validFrom, validUntil } = approval;
    const inserted = await tx.execute(
      `insert into entry_approval (id, organisation_id, application_id, authority_id, number, number_index, valid_from, valid_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organisation_id, authority_id, number_index) where ended_at is null do nothing`,
      [
        newId(),
        organisationId,
        applicationId,
        authorityId,
        await this.vault.seal(travellerId, context, number),
        this.vault.blindIndex(organisationId, number),
        validFrom,
        validUntil,
      ],
    );
    return inserted === 1;
  }

  /** Ends the approval that stands, if there is one: it was recorded wrongly, or a new application takes its place. It is kept. */
  async end(tx: Transaction, organisationId: string, applicationId: string, as: 'corrected' | 'renewed'): Promise<void> {
    await tx.execute(
      'update entry_approval set ended_at = now(), ended_as = $3 where organisation_id = $1 and application_id = $2 and ended_at is null',
      [organisationId, applicationId, as],
    );
  }

  /** Those that stand, by application, with one look-up of the keys. */
  async ofMany(organisationId: string, applications: readonly { readonly id: string; readonly travellerId: string }[]): Promise<Map<string, EntryApproval>> {
    const rows = await this.database.query<Row & { application_id: string }>(
      `select application_id, number, valid_from::text, valid_until::text from entry_approval
       where organisation_id = $1 and application_id = any($2) and ended_at is null`,
      [organisationId, applications.map(({ id }) => id)],
    );
    const travellers = new Map(applications.map(({ id, travellerId }) => [id, travellerId]));
    const opened = await this.vault.openMany(rows.map((row) => ({ travellerId: travellers.get(row.application_id) ?? '', context, sealed: row.number })));
    return new Map(
      rows.map((row, at) => [row.application_id, { number: opened[at]?.toString('utf8') ?? null, validFrom: row.valid_from, validUntil: row.valid_until }]),
    );
  }

  async of(organisationId: string, applicationId: string, travellerId: string): Promise<EntryApproval | null> {
    const [row] = await this.database.query<Row>(
      `select number, valid_from::text, valid_until::text from entry_approval where organisation_id = $1 and application_id = $2 and ended_at is null`,
      [organisationId, applicationId],
    );
    if (!row) return null;
    const [number] = await this.vault.openMany([{ travellerId, context, sealed: row.number }]);
    return { number: number?.toString('utf8') ?? null, validFrom: row.valid_from, validUntil: row.valid_until };
  }
}
