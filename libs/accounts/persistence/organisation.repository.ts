import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** What a new price list starts with: ISO 4217. */
  readonly currency: string;
}

/** What an organisation says of itself, and how long it keeps what. */
export interface OrganisationSettings extends Organisation {
  /** As it stands on letters, in lines; may be empty. */
  readonly address: string;
  /** IANA name; days are counted in it. */
  readonly timeZone: string;
  /** Days after the end of a trip at which a traveller's data are due for erasure. */
  readonly retentionDays: number;
  /** Whether what is due is erased every night, or only listed. */
  readonly erasesByItself: boolean;
  readonly version: number;
}

const columns = `id, name, address, time_zone as "timeZone", currency, retention_days as "retentionDays", erases_by_itself as "erasesByItself", version`;

/** Rows of `organisation`. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisation: Pick<Organisation, 'id' | 'name'>): Promise<void> {
    await tx.execute('insert into organisation (id, name) values ($1, $2)', [organisation.id, organisation.name]);
  }

  async byId(id: string): Promise<Organisation | undefined> {
    const [row] = await this.database.query<Organisation>('select id, name, currency from organisation where id = $1', [id]);
    return row;
  }

  async settings(id: string): Promise<OrganisationSettings | undefined> {
    const [row] = await this.database.query<OrganisationSettings>(`select ${columns} from organisation where id = $1`, [id]);
    return row;
  }

  allSettings(): Promise<OrganisationSettings[]> {
    return this.database.query<OrganisationSettings>(`select ${columns} from organisation order by id`);
  }

  /** Compare-and-swap on the version. */
  async change(tx: Transaction, { id, name, address, timeZone, currency, retentionDays, erasesByItself, version }: OrganisationSettings): Promise<boolean> {
    const changed = await tx.execute(
      `update organisation set name = $2, address = $3, time_zone = $4, currency = $5, retention_days = $6, erases_by_itself = $7, version = version + 1
        where id = $1 and version = $8`,
      [id, name, address, timeZone, currency, retentionDays, erasesByItself, version],
    );
    return changed === 1;
  }
}
