import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { PaperType } from '../papers/paper-type.js';

/** A file that was handed in for an item of a checklist, without its content. */
export interface Paper {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly departureId: string;
  /** Of the item that it is for, such as `letter:invitation`. */
  readonly code: string;
  readonly type: PaperType;
  readonly bytes: number;
  readonly file: string;
  /** `queued` until it was looked through for malware. */
  readonly state: 'queued' | 'usable' | 'refused';
  readonly createdAt: Date;
}

const columns = `id, organisation_id as "organisationId", traveller_id as "travellerId", departure_id as "departureId", code, type, bytes, file, state,
  created_at as "createdAt"`;

/** Rows of `paper`. */
@Injectable()
export class PaperRepository {
  constructor(private readonly database: Database) {}

  /** How many papers a traveller has for this departure, in all and under this code. Keeps their other uploads out until the transaction ends. */
  async lockCounts(tx: Transaction, { organisationId, travellerId, departureId, code }: Omit<Paper, 'id' | 'type' | 'bytes' | 'file' | 'state' | 'createdAt'>): Promise<{ all: number; same: number }> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`paper:${travellerId}`]);
    const [counts] = await tx.query<{ all: number; same: number }>(
      `select count(*)::int as all, (count(*) filter (where code = $4))::int as same from paper
       where organisation_id = $1 and traveller_id = $2 and departure_id = $3`,
      [organisationId, travellerId, departureId, code],
    );
    return counts!;
  }

  async insert(tx: Transaction, { id, organisationId, travellerId, departureId, code, type, bytes, file }: Omit<Paper, 'state' | 'createdAt'>): Promise<void> {
    await tx.execute(
      'insert into paper (id, organisation_id, traveller_id, departure_id, code, type, bytes, file) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, organisationId, travellerId, departureId, code, type, bytes, file],
    );
  }

  async byId(organisationId: string, id: string): Promise<Paper | undefined> {
    const [row] = await this.database.query<Paper>(`select ${columns} from paper where organisation_id = $1 and id = $2`, [organisationId, id]);
    return row;
  }

  /** Oldest first. */
  ofTraveller(organisationId: string, travellerId: string, departureId: string): Promise<Paper[]> {
    return this.database.query<Paper>(
      `select ${columns} from paper where organisation_id = $1 and traveller_id = $2 and departure_id = $3 order by created_at, id`,
      [organisationId, travellerId, departureId],
    );
  }

  /** False when another attempt ended it first. */
  async finish(tx: Transaction, organisationId: string, id: string, state: 'usable' | 'refused'): Promise<boolean> {
    return (await tx.execute(`update paper set state = $3, checked_at = now() where organisation_id = $1 and id = $2 and state = 'queued'`, [organisationId, id, state])) === 1;
  }

  async filesOf(organisationId: string, travellerId: string): Promise<string[]> {
    const rows = await this.database.query<{ file: string }>('select file from paper where organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
    return rows.map(({ file }) => file);
  }

  async removeAll(organisationId: string, travellerId: string): Promise<void> {
    await this.database.query('delete from paper where organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
  }
}
