import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/schema.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { decrypt, encrypt } from './cipher.js';
import { openTogether, sealedFor, sealTogether } from './seal-together.js';

/** The traveller's key was destroyed: what was sealed with it cannot be read by anyone, ever. */
export class ErasedError extends Error {}

const gone = (): never => {
  throw new ErasedError('the key is gone');
};

/** Encrypts what is personal with the traveller's own key, itself wrapped by the master key (NIST SP 800-38F in spirit, by GCM). */
@Injectable()
export class Vault {
  private readonly wrappingKey: KeyObject;
  private readonly indexKey: KeyObject;
  private readonly platformKey: KeyObject;
  private readonly signingKey: KeyObject;

  constructor(private readonly database: Database, config: Config) {
    // As key objects: made of bytes for every use, they would cost more than what they are used for.
    const derive = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', config.get('MASTER_KEY'), '', `waypass.${purpose}`, 32)));
    this.wrappingKey = derive('wrap');
    this.indexKey = derive('blind-index');
    this.platformKey = derive('platform');
    this.signingKey = derive('sign');
  }

  /** Makes the traveller's key, in the transaction that makes the traveller; the answer seals with it like {@link seal}. */
  createKey(tx: Transaction, travellerId: string): (context: string, plain: string) => Buffer {
    const key = randomBytes(32);
    const wrapped = encrypt(this.wrappingKey, `traveller-key:${travellerId}`, key);
    tx.send('insert into traveller_key (traveller_id, wrapped_key) values ($1, $2)', [travellerId, wrapped]);
    return (context, plain) => encrypt(key, `${travellerId}:${context}`, Buffer.from(plain));
  }

  /** Seals for one traveller and one place, such as `traveller.names`. */
  async seal(travellerId: string, context: string, plain: Buffer | string): Promise<Buffer> {
    const bytes = typeof plain === 'string' ? Buffer.from(plain) : plain;
    return encrypt(await this.keyOf(travellerId), `${travellerId}:${context}`, bytes);
  }

  /** Seals for many travellers with one look-up of their keys. Null for those who are erased. */
  async sealMany(rows: readonly { travellerId: string; context: string; plain: string }[]): Promise<(Buffer | null)[]> {
    const keys = await this.keysOf([...new Set(rows.map((row) => row.travellerId))]);
    return rows.map(({ travellerId, context, plain }) => {
      const key = keys.get(travellerId);
      return key ? encrypt(key, `${travellerId}:${context}`, Buffer.from(plain)) : null;
    });
  }

  /** @throws ErasedError when the traveller's key was destroyed. */
  async open(travellerId: string, context: string, sealed: Buffer): Promise<Buffer> {
    return decrypt(await this.keyOf(travellerId), `${travellerId}:${context}`, sealed);
  }

  /** Opens many rows of many travellers with one look-up of their keys. Rows of erased travellers come back as null. */
  async openMany(rows: readonly { travellerId: string; context: string; sealed: Buffer }[]): Promise<(Buffer | null)[]> {
    const keys = await this.keysOf([...new Set(rows.map((row) => row.travellerId))]);
    return rows.map(({ travellerId, context, sealed }) => {
      const key = keys.get(travellerId);
      return key ? decrypt(key, `${travellerId}:${context}`, sealed) : null;
    });
  }

  /**
   * Seals what several travellers stand in together, so that it opens while every one of their keys is there and no longer: the key of
   * the content is the sum of one share for each of them, and each share is sealed with its traveller's key.
   * @throws ErasedError when one of the keys was destroyed.
   */
  async sealTogether(travellerIds: readonly string[], context: string, plain: Buffer): Promise<Buffer> {
    const keys = await this.keysOf(travellerIds);
    return sealTogether(travellerIds.map((id) => ({ id, key: keys.get(id) ?? gone() })), context, plain);
  }

  /** @throws ErasedError when the key of any of them was destroyed. */
  async openTogether(context: string, sealed: Buffer): Promise<Buffer> {
    const keys = await this.keysOf(sealedFor(sealed));
    return openTogether((id) => keys.get(id) ?? gone(), context, sealed);
  }

  /** Erases a traveller everywhere, backups included: without the key the sealed bytes are noise. */
  async destroyKey(tx: Transaction, travellerId: string): Promise<void> {
    await tx.execute('update traveller_key set wrapped_key = null, destroyed_at = now() where traveller_id = $1 and destroyed_at is null', [travellerId]);
  }

  /** A keyed hash to find equal values by, without storing them; differs between organisations. */
  blindIndex(organisationId: string, value: string): Buffer {
    return createHmac('sha256', this.indexKey).update(`${organisationId}:${value.normalize('NFKC').trim().toLowerCase()}`).digest();
  }

  /** Seals what belongs to no traveller, such as a one-time-code secret of a member of staff. */
  sealForPlatform(context: string, plain: string): Buffer {
    return encrypt(this.platformKey, context, Buffer.from(plain));
  }

  openForPlatform(context: string, sealed: Buffer): string {
    return decrypt(this.platformKey, context, sealed).toString('utf8');
  }

  /** A signature that only this platform can make; the purpose keeps one kind from passing for another. */
  sign(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.signingKey).update(`${purpose}:${text}`).digest();
  }

  private async keyOf(travellerId: string): Promise<KeyObject> {
    return (await this.keysOf([travellerId])).get(travellerId) ?? gone();
  }

  /** As key objects: with one, sealing and opening cost a third. */
  private async keysOf(travellerIds: readonly string[]): Promise<Map<string, KeyObject>> {
    const rows = await this.database.query<{ traveller_id: string; wrapped_key: Buffer }>(
      'select traveller_id, wrapped_key from traveller_key where traveller_id = any($1) and wrapped_key is not null',
      [travellerIds],
    );
    return new Map(rows.map((row) => [row.traveller_id, createSecretKey(decrypt(this.wrappingKey, `traveller-key:${row.traveller_id}`, row.wrapped_key))]));
  }
}
