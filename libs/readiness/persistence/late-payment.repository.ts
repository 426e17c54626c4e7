import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { Database } from '#platform';

/** A booking with an instalment that is late. */
export interface LatePayment {
  readonly bookingId: string;
  readonly since: IsoDate;
  /** One traveller who booked for themselves: no agency, no group. */
  readonly ownBooking: boolean;
}

/** Finds the bookings of a departure whose payers are late: one statement however many there are. */
@Injectable()
export class LatePaymentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What was paid settles the instalments of its payer in the order in which they are due. */
  ofDeparture(organisationId: string, departureId: string): Promise<LatePayment[]> {
    return this.database.query<LatePayment>(
      `with account as (
         select booking_id from billing_account where organisation_id = $1 and departure_id = $2),
       paid as (
         select e.booking_id, e.payer_id, -sum(e.amount) as amount
           from ledger_entry e
           join ledger_posting p on p.organisation_id = e.organisation_id and p.booking_id = e.booking_id and p.id = e.posting_id
          where e.organisation_id = $1 and e.account = 'receivable' and p.kind <> 'charge' and e.booking_id in (select booking_id from account)
          group by e.booking_id, e.payer_id),
       part as (
         select i.booking_id, i.due_on, sum(i.amount) over (partition by i.booking_id, i.payer_id order by i.position) > greatest(0, coalesce(paid.amount, 0)) as open
           from instalment i
           left join paid on paid.booking_id = i.booking_id and paid.payer_id = i.payer_id
          where i.organisation_id = $1 and i.booking_id in (select booking_id from account))
       select part.booking_id as "bookingId", to_char(min(part.due_on), 'YYYY-MM-DD') as since,
              b.agency_id is null and (
                select count(*) from booking_traveller t
                 where t.organisation_id = b.organisation_id and t.booking_id = b.id and t.removed_at is null) = 1 as "ownBooking"
         from part
         join booking b on b.organisation_id = $1 and b.id = part.booking_id
        where part.open and part.due_on < $3
        group by part.booking_id, b.organisation_id, b.id, b.agency_id`,
      [organisationId, departureId, dayOf(this.clock.now())],
    );
  }
}
