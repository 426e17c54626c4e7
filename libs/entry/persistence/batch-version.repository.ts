import { Injectable } from '@nestjs/common';
import type { Money } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { BatchVersion, RemovalCause, VersionChange } from '../domain/batches/batch.js';

const context = 'entry.removal-note';

/** The list of a batch that stands, for whoever holds the lock of the batch. */
export interface StandingList {
  readonly version: number;
  readonly sentAt: Date | null;
  /** In its order. `open`: no outcome yet. */
  readonly items: readonly { readonly applicationId: string; readonly open: boolean }[];
}

export interface NewVersion {
  readonly organisationId: string;
  readonly batchId: string;
  readonly version: number;
  readonly change: VersionChange;
  readonly removed?: { readonly applicationId: string; readonly travellerId: string; readonly cause: RemovalCause; readonly note: string } | undefined;
  readonly fee: Money | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly items: StandingList['items'];
}

interface Sent {
  readonly by: string;
  readonly at: Date;
  readonly to: string | null;
  readonly packId: string | null;
}

interface Row {
  readonly version: number;
  readonly change: VersionChange;
  readonly application_id: string | null;
  readonly traveller_id: string | null;
  readonly cause: RemovalCause | null;
  readonly note: Buffer | null;
  readonly fee_amount: string | null;
  readonly fee_currency: string | null;
  readonly made_by: string;
  readonly made_at: Date;
  readonly sent_by: string | null;
  readonly sent_at: Date | null;
  readonly sent_to: string | null;
  readonly sent_pack_id: string | null;
  readonly superseded_at: Date | null;
  readonly application_ids: readonly string[] | null;
}

const feeOf = ({ fee_amount, fee_currency }: Row): Money | null => (fee_amount !== null && fee_currency ? { amount: Number(fee_amount), currency: fee_currency } : null);

/** Rows of `batch_version` and `batch_item`: lists are written and superseded, and otherwise never change. */
@Injectable()
export class BatchVersionRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async standing(tx: Transaction, organisationId: string, batchId: string): Promise<StandingList> {
    const [version] = await tx.query<{ version: number; sentAt: Date | null }>(
      'select version, sent_at as "sentAt" from batch_version where organisation_id = $1 and batch_id = $2 and superseded_at is null',
      [organisationId, batchId],
    );
    if (!version) throw new Error('a batch without a list that stands');
    const items = await tx.query<{ applicationId: string; open: boolean }>(
      'select application_id as "applicationId", open from batch_item where organisation_id = $1 and batch_id = $2 and version = $3 order by position',
      [organisationId, batchId, version.version],
    );
    return { ...version, items };
  }

  /** Nobody waits for an answer on it any more, and nothing of it ever changes again. */
  async supersede(tx: Transaction, organisationId: string, batchId: string, version: number, at: Date): Promise<void> {
    await tx.execute('update batch_item set open = false where organisation_id = $1 and batch_id = $2 and version = $3 and open', [organisationId, batchId, version]);
    await tx.execute('update batch_version set superseded_at = $4 where organisation_id = $1 and batch_id = $2 and version = $3', [organisationId, batchId, version, at]);
  }

  async insert(tx: Transaction, { organisationId, batchId, version, change, removed, fee, madeBy, madeAt, items }: NewVersion): Promise<void> {
    const note = removed?.note ? await this.vault.seal(removed.travellerId, context, removed.note) : null;
    await tx.execute(
      `insert into batch_version (organisation_id, batch_id, version, size, change, application_id, cause, note, fee_amount, fee_currency, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [organisationId, batchId, version, items.length, change, removed?.applicationId ?? null, removed?.cause ?? null, note, fee?.amount ?? null, fee?.currency ?? null, madeBy, madeAt],
    );
    await tx.execute(
      `insert into batch_item (organisation_id, batch_id, version, application_id, position, open)
       select $1, $2, $3, given.id, given.position, given.open from unnest($4::uuid[], $5::boolean[]) with ordinality as given (id, open, position)`,
      [organisationId, batchId, version, items.map(({ applicationId }) => applicationId), items.map(({ open }) => open)],
    );
  }

  async markSent(tx: Transaction, organisationId: string, batchId: string, version: number, sent: Sent): Promise<void> {
    await tx.execute(
      'update batch_version set sent_by = $4, sent_at = $5, sent_to = $6, sent_pack_id = $7 where organisation_id = $1 and batch_id = $2 and version = $3',
      [organisationId, batchId, version, sent.by, sent.at, sent.to, sent.packId],
    );
  }

  /** Closes the items whose outcome is known, or opens those whose outcome was not so, and says how many are open. */
  async setOpen(tx: Transaction, organisationId: string, batchId: string, version: number, applicationIds: readonly string[], open: boolean): Promise<number> {
    await tx.execute('update batch_item set open = $5 where organisation_id = $1 and batch_id = $2 and version = $3 and application_id = any($4)', [
      organisationId, batchId, version, applicationIds, open,
    ]);
    const [left] = await tx.query<{ open: number }>(
      'select count(*)::int as open from batch_item where organisation_id = $1 and batch_id = $2 and version = $3 and open',
      [organisationId, batchId, version],
    );
    return left!.open;
  }

  /** True for those that stood on any list of the batch. */
  async stoodOn(tx: Transaction, organisationId: string, batchId: string, applicationIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ application_id: string }>(
      'select distinct application_id from batch_item where organisation_id = $1 and batch_id = $2 and application_id = any($3)',
      [organisationId, batchId, applicationIds],
    );
    return new Set(rows.map((row) => row.application_id));
  }

  /** Oldest first. */
  async all(organisationId: string, batchId: string): Promise<BatchVersion[]> {
    const rows = await this.database.query<Row>(
      `select v.version, v.change, v.application_id, a.traveller_id, v.cause, v.note, v.fee_amount, v.fee_currency, v.made_by, v.made_at,
         v.sent_by, v.sent_at, v.sent_to, v.sent_pack_id, v.superseded_at, i.application_ids
       from batch_version v
       left join visa_application a on a.organisation_id = v.organisation_id and a.id = v.application_id
       left join lateral (select array_agg(application_id::text order by position) as application_ids from batch_item
         where organisation_id = v.organisation_id and batch_id = v.batch_id and version = v.version) i on true
       where v.organisation_id = $1 and v.batch_id = $2 order by v.version`,
      [organisationId, batchId],
    );
    const sealed = rows.flatMap(({ note, traveller_id }) => (note && traveller_id ? [{ travellerId: traveller_id, context, sealed: note }] : []));
    const opened = await this.vault.openMany(sealed);
    return rows.map((row) => ({
      version: row.version,
      change: row.change,
      applicationId: row.application_id,
      cause: row.cause,
      note: row.note ? (opened.shift()?.toString('utf8') ?? null) : null,
      madeBy: row.made_by,
      madeAt: row.made_at.toISOString(),
      sentBy: row.sent_by,
      sentAt: row.sent_at?.toISOString() ?? null,
      sentTo: row.sent_to,
      sentPackId: row.sent_pack_id,
      supersededAt: row.superseded_at?.toISOString() ?? null,
      fee: feeOf(row),
      applicationIds: row.application_ids ?? [],
    }));
  }
}
