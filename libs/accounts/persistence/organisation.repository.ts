import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

export interface Organisation {
  readonly id: string;
  readonly name: string;
}

/** Rows of `organisation`. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisation: Organisation): Promise<void> {
    await tx.execute('insert into organisation (id, name) values ($1, $2)', [organisation.id, organisation.name]);
  }

  async byId(id: string): Promise<Organisation | undefined> {
    const [row] = await this.database.query<Organisation>('select id, name from organisation where id = $1', [id]);
    return row;
  }
}
