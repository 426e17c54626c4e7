import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { ConnectionMinimum } from '../../domain/legs/connection.js';
import type { Place, PlaceDefinition } from '../../domain/places/place.js';

const select = `select code, name, kind, country, zone, true as own from place where organisation_id = $1`;

/** Places that operators added, and the least times between legs that they set. */
@Injectable()
export class PlaceRepository {
  constructor(private readonly database: Database) {}

  /** False when the organisation has a place with this code already. */
  async insert(tx: Transaction, organisationId: string, { code, name, kind, country, zone }: PlaceDefinition): Promise<boolean> {
    const added = await tx.execute(
      'insert into place (organisation_id, code, name, kind, country, zone) values ($1, $2, $3, $4, $5, $6) on conflict (organisation_id, code) do nothing',
      [organisationId, code, name, kind, country, zone],
    );
    return added > 0;
  }

  all(organisationId: string): Promise<Place[]> {
    return this.database.query<Place>(`${select} order by name, code limit 1000`, [organisationId]);
  }

  async byCode(organisationId: string, code: string): Promise<Place | undefined> {
    return (await this.database.query<Place>(`${select} and code = $2`, [organisationId, code]))[0];
  }

  minimums(organisationId: string): Promise<ConnectionMinimum[]> {
    return this.database.query<ConnectionMinimum>(
      'select place_code as "placeCode", kind, minutes from connection_minimum where organisation_id = $1 order by place_code, kind',
      [organisationId],
    );
  }

  async setMinimum(tx: Transaction, organisationId: string, { placeCode, kind, minutes }: ConnectionMinimum): Promise<void> {
    await tx.execute(
      `insert into connection_minimum (organisation_id, place_code, kind, minutes) values ($1, $2, $3, $4)
       on conflict (organisation_id, place_code, kind) do update set minutes = excluded.minutes`,
      [organisationId, placeCode, kind, minutes],
    );
  }
}
