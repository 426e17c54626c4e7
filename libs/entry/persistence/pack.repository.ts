import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Pack, PackFile, PackReport, PackState } from '../domain/packing/pack.js';
import type { PackFileKind } from '../domain/packing/pack-plan.js';

export interface NewPack {
  readonly id: string;
  readonly organisationId: string;
  readonly batchId: string;
  readonly version: number;
  readonly files: number;
  /** Sealed for everybody on the list together. */
  readonly letter: Buffer;
  readonly photoBytes: number | null;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** A pack with what only its making needs. */
export interface StoredPack extends Pack {
  readonly organisationId: string;
  readonly letter: Buffer;
  /** The most that a photo may have. */
  readonly photoBytes: number | null;
}

interface Row {
  readonly id: string;
  readonly organisation_id: string;
  readonly batch_id: string;
  readonly version: number;
  readonly state: PackState;
  readonly files: number;
  readonly letter: Buffer;
  readonly photo_bytes: number | null;
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly ready_at: Date | null;
  readonly digest: Buffer | null;
  readonly bytes: string | null;
  readonly check_state: 'waiting' | 'equal' | 'different' | null;
  readonly checked_at: Date | null;
  readonly check_report: PackReport | null;
}

interface FileRow {
  readonly pack_id: string;
  readonly place: number;
  readonly kind: PackFileKind;
  readonly path: string;
  readonly position: number | null;
  readonly digest: Buffer | null;
  readonly bytes: number | null;
  readonly stored_as: string | null;
  readonly source: string | null;
}

const toFile = ({ place, kind, path, position, digest, bytes, stored_as, source }: FileRow): PackFile => ({
  place, kind, path, position, source, content: digest && bytes !== null && stored_as ? { digest, bytes, storedAs: stored_as } : null,
});

const toPack = (row: Row, files: readonly FileRow[]): StoredPack => ({
  id: row.id,
  organisationId: row.organisation_id,
  batchId: row.batch_id,
  version: row.version,
  state: row.state,
  planned: row.files,
  files: files.filter(({ pack_id }) => pack_id === row.id).map(toFile),
  letter: row.letter,
  photoBytes: row.photo_bytes,
  askedBy: row.asked_by,
  askedAt: row.asked_at.toISOString(),
  readyAt: row.ready_at?.toISOString() ?? null,
  digest: row.digest?.toString('hex') ?? null,
  bytes: row.bytes === null ? null : Number(row.bytes),
  check: row.check_state && { state: row.check_state, at: row.checked_at?.toISOString() ?? null, report: row.check_report },
});

/** Rows of `batch_pack` and `batch_pack_file`. A pack that is ready never changes; only what the last check found does. */
@Injectable()
export class PackRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, pack: NewPack): Promise<void> {
    await tx.execute(
      `insert into batch_pack (id, organisation_id, batch_id, version, files, letter, photo_bytes, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [pack.id, pack.organisationId, pack.batchId, pack.version, pack.files, pack.letter, pack.photoBytes, pack.askedBy, pack.askedAt],
    );
  }

  async byId(organisationId: string, id: string): Promise<StoredPack | undefined> {
    const rows = await this.database.query<Row>('select * from batch_pack where organisation_id = $1 and id = $2', [organisationId, id]);
    return (await this.withFiles(organisationId, rows))[0];
  }

  /** Of every list of the batch, oldest first. */
  async ofBatch(organisationId: string, batchId: string): Promise<StoredPack[]> {
    return this.withFiles(organisationId, await this.database.query<Row>('select * from batch_pack where organisation_id = $1 and batch_id = $2 order by id', [organisationId, batchId]));
  }

  /** Id of the newest pack of a list that is ready. */
  async readyOf(tx: Transaction, organisationId: string, batchId: string, version: number): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `select id from batch_pack where organisation_id = $1 and batch_id = $2 and version = $3 and state = 'ready' order by id desc limit 1`,
      [organisationId, batchId, version],
    );
    return row?.id ?? null;
  }

  async begin(tx: Transaction, organisationId: string, id: string): Promise<void> {
    await tx.execute(`update batch_pack set state = 'building' where organisation_id = $1 and id = $2 and state in ('waiting', 'failed')`, [organisationId, id]);
  }

  /** What another attempt made stays, also one that is under way. Throws when the path is another file's. */
  async addFile(tx: Transaction, organisationId: string, packId: string, { place, kind, path, position, content, source }: PackFile): Promise<void> {
    const added = await tx.execute(
      `insert into batch_pack_file (organisation_id, pack_id, place, kind, path, position, digest, bytes, stored_as, source)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [organisationId, packId, place, kind, path, position, content?.digest ?? null, content?.bytes ?? null, content?.storedAs ?? null, source],
    );
    if (added === 1) return;
    const [there] = await tx.query('select from batch_pack_file where organisation_id = $1 and pack_id = $2 and place = $3 and path = $4', [organisationId, packId, place, path]);
    if (!there) throw new Error('two files of a pack would have one path');
  }

  /** False when another attempt was faster. */
  async finish(tx: Transaction, organisationId: string, id: string, { digest, bytes, at }: { readonly digest: Buffer; readonly bytes: number; readonly at: Date }): Promise<boolean> {
    const changed = await tx.execute(
      `update batch_pack set state = 'ready', digest = $3, bytes = $4, ready_at = $5 where organisation_id = $1 and id = $2 and state = 'building'`,
      [organisationId, id, digest, bytes, at],
    );
    return changed === 1;
  }

  async fail(tx: Transaction, organisationId: string, id: string): Promise<void> {
    await tx.execute(`update batch_pack set state = 'failed' where organisation_id = $1 and id = $2 and state in ('waiting', 'building')`, [organisationId, id]);
  }

  async askForCheck(tx: Transaction, organisationId: string, id: string): Promise<void> {
    await tx.execute(`update batch_pack set check_state = 'waiting', checked_at = null, check_report = null where organisation_id = $1 and id = $2 and state = 'ready'`, [organisationId, id]);
  }

  async keepCheck(tx: Transaction, organisationId: string, id: string, { equal, report, at }: { readonly equal: boolean; readonly report: PackReport; readonly at: Date }): Promise<void> {
    await tx.execute(`update batch_pack set check_state = $3, checked_at = $4, check_report = $5 where organisation_id = $1 and id = $2 and state = 'ready'`, [
      organisationId, id, equal ? 'equal' : 'different', at, JSON.stringify(report),
    ]);
  }

  private async withFiles(organisationId: string, rows: readonly Row[]): Promise<StoredPack[]> {
    const files = await this.database.query<FileRow>('select * from batch_pack_file where organisation_id = $1 and pack_id = any($2) order by pack_id, place', [
      organisationId, rows.map(({ id }) => id),
    ]);
    return rows.map((row) => toPack(row, files));
  }
}
