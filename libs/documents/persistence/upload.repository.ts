import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Upload } from './upload.js';

const columns = `id, organisation_id as "organisationId", traveller_id as "travellerId", length, received, check_id as "checkId",
  expires_at as "expiresAt", expires_at <= now() as expired`;

type NewUpload = Pick<Upload, 'id' | 'organisationId' | 'travellerId' | 'length'>;

/** Rows of `upload` and of `upload_part`, which names the files that the bytes lie in. */
@Injectable()
export class UploadRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, { id, organisationId, travellerId, length }: NewUpload, hours: number): Promise<void> {
    await tx.execute(
      `insert into upload (id, organisation_id, traveller_id, length, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
      [id, organisationId, travellerId, length, hours],
    );
  }

  /** A traveller's unfinished uploads, newest first. Keeps their other new ones out until the transaction ends. */
  async lockOpen(tx: Transaction, organisationId: string, travellerId: string): Promise<Upload[]> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`open-upload:${travellerId}`]);
    return tx.query(
      `select ${columns} from upload where organisation_id = $1 and traveller_id = $2 and check_id is null
       order by created_at desc, id desc`,
      [organisationId, travellerId],
    );
  }

  async ofTraveller(organisationId: string, travellerId: string, id: string): Promise<Upload | null> {
    const [upload] = await this.database.query<Upload>(
      `select ${columns} from upload where organisation_id = $1 and traveller_id = $2 and id = $3`,
      [organisationId, travellerId, id],
    );
    return upload ?? null;
  }

  /** Names a file before it is written, so that it is found and removed whatever happens next. False when the upload is gone. */
  async reserve({ id, organisationId }: Upload, file: string): Promise<boolean> {
    const rows = await this.database.query(
      `insert into upload_part (file, organisation_id, upload_id)
       select $3, organisation_id, id from upload where id = $1 and organisation_id = $2 returning file`,
      [id, organisationId, file],
    );
    return rows.length === 1;
  }

  /** Counts a written file as received, by compare-and-swap. False when the upload does not stand at `startsAt` any more. */
  async keep({ id }: Upload, file: string, startsAt: number, size: number): Promise<boolean> {
    const rows = await this.database.query(
      `with moved as (
         update upload set received = received + $4
          where id = $1 and received = $3 and received + $4 < length and expires_at > now() returning id)
       update upload_part set starts_at = $3, size = $4 from moved where file = $2 and upload_id = moved.id returning file`,
      [id, file, startsAt, size],
    );
    return rows.length === 1;
  }

  /** Counts the last bytes as received, by compare-and-swap, and says which check they began. False when another attempt did. */
  async finish({ id }: Upload, startsAt: number, checkId: string): Promise<boolean> {
    const rows = await this.database.query(
      'update upload set received = length, check_id = $3 where id = $1 and received = $2 and check_id is null returning id',
      [id, startsAt, checkId],
    );
    return rows.length === 1;
  }

  /** The files that the bytes up to `received` lie in, in order. */
  async partsOf({ id }: Upload): Promise<string[]> {
    return this.files('upload_id = $1 and size is not null', [id]);
  }

  /** All files of an upload, those that were never finished among them. */
  async filesOf(id: string): Promise<string[]> {
    return this.files('upload_id = $1', [id]);
  }

  async forgetFile(file: string): Promise<void> {
    await this.database.query('delete from upload_part where file = $1', [file]);
  }

  async remove(id: string): Promise<void> {
    await this.database.query('delete from upload where id = $1', [id]);
  }

  /** Uploads whose time is over, finished or not. */
  async expired(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('select id from upload where expires_at <= now() order by expires_at limit 100');
    return rows.map(({ id }) => id);
  }

  async allOf(organisationId: string, travellerId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('select id from upload where organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
    return rows.map(({ id }) => id);
  }

  private async files(where: string, params: readonly unknown[]): Promise<string[]> {
    const rows = await this.database.query<{ file: string }>(`select file from upload_part where ${where} order by starts_at`, params);
    return rows.map(({ file }) => file);
  }
}
