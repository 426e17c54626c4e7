import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

/** Someone who sells for an organisation, and how they are paid for it; the commission is in basis points. */
export interface Agency {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** `net`: it pays the price less its commission. `commission`: it pays all, and gets the commission later. */
  readonly terms: 'net' | 'commission';
  readonly commissionBasisPoints: number;
  readonly version: number;
}

/** A member of an agency's staff. */
export interface AgencyUser {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly email: string;
}

const columns = 'id, organisation_id as "organisationId", name, terms, commission_basis_points as "commissionBasisPoints", version';

/** Rows of `agency`, and of the users that belong to them. */
@Injectable()
export class AgencyRepository {
  constructor(private readonly database: Database) {}

  async find(organisationId: string, id: string): Promise<Agency | undefined> {
    const rows = await this.database.query<Agency>(`select ${columns} from agency where organisation_id = $1 and id = $2`, [organisationId, id]);
    return rows[0];
  }

  /** By name. */
  list(organisationId: string): Promise<Agency[]> {
    return this.database.query<Agency>(`select ${columns} from agency where organisation_id = $1 order by lower(name), id limit 500`, [organisationId]);
  }

  /** False when there is one of this name. */
  async insert(tx: Transaction, { id, organisationId, name, terms, commissionBasisPoints }: Omit<Agency, 'version'>): Promise<boolean> {
    const written = await tx.execute(
      'insert into agency (id, organisation_id, name, terms, commission_basis_points) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [id, organisationId, name, terms, commissionBasisPoints],
    );
    return written === 1;
  }

  async nameIsTaken(organisationId: string, name: string, but: string): Promise<boolean> {
    return (await this.database.query('select from agency where organisation_id = $1 and lower(name) = lower($2) and id <> $3', [organisationId, name, but])).length > 0;
  }

  /** Compare-and-swap on the version. */
  async change(tx: Transaction, { id, organisationId, name, terms, commissionBasisPoints, version }: Agency): Promise<boolean> {
    const changed = await tx.execute(
      'update agency set name = $3, terms = $4, commission_basis_points = $5, version = version + 1 where organisation_id = $1 and id = $2 and version = $6',
      [organisationId, id, name, terms, commissionBasisPoints, version],
    );
    return changed === 1;
  }

  /** Those who can sign in. */
  users(organisationId: string): Promise<AgencyUser[]> {
    return this.database.query<AgencyUser>(
      `select id, agency_id as "agencyId", name, email from app_user
        where organisation_id = $1 and agency_id is not null and disabled_at is null order by lower(name), id limit 2000`,
      [organisationId],
    );
  }

  /** False when no agency of the organisation has such a user who can sign in. */
  async disable(tx: Transaction, organisationId: string, userId: string, now: Date): Promise<boolean> {
    const changed = await tx.execute(
      'update app_user set disabled_at = $3 where organisation_id = $1 and id = $2 and agency_id is not null and disabled_at is null',
      [organisationId, userId, now],
    );
    return changed === 1;
  }
}
