import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Destination, ItineraryDay, PackageContent, PackageOption, Purpose } from '../domain/package.js';

/** A package as stored, all of its content told. */
export interface PackageRow {
  readonly id: string;
  readonly name: string;
  readonly purpose: Purpose;
  readonly destination: Destination;
  /** In which it is sold unless the customer asks for another. */
  readonly currency: string;
  readonly inclusions: readonly string[];
  readonly exclusions: readonly string[];
  readonly itinerary: readonly Required<ItineraryDay>[];
  readonly options: readonly PackageOption[];
  readonly version: number;
}

/** A package as lists show it. */
export interface PackageSummary extends Pick<PackageRow, 'id' | 'name' | 'purpose' | 'destination' | 'currency'> {
  readonly days: number;
  readonly departures: number;
  /** The newest version of its terms; null where it has none. */
  readonly termsVersion: number | null;
}

const columns = `
  p.id, p.name, p.purpose, p.currency,
  json_build_object('label', p.destination, 'state', p.destination_state, 'region', p.destination_region) as destination`;

const itinerary = `
  select coalesce(json_agg(json_build_object('day', d.day, 'title', d.title, 'description', d.description, 'place', d.place,
                                             'stay', d.stay, 'meals', d.meals, 'transfer', d.transfer) order by d.day), '[]')
    from itinerary_day d where d.organisation_id = p.organisation_id and d.package_id = p.id`;

const options = `
  select json_agg(json_build_object('option', o.option_code, 'label', o.label, 'component', o.component) order by o.position)
    from package_option o where o.organisation_id = p.organisation_id and o.package_id = p.id`;

/** Rows of packages with their days and options. */
@Injectable()
export class PackageRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, content: Required<PackageContent>, currency: string): Promise<string> {
    const id = newId();
    const { name, purpose, destination, inclusions, exclusions } = content;
    await tx.execute(
      `insert into package (id, organisation_id, name, purpose, destination, destination_state, destination_region, currency, inclusions, exclusions)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, organisationId, name, purpose, destination.label, destination.state, destination.region, currency, inclusions, exclusions],
    );
    await this.writeParts(tx, organisationId, id, content);
    return id;
  }

  /** The new version; undefined when the stored one is not `version`. Prices of options that are left out go with them. */
  async update(
    tx: Transaction,
    { organisationId, id, version, content }: { organisationId: string; id: string; version: number; content: Required<PackageContent> },
  ): Promise<number | undefined> {
    const { name, purpose, destination, inclusions, exclusions } = content;
    const rows = await tx.query<{ version: number }>(
      `update package set name = $4, purpose = $5, destination = $6, destination_state = $7, destination_region = $8, inclusions = $9, exclusions = $10,
                          version = version + 1
        where organisation_id = $1 and id = $2 and version = $3 returning version`,
      [organisationId, id, version, name, purpose, destination.label, destination.state, destination.region, inclusions, exclusions],
    );
    if (rows[0]) await this.writeParts(tx, organisationId, id, content);
    return rows[0]?.version;
  }

  async find(organisationId: string, packageId: string): Promise<PackageRow | undefined> {
    const rows = await this.database.query<PackageRow>(
      `select ${columns}, p.inclusions, p.exclusions, p.version, (${itinerary}) as itinerary, (${options}) as options
         from package p where p.organisation_id = $1 and p.id = $2`,
      [organisationId, packageId],
    );
    return rows[0];
  }

  /** The newest first, which is the order of the ids; `before` is the last id seen. */
  list(organisationId: string, limit: number, before: string | null): Promise<PackageSummary[]> {
    return this.database.query<PackageSummary>(
      `select ${columns},
              (select count(*)::integer from itinerary_day d where d.organisation_id = p.organisation_id and d.package_id = p.id) as days,
              (select count(*)::integer from departure d where d.organisation_id = p.organisation_id and d.package_id = p.id) as departures,
              (select max(version) from package_terms t where t.organisation_id = p.organisation_id and t.package_id = p.id) as "termsVersion"
         from package p where p.organisation_id = $1 and ($3::uuid is null or p.id < $3) order by p.id desc limit $2`,
      [organisationId, limit, before],
    );
  }

  async itinerary(organisationId: string, packageId: string): Promise<Required<ItineraryDay>[]> {
    const rows = await this.database.query<{ days: Required<ItineraryDay>[] }>(
      `select (${itinerary}) as days from package p where p.organisation_id = $1 and p.id = $2`,
      [organisationId, packageId],
    );
    return rows[0]?.days ?? [];
  }

  async exists(organisationId: string, packageId: string): Promise<boolean> {
    const rows = await this.database.query('select 1 from package where organisation_id = $1 and id = $2', [organisationId, packageId]);
    return rows.length > 0;
  }

  /** What it sells; undefined when this organisation has no such package. Its row is locked: options, lists and terms are written one after the other. */
  async lockOptions(tx: Transaction, organisationId: string, packageId: string): Promise<string[] | undefined> {
    const rows = await tx.query('select from package where organisation_id = $1 and id = $2 for no key update', [organisationId, packageId]);
    if (rows.length === 0) return undefined;
    const sold = await tx.query<{ option: string }>('select option_code as option from package_option where organisation_id = $1 and package_id = $2', [
      organisationId, packageId,
    ]);
    return sold.map(({ option }) => option);
  }

  private async writeParts(tx: Transaction, organisationId: string, id: string, content: Required<PackageContent>): Promise<void> {
    await tx.execute('delete from itinerary_day where organisation_id = $1 and package_id = $2', [organisationId, id]);
    await tx.execute(
      `insert into itinerary_day (organisation_id, package_id, day, title, description, place, stay, meals, transfer)
       select $1, $2, day, title, description, place, stay, coalesce(meals, '{}'), transfer
         from jsonb_to_recordset($3::jsonb) as d (day integer, title text, description text, place text, stay text, meals text[], transfer text)`,
      [organisationId, id, JSON.stringify(content.itinerary)],
    );
    const names = content.options?.map(({ option }) => option);
    await tx.execute('delete from package_option where organisation_id = $1 and package_id = $2 and option_code <> all($3)', [organisationId, id, names]);
    await tx.execute(
      `insert into package_option (organisation_id, package_id, option_code, position, label, component)
       select $1, $2, o.option, o.position, o.label, o.component
         from jsonb_to_recordset($3::jsonb) as o (option text, position integer, label text, component text)
       on conflict (organisation_id, package_id, option_code)
       do update set position = excluded.position, label = excluded.label, component = excluded.component`,
      [organisationId, id, JSON.stringify(content.options?.map((option, position) => ({ ...option, position })))],
    );
  }
}
