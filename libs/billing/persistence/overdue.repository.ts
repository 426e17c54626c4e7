import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database } from '#platform';

/** A payer who is late: since when, and with how much (minor units). */
export interface OverduePayer {
  readonly bookingId: string;
  readonly payerId: string;
  readonly departureId: string;
  readonly currency: string;
  readonly since: IsoDate;
  readonly amount: number;
}

/** The last of a page: the order is by the day, then booking, then payer. */
export type OverduePosition = Pick<OverduePayer, 'since' | 'bookingId' | 'payerId'>;

/** Where a booking of a departure stands, in minor units. */
export interface BookingStanding {
  readonly bookingId: string;
  readonly currency: string;
  readonly charged: number;
  readonly paid: number;
  readonly due: number;
  readonly overdue: number;
}

/** The money of a departure in one currency, in minor units. */
export interface DepartureTotal {
  readonly departureId: string;
  readonly currency: string;
  readonly charged: number;
  readonly paid: number;
  readonly due: number;
  readonly overdue: number;
  /** How many bookings are late with something. */
  readonly lateBookings: number;
  /** The next day, today or later, on which something that is still open falls due. */
  readonly nextDueOn: IsoDate | null;
}

const dueByNow = 'and i.due_on <= $2';

/** What each payer paid on balance, and what of it settles which instalment: the first due first. */
const settled = (bookings = '', until = dueByNow): string => `
  with paid as (
    select e.booking_id, e.payer_id, -sum(e.amount) as amount
      from ledger_entry e
      join ledger_posting p on p.organisation_id = e.organisation_id and p.booking_id = e.booking_id and p.id = e.posting_id
     where e.organisation_id = $1 and e.account = 'receivable' and p.kind <> 'charge' ${bookings && `and e.booking_id in (${bookings})`}
     group by e.booking_id, e.payer_id),
  part as (
    select i.booking_id, i.payer_id, i.due_on,
           least(i.amount, greatest(0, sum(i.amount) over w - greatest(0, coalesce(paid.amount, 0)))) as open
      from instalment i
      left join paid on paid.booking_id = i.booking_id and paid.payer_id = i.payer_id
     where i.organisation_id = $1 ${until} ${bookings && `and i.booking_id in (${bookings})`}
    window w as (partition by i.booking_id, i.payer_id order by i.position))`;

/** Who owes what by when, over many bookings. */
@Injectable()
export class OverdueRepository {
  constructor(private readonly database: Database) {}

  /** The longest overdue first. */
  list(organisationId: string, today: IsoDate, after: OverduePosition | null, limit: number): Promise<OverduePayer[]> {
    return this.database.query<OverduePayer>(
      `${settled()},
       late as (
         select booking_id, payer_id, min(due_on) as since, sum(open)::float8 as amount
           from part where open > 0 and due_on < $2 group by booking_id, payer_id)
       select late.booking_id as "bookingId", late.payer_id as "payerId", a.departure_id as "departureId", a.currency,
              to_char(late.since, 'YYYY-MM-DD') as since, late.amount
         from late
         join billing_account a on a.organisation_id = $1 and a.booking_id = late.booking_id
        where $3::date is null or (late.since, late.booking_id, late.payer_id) > ($3::date, $4::uuid, $5::uuid)
        order by late.since, late.booking_id, late.payer_id limit $6`,
      [organisationId, today, after?.since ?? null, after?.bookingId ?? null, after?.payerId ?? null, limit],
    );
  }

  /** A departure's bookings that have an account, the oldest first. */
  ofDeparture(organisationId: string, departureId: string, today: IsoDate): Promise<BookingStanding[]> {
    return this.database.query<BookingStanding>(
      `${settled('select a.booking_id from billing_account a where a.organisation_id = $1 and a.departure_id = $3')}
       select a.booking_id as "bookingId", a.currency,
              coalesce((select sum(e.amount) from ledger_entry e
                          join ledger_posting p on p.organisation_id = e.organisation_id and p.booking_id = e.booking_id and p.id = e.posting_id
                         where e.organisation_id = $1 and e.booking_id = a.booking_id and e.account = 'receivable' and p.kind = 'charge'), 0)::float8 as charged,
              coalesce((select sum(paid.amount) from paid where paid.booking_id = a.booking_id), 0)::float8 as paid,
              coalesce((select sum(part.open) from part where part.booking_id = a.booking_id), 0)::float8 as due,
              coalesce((select sum(part.open) from part where part.booking_id = a.booking_id and part.due_on < $2), 0)::float8 as overdue
         from billing_account a
        where a.organisation_id = $1 and a.departure_id = $3
        order by a.booking_id`,
      [organisationId, today, departureId],
    );
  }

  /** By departure and currency, in one statement however many departures there are; those without an account are not in it. */
  ofDepartures(organisationId: string, departureIds: readonly string[], today: IsoDate): Promise<DepartureTotal[]> {
    const bookings = 'select a.booking_id from billing_account a where a.organisation_id = $1 and a.departure_id = any($3)';
    return this.database.query<DepartureTotal>(
      `${settled(bookings, '')},
       charged as (
         select e.booking_id, sum(e.amount) as amount
           from ledger_entry e
           join ledger_posting p on p.organisation_id = e.organisation_id and p.booking_id = e.booking_id and p.id = e.posting_id
          where e.organisation_id = $1 and e.account = 'receivable' and p.kind = 'charge' and e.booking_id in (${bookings})
          group by e.booking_id),
       received as (select booking_id, sum(amount) as amount from paid group by booking_id),
       open as (
         select booking_id, sum(open) filter (where due_on <= $2) as due, sum(open) filter (where due_on < $2) as overdue,
                min(due_on) filter (where open > 0 and due_on >= $2) as next
           from part group by booking_id)
       select a.departure_id as "departureId", a.currency,
              coalesce(sum(charged.amount), 0)::float8 as charged, coalesce(sum(received.amount), 0)::float8 as paid,
              coalesce(sum(open.due), 0)::float8 as due, coalesce(sum(open.overdue), 0)::float8 as overdue,
              (count(*) filter (where open.overdue > 0))::integer as "lateBookings", to_char(min(open.next), 'YYYY-MM-DD') as "nextDueOn"
         from billing_account a
         left join charged on charged.booking_id = a.booking_id
         left join received on received.booking_id = a.booking_id
         left join open on open.booking_id = a.booking_id
        where a.organisation_id = $1 and a.departure_id = any($3)
        group by a.departure_id, a.currency order by a.departure_id, a.currency`,
      [organisationId, today, departureIds],
    );
  }
}
