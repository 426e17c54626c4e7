import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { DepartureStatus } from '../domain/departure-status.js';
import type { DepartureSchedule, Destination, EventDefinition, Purpose } from '../domain/package.js';
import type { StoredPriceList } from '../domain/price-list.js';
import { priceListJson } from './price-list.repository.js';

/** A departure with the words of its package and event, as stored. */
export interface DepartureRow {
  readonly id: string;
  readonly packageId: string;
  readonly packageName: string;
  readonly purpose: Purpose;
  readonly destination: Destination;
  readonly eventId: string | null;
  readonly eventCode: string | null;
  readonly eventName: string | null;
  readonly eventDate: IsoDate | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly onSaleFrom: Date;
  readonly onSaleUntil: Date;
  readonly minimum: number;
  readonly maximum: number;
  /** Where it may be sold (ISO 3166-1 alpha-3); null for everywhere. */
  readonly territories: readonly string[] | null;
  readonly suspended: boolean;
  readonly cancelled: boolean;
  readonly version: number;
}

/** A departure with its package's price lists, of all times and currencies. */
export interface PricedDepartureRow extends DepartureRow {
  /** The package's own: what is charged unless the customer asks for another. */
  readonly currency: string;
  readonly priceLists: readonly StoredPriceList[];
}

/** An event of the organisation. */
export interface EventRow {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly heldOn: IsoDate;
}

const columns = `
         d.id, d.package_id as "packageId", p.name as "packageName", p.purpose,
         json_build_object('label', p.destination, 'state', p.destination_state, 'region', p.destination_region) as destination,
         e.id as "eventId", e.code as "eventCode", e.name as "eventName", e.held_on::text as "eventDate",
         d.starts_on::text as "startsOn", d.ends_on::text as "endsOn",
         d.on_sale_from as "onSaleFrom", d.on_sale_until as "onSaleUntil",
         d.minimum, d.maximum, d.territories, d.status = 'suspended' as suspended, d.status = 'cancelled' as cancelled, d.version`;

const rows = `
    from departure d
    join package p on p.organisation_id = d.organisation_id and p.id = d.package_id
    left join event e on e.organisation_id = d.organisation_id and e.id = d.event_id
   where d.organisation_id = $1`;

/** Rows of departures and of the events that they feed. */
@Injectable()
export class DepartureRepository {
  constructor(private readonly database: Database) {}

  /** In order of the start; `after` is the start and id of the last row seen. */
  list(organisationId: string, limit: number, after: { startsOn: IsoDate; id: string } | null): Promise<DepartureRow[]> {
    return this.database.query<DepartureRow>(
      `select ${columns} ${rows} and ($3::date is null or (d.starts_on, d.id) > ($3::date, $4::uuid)) order by d.starts_on, d.id limit $2`,
      [organisationId, limit, after?.startsOn ?? null, after?.id ?? null],
    );
  }

  async find(organisationId: string, id: string): Promise<PricedDepartureRow | undefined> {
    const found = await this.database.query<PricedDepartureRow>(
      `select ${columns}, p.currency,
              (select json_agg(${priceListJson} order by l.id) from price_list l where l.organisation_id = p.organisation_id and l.package_id = p.id) as "priceLists"
       ${rows} and d.id = $2`,
      [organisationId, id],
    );
    return found[0];
  }

  async insert(tx: Transaction, organisationId: string, schedule: DepartureSchedule): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into departure
         (id, organisation_id, package_id, event_id, starts_on, ends_on, on_sale_from, on_sale_until, minimum, maximum, territories)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id, organisationId, schedule.packageId, schedule.eventId, schedule.startsOn, schedule.endsOn,
        schedule.onSaleFrom, schedule.onSaleUntil, schedule.minimum, schedule.maximum, schedule.territories ?? null,
      ],
    );
    return id;
  }

  /** The new version; undefined when the stored one is not `version`. Its package stays. */
  async update(
    tx: Transaction,
    { organisationId, id, version, schedule }: { organisationId: string; id: string; version: number; schedule: Omit<DepartureSchedule, 'packageId'> },
  ): Promise<number | undefined> {
    const rows = await tx.query<{ version: number }>(
      `update departure set event_id = $4, starts_on = $5, ends_on = $6, on_sale_from = $7, on_sale_until = $8, minimum = $9, maximum = $10,
                            territories = $11, version = version + 1
        where organisation_id = $1 and id = $2 and version = $3 returning version`,
      [
        organisationId, id, version, schedule.eventId, schedule.startsOn, schedule.endsOn,
        schedule.onSaleFrom, schedule.onSaleUntil, schedule.minimum, schedule.maximum, schedule.territories ?? null,
      ],
    );
    return rows[0]?.version;
  }

  /** Compare-and-swap on the status; the ids of those that it changed, in their order. */
  async move(tx: Transaction, { organisationId, ids, from, to }: { organisationId: string; ids: readonly string[]; from: readonly DepartureStatus[]; to: DepartureStatus }): Promise<string[]> {
    const moved = await tx.query<{ id: string }>(
      `with before as (select id, status from departure where organisation_id = $1 and id = any($2) order by id for no key update)
       update departure d set status = $4, version = d.version + 1 from before
        where d.id = before.id and before.status = any($3) returning d.id`,
      [organisationId, ids, from, to],
    );
    return moved.map(({ id }) => id).sort();
  }

  /** The departures that feed an event and are not cancelled, the earliest first. */
  async ofEvent(organisationId: string, eventId: string): Promise<string[]> {
    const feeding = await this.database.query<{ id: string }>(
      `select id from departure where organisation_id = $1 and event_id = $2 and status <> 'cancelled' order by starts_on, id`,
      [organisationId, eventId],
    );
    return feeding.map(({ id }) => id);
  }

  /** The latest first. */
  events(organisationId: string): Promise<EventRow[]> {
    return this.database.query<EventRow>(
      'select id, code, name, held_on::text as "heldOn" from event where organisation_id = $1 order by held_on desc, id limit 200',
      [organisationId],
    );
  }

  async insertEvent(tx: Transaction, organisationId: string, event: EventDefinition): Promise<string> {
    const id = newId();
    await tx.execute('insert into event (id, organisation_id, code, name, held_on) values ($1, $2, $3, $4, $5)', [
      id, organisationId, event.code ?? null, event.name, event.heldOn,
    ]);
    return id;
  }

  /** The event's day; undefined when this organisation has no such event. */
  async eventDay(organisationId: string, eventId: string): Promise<IsoDate | undefined> {
    const rows = await this.database.query<{ day: IsoDate }>(
      'select held_on::text as day from event where organisation_id = $1 and id = $2',
      [organisationId, eventId],
    );
    return rows[0]?.day;
  }

  /** The organisation that sells it; undefined when there is no such departure. */
  async seller(departureId: string): Promise<string | undefined> {
    const rows = await this.database.query<{ seller: string }>('select organisation_id as seller from departure where id = $1', [departureId]);
    return rows[0]?.seller;
  }
}
