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

  /** False where a service or a leg starts or ends there, or where there is no such place. */
  async removeUnused(tx: Transaction, organisationId: string, code: string): Promise<boolean> {
    const removed = await tx.execute(
      `delete from place p where organisation_id = $1 and code = $2
          and not exists (select from service s where s.organisation_id = p.organisation_id and p.code in (s.from_code, s.to_code))
          and not exists (select from leg l where l.organisation_id = p.organisation_id and p.code in (l.from_code, l.to_code))`,
      [organisationId, code],
    );
    if (removed > 0) await tx.execute('delete from connection_minimum where organisation_id = $1 and place_code = $2', [organisationId, code]);
    return removed > 0;
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

  /** False where none was set. */
  async removeMinimum(tx: Transaction, organisationId: string, { placeCode, kind }: Pick<ConnectionMinimum, 'placeCode' | 'kind'>): Promise<boolean> {
    return (await tx.execute('delete from connection_minimum where organisation_id = $1 and place_code = $2 and kind = $3', [organisationId, placeCode, kind])) > 0;
  }
}
