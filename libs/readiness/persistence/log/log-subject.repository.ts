import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** Records that a log is about. */
export interface LogSubjects {
  readonly departureId: string;
  readonly ids: readonly string[];
  /** By traveller, the booking with which they go or went. */
  readonly bookingOf: ReadonlyMap<string, string>;
}

interface Row {
  readonly id: string;
  readonly bookingId: string | null;
}

/** Finds the ids by which the audit names what belongs to a departure, or to a booking. */
@Injectable()
export class LogSubjectRepository {
  constructor(private readonly database: Database) {}

  /** Its bookings and their travellers, those who left included; its legs, allotments, lists, batches, waiting entries, stops and letters. */
  async ofDeparture(organisationId: string, departureId: string): Promise<LogSubjects> {
    const rows = await this.database.query<Row>(
      `with contract as (select id from booking where organisation_id = $1 and departure_id = $2),
       party as (
         select id, id as "bookingId" from contract
         union all
         select t.traveller_id, t.booking_id from contract c join booking_traveller t on t.organisation_id = $1 and t.booking_id = c.id
         union all
         select id, null from waiting_entry where organisation_id = $1 and departure_id = $2),
       owner as (
         select unnest(array[id, event_id]) as id from departure where organisation_id = $1 and id = $2
         union all
         select id from leg where organisation_id = $1 and departure_id = $2)
       select id, "bookingId" from party
       union all
       select id, null from owner where id is not null
       union all
       select id, null from allotment where organisation_id = $1 and owner_id in (select id from owner)
       union all
       select id, null from schedule_change where organisation_id = $1 and departure_id = $2
       union all
       select id, null from supplier_list where organisation_id = $1 and (departure_id = $2 or event_id in (select id from owner))
       union all
       select distinct i.batch_id, null::uuid from visa_application v join batch_item i on i.organisation_id = v.organisation_id and i.application_id = v.id
        where v.organisation_id = $1 and v.departure_id = $2
       union all
       select suspension_id, null from suspended_departure where organisation_id = $1 and departure_id = $2
       union all
       select cancellation_id, null from cancelled_departure where organisation_id = $1 and departure_id = $2
       union all
       select id, null from drafted_letter where organisation_id = $1 and released_at is not null and addressee_id in (select id from party)`,
      [organisationId, departureId],
    );
    return subjectsOf(departureId, rows);
  }

  /** Itself, its travellers, and the letters to them; null when the organisation has no such booking. */
  async ofBooking(organisationId: string, bookingId: string): Promise<LogSubjects | null> {
    const rows = await this.database.query<Row & { departureId: string | null }>(
      `with party as (
         select id, id as "bookingId", departure_id from booking where organisation_id = $1 and id = $2
         union all
         select traveller_id, booking_id, null from booking_traveller where organisation_id = $1 and booking_id = $2)
       select id, "bookingId", departure_id as "departureId" from party
       union all
       select id, null, null from drafted_letter where organisation_id = $1 and released_at is not null and addressee_id in (select id from party)`,
      [organisationId, bookingId],
    );
    const departureId = rows.find((row) => row.departureId !== null)?.departureId;
    return departureId ? subjectsOf(departureId, rows) : null;
  }
}

const subjectsOf = (departureId: string, rows: readonly Row[]): LogSubjects => ({
  departureId,
  ids: [...new Set(rows.map(({ id }) => id))],
  bookingOf: new Map(rows.flatMap(({ id, bookingId }) => (bookingId === null || bookingId === id ? [] : [[id, bookingId] as const]))),
});
