import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';

/** A public key of somebody whose packs the organisation trusts. */
export interface TrustedKey {
  readonly id: string;
  readonly keyId: string;
  readonly name: string;
  readonly addedBy: string;
  readonly createdAt: string;
}

export interface SealedKey {
  readonly keyId: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  readonly sealedPrivateKey: Buffer;
}

/** Rows of `rule_signing_key` and `trusted_rule_key`. */
@Injectable()
export class RuleKeyRepository {
  constructor(private readonly database: Database) {}

  async own(organisationId: string): Promise<SealedKey | undefined> {
    const [row] = await this.database.query<{ key_id: string; public_key: Buffer; sealed_private_key: Buffer }>(
      'select key_id, public_key, sealed_private_key from rule_signing_key where organisation_id = $1',
      [organisationId],
    );
    return row && { keyId: row.key_id, publicKey: row.public_key, sealedPrivateKey: row.sealed_private_key };
  }

  /** False when there is a key already. */
  async insertOwn(organisationId: string, { keyId, publicKey, sealedPrivateKey }: SealedKey): Promise<boolean> {
    const rows = await this.database.query<object>(
      `insert into rule_signing_key (organisation_id, key_id, public_key, sealed_private_key) values ($1, $2, $3, $4)
       on conflict (organisation_id) do nothing returning key_id`,
      [organisationId, keyId, publicKey, sealedPrivateKey],
    );
    return rows.length === 1;
  }

  async trusted(organisationId: string): Promise<TrustedKey[]> {
    const rows = await this.database.query<{ id: string; key_id: string; name: string; added_by: string; created_at: Date }>(
      'select id, key_id, name, added_by, created_at from trusted_rule_key where organisation_id = $1 order by name, id',
      [organisationId],
    );
    return rows.map((row) => ({ id: row.id, keyId: row.key_id, name: row.name, addedBy: row.added_by, createdAt: row.created_at.toISOString() }));
  }

  /** Its id; undefined when the key is trusted already. */
  async trust(tx: Transaction, organisationId: string, key: { keyId: string; publicKey: Buffer; name: string; addedBy: string }): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `insert into trusted_rule_key (id, organisation_id, key_id, public_key, name, added_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (organisation_id, key_id) do nothing returning id`,
      [newId(), organisationId, key.keyId, key.publicKey, key.name, key.addedBy],
    );
    return row?.id;
  }

  async distrust(tx: Transaction, organisationId: string, id: string): Promise<boolean> {
    return (await tx.execute('delete from trusted_rule_key where organisation_id = $1 and id = $2', [organisationId, id])) === 1;
  }
}
