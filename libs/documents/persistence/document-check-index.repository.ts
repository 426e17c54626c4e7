import { Injectable } from '@nestjs/common';
import { type Transaction, Vault } from '#platform';
import type { ZoneFields } from '../domain/index.js';
import type { DocumentCheck } from './document-check.js';

/** The blind index of a document by issuing state and number, on the newest judged check of each traveller. */
@Injectable()
export class DocumentCheckIndexRepository {
  constructor(private readonly vault: Vault) {}

  indexOf(organisationId: string, { issuingState, documentNumber }: ZoneFields): Buffer {
    return this.vault.blindIndex(organisationId, `document:${issuingState}:${documentNumber}`);
  }

  /** The indexes under which this traveller's checks stand now. */
  async ofTraveller(tx: Transaction, { organisationId, travellerId }: Pick<DocumentCheck, 'organisationId' | 'travellerId'>): Promise<Buffer[]> {
    const rows = await tx.query<{ index: Buffer }>(
      `select distinct document_index as index from document_check
       where organisation_id = $1 and traveller_id = $2 and document_index is not null`,
      [organisationId, travellerId],
    );
    return rows.map(({ index }) => index);
  }

  /** Until the transaction ends, nobody else says or asks who has these documents. In one order for all, so that none deadlock. */
  async lock(tx: Transaction, indexes: readonly Buffer[]): Promise<void> {
    const keys = [...new Set(indexes.map((index) => index.readBigInt64BE().toString()))].sort();
    for (const key of keys) await tx.query('select pg_advisory_xact_lock($1::bigint)', [key]);
  }

  /** Says which document this check found, and takes back what the traveller's other checks had found. */
  async write(tx: Transaction, { id, organisationId, travellerId }: DocumentCheck, index: Buffer): Promise<void> {
    await tx.execute(
      `update document_check set document_index = case when id = $3 then $4::bytea end
       where organisation_id = $1 and traveller_id = $2 and (id = $3 or document_index is not null)`,
      [organisationId, travellerId, id, index],
    );
  }

  /** Who else in the organisation stands under one of these indexes. */
  async others(tx: Transaction, { organisationId, travellerId }: Pick<DocumentCheck, 'organisationId' | 'travellerId'>, indexes: readonly Buffer[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct traveller_id as id from document_check
       where organisation_id = $1 and traveller_id <> $2 and document_index = any($3) order by 1`,
      [organisationId, travellerId, indexes],
    );
    return rows.map(({ id }) => id);
  }
}
