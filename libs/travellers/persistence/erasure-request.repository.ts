import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

/** A traveller who asked for erasure, and has to wait for it. */
export interface ErasureRequest {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly askedAt: Date;
}

const columns = `organisation_id as "organisationId", traveller_id as "travellerId", asked_at as "askedAt"`;

/** Rows of `erasure_request`: one for each traveller who waits. Nothing personal. */
@Injectable()
export class ErasureRequestRepository {
  constructor(private readonly database: Database) {}

  /** False when they had asked before. */
  async insert(tx: Transaction, { organisationId, travellerId, askedAt }: ErasureRequest): Promise<boolean> {
    const written = await tx.execute(
      'insert into erasure_request (organisation_id, traveller_id, asked_at) values ($1, $2, $3) on conflict do nothing',
      [organisationId, travellerId, askedAt],
    );
    return written === 1;
  }

  /** False when there was none. */
  async remove(tx: Transaction, organisationId: string, travellerId: string): Promise<boolean> {
    return (await tx.execute('delete from erasure_request where organisation_id = $1 and traveller_id = $2', [organisationId, travellerId])) === 1;
  }

  async ofTraveller(organisationId: string, travellerId: string): Promise<ErasureRequest | undefined> {
    const [row] = await this.database.query<ErasureRequest>(`select ${columns} from erasure_request where organisation_id = $1 and traveller_id = $2`, [organisationId, travellerId]);
    return row;
  }

  /** The oldest first. */
  ofOrganisation(organisationId: string, limit: number): Promise<ErasureRequest[]> {
    return this.database.query<ErasureRequest>(`select ${columns} from erasure_request where organisation_id = $1 order by asked_at, traveller_id limit $2`, [organisationId, limit]);
  }

  /** Of every organisation, in the order of the travellers' ids; for the worker. */
  after(travellerId: string | null, limit: number): Promise<ErasureRequest[]> {
    return this.database.query<ErasureRequest>(`select ${columns} from erasure_request where $1::uuid is null or traveller_id > $1 order by traveller_id limit $2`, [travellerId, limit]);
  }
}
