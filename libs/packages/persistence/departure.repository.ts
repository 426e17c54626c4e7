import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { DepartureSchedule, Destination, EventDefinition, PriceList, Purpose } from '../domain/package.js';

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
  readonly cancelled: boolean;
}

/** A departure with its package's price list. */
export interface PricedDepartureRow extends DepartureRow {
  readonly priceList: PriceList;
}

const columns = `
         d.id, d.package_id as "packageId", p.name as "packageName", p.purpose,
         json_build_object('label', p.destination, 'state', p.destination_state, 'region', p.destination_region) as destination,
         e.id as "eventId", e.code as "eventCode", e.name as "eventName", e.held_on::text as "eventDate",
         d.starts_on::text as "startsOn", d.ends_on::text as "endsOn",
         d.on_sale_from as "onSaleFrom", d.on_sale_until as "onSaleUntil",
         d.minimum, d.maximum, d.status = 'cancelled' as cancelled`;

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
      `select ${columns},
              (select json_build_object('currency', l.currency, 'prices', (
                 select json_agg(json_build_object('option', c.option_code, 'label', c.label, 'amount', c.amount) order by c.position)
                   from price c where c.organisation_id = l.organisation_id and c.price_list_id = l.id))
                 from price_list l where l.organisation_id = p.organisation_id and l.package_id = p.id) as "priceList"
       ${rows} and d.id = $2`,
      [organisationId, id],
    );
    return found[0];
  }

  async insert(tx: Transaction, organisationId: string, schedule: DepartureSchedule): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into departure
         (id, organisation_id, package_id, event_id, starts_on, ends_on, on_sale_from, on_sale_until, minimum, maximum)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id, organisationId, schedule.packageId, schedule.eventId, schedule.startsOn, schedule.endsOn,
        schedule.onSaleFrom, schedule.onSaleUntil, schedule.minimum, schedule.maximum,
      ],
    );
    return id;
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
}
