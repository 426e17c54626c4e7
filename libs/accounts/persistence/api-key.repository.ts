import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { KeyRole } from '../domain/permissions.js';

export interface ApiKey {
  readonly id: string;
  readonly organisationId: string;
  readonly userId: string;
  readonly name: string;
  readonly role: KeyRole;
  /** The part of the key that may be shown. */
  readonly prefix: string;
  readonly keyHash: Buffer;
  readonly createdAt: Date;
  /** To within five minutes. */
  readonly lastUsedAt: Date | null;
}

interface Row {
  id: string;
  organisation_id: string;
  user_id: string;
  name: string;
  role: KeyRole;
  prefix: string;
  key_hash: Buffer;
  created_at: Date;
  last_used_at: Date | null;
}

/** Rows of `api_key`. Only the hash of a key is stored. */
@Injectable()
export class ApiKeyRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, key: Omit<ApiKey, 'createdAt' | 'lastUsedAt'>): Promise<void> {
    await tx.execute(
      'insert into api_key (id, organisation_id, user_id, name, role, prefix, key_hash) values ($1, $2, $3, $4, $5, $6, $7)',
      [key.id, key.organisationId, key.userId, key.name, key.role, key.prefix, key.keyHash],
    );
  }

  /** The key of a prefix, while neither it is revoked nor its maker disabled. */
  async byPrefix(prefix: string): Promise<ApiKey | undefined> {
    const [row] = await this.database.query<Row>(
      `select k.* from api_key k join app_user u on u.organisation_id = k.organisation_id and u.id = k.user_id
       where k.prefix = $1 and k.revoked_at is null and u.disabled_at is null`,
      [prefix],
    );
    return row && toApiKey(row);
  }

  /** Notes a use, at most once in five minutes, to spare the database. */
  async markUse(key: ApiKey, now: Date): Promise<void> {
    if (key.lastUsedAt && now.getTime() - key.lastUsedAt.getTime() < 5 * 60_000) return;
    await this.database.query('update api_key set last_used_at = $2 where id = $1', [key.id, now]);
  }

  async byId(organisationId: string, id: string): Promise<ApiKey | undefined> {
    const [row] = await this.database.query<Row>('select * from api_key where organisation_id = $1 and id = $2', [organisationId, id]);
    return row && toApiKey(row);
  }

  /** Those that work, oldest first. */
  async list(organisationId: string, cursor: string | null, limit: number): Promise<ApiKey[]> {
    const rows = await this.database.query<Row>(
      `select * from api_key where organisation_id = $1 and revoked_at is null and ($2::uuid is null or id > $2) order by id limit $3`,
      [organisationId, cursor, limit],
    );
    return rows.map(toApiKey);
  }

  /** False when the organisation has no such key that works. */
  async revoke(tx: Transaction, organisationId: string, id: string, now: Date): Promise<boolean> {
    const changed = await tx.execute(
      'update api_key set revoked_at = $3 where organisation_id = $1 and id = $2 and revoked_at is null',
      [organisationId, id, now],
    );
    return changed === 1;
  }
}

const toApiKey = (row: Row): ApiKey => ({
  id: row.id,
  organisationId: row.organisation_id,
  userId: row.user_id,
  name: row.name,
  role: row.role,
  prefix: row.prefix,
  keyHash: row.key_hash,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});
