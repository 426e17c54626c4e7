import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ItineraryDay, PackageDefinition } from '../domain/package.js';

/** Rows of packages with their days and prices. */
@Injectable()
export class PackageRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, definition: PackageDefinition): Promise<string> {
    const id = newId();
    const { name, purpose, destination, itinerary, priceList } = definition;
    await tx.execute(
      `insert into package (id, organisation_id, name, purpose, destination, destination_state, destination_region)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, organisationId, name, purpose, destination.label, destination.state, destination.region],
    );
    await tx.execute(
      `insert into itinerary_day (organisation_id, package_id, day, title, description, place)
       select $1, $2, day, title, description, place
         from jsonb_to_recordset($3::jsonb) as d (day integer, title text, description text, place text)`,
      [organisationId, id, JSON.stringify(itinerary)],
    );
    const listId = newId();
    await tx.execute('insert into price_list (id, organisation_id, package_id, currency) values ($1, $2, $3, $4)', [
      listId, organisationId, id, priceList.currency,
    ]);
    await tx.execute(
      `insert into price (organisation_id, price_list_id, position, option_code, label, amount)
       select $1, $2, p.position, p.option, p.label, p.amount
         from jsonb_to_recordset($3::jsonb) as p (position integer, option text, label text, amount integer)`,
      [organisationId, listId, JSON.stringify(priceList.prices.map((price, position) => ({ ...price, position })))],
    );
    return id;
  }

  itinerary(organisationId: string, packageId: string): Promise<ItineraryDay[]> {
    return this.database.query<ItineraryDay>(
      'select day, title, description, place from itinerary_day where organisation_id = $1 and package_id = $2 order by day',
      [organisationId, packageId],
    );
  }

  async exists(organisationId: string, packageId: string): Promise<boolean> {
    const rows = await this.database.query('select 1 from package where organisation_id = $1 and id = $2', [organisationId, packageId]);
    return rows.length > 0;
  }
}
