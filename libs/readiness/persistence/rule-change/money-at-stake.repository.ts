import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** Of the bookings that a change touches, in one currency; amounts in minor units. */
export interface MoneyAtStake {
  readonly currency: string;
  readonly bookings: number;
  readonly booked: number;
  /** What was received for them, less what went back. */
  readonly paid: number;
}

/** A departure that a change touches. */
export interface DepartureAtStake {
  readonly departureId: string;
  readonly packageName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly travellers: number;
}

/** The bookings of a change's effects, or of a simulation that nothing was written of. */
export type BookingsAtStake = { readonly ruleChangeId: string } | { readonly bookingIds: readonly string[] };

const ofChange = 'select distinct booking_id as id from rule_change_effect where organisation_id = $1 and rule_change_id = $2';
const ofIds = 'select distinct id from unnest($2::uuid[]) as i (id)';

/** What hangs on a change of rules, added up where the rows are: there can be a hundred thousand. */
@Injectable()
export class MoneyAtStakeRepository {
  constructor(private readonly database: Database) {}

  money(organisationId: string, bookings: BookingsAtStake): Promise<MoneyAtStake[]> {
    const [touched, value] = 'ruleChangeId' in bookings ? [ofChange, bookings.ruleChangeId] : [ofIds, bookings.bookingIds];
    return this.database.query<MoneyAtStake>(
      `with touched as (${touched}), paid as (
         select booking_id, sum(amount) as amount from ledger_entry
          where organisation_id = $1 and account = 'cash' and booking_id in (select id from touched) group by booking_id)
       select b.currency, count(*)::int as bookings, sum(b.total_amount)::float8 as booked, coalesce(sum(paid.amount), 0)::float8 as paid
         from touched join booking b on b.organisation_id = $1 and b.id = touched.id left join paid on paid.booking_id = b.id
        group by b.currency order by b.currency`,
      [organisationId, value],
    );
  }

  /** With how many travellers each, the earliest first. */
  departures(organisationId: string, ruleChangeId: string): Promise<DepartureAtStake[]> {
    return this.database.query<DepartureAtStake>(
      `select d.id as "departureId", p.name as "packageName", d.starts_on::text as "startsOn", d.ends_on::text as "endsOn", count(distinct e.traveller_id)::int as travellers
         from rule_change_effect e
         join departure d on d.organisation_id = e.organisation_id and d.id = e.departure_id
         join package p on p.organisation_id = d.organisation_id and p.id = d.package_id
        where e.organisation_id = $1 and e.rule_change_id = $2 group by d.id, p.name, d.starts_on, d.ends_on order by d.starts_on, d.id`,
      [organisationId, ruleChangeId],
    );
  }

  /** Names and dates of departures that a simulation counted the travellers of. */
  async named(organisationId: string, travellers: ReadonlyMap<string, number>): Promise<DepartureAtStake[]> {
    const rows = await this.database.query<Omit<DepartureAtStake, 'travellers'>>(
      `select d.id as "departureId", p.name as "packageName", d.starts_on::text as "startsOn", d.ends_on::text as "endsOn"
         from departure d join package p on p.organisation_id = d.organisation_id and p.id = d.package_id
        where d.organisation_id = $1 and d.id = any($2) order by d.starts_on, d.id`,
      [organisationId, [...travellers.keys()]],
    );
    return rows.map((row) => ({ ...row, travellers: travellers.get(row.departureId) ?? 0 }));
  }
}
