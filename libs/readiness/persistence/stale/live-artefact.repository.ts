import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

export interface LiveApplication {
  readonly id: string;
  readonly travellerId: string;
  readonly status: 'approved' | 'in-batch' | 'submitted' | 'issued';
  /** The batch that names it and has no answer yet. */
  readonly batchId: string | null;
}

export interface LiveSeat {
  readonly legId: string;
  readonly travellerId: string;
  readonly mode: 'air' | 'rail' | 'road' | 'sea';
  readonly departsAt: Date;
  readonly arrivesAt: Date;
}

/** Where traveller's papers stand at this moment, over the rooms' tables. Nothing sealed is opened. */
@Injectable()
export class LiveArtefactRepository {
  constructor(private readonly database: Database) {}

  /** Applications that an officer approved and that do not follow the facts by themselves any more. */
  applications(organisationId: string, departureId: string, travellerIds: readonly string[] | null): Promise<LiveApplication[]> {
    return this.database.query<LiveApplication>(
      `select a.id, a.traveller_id as "travellerId", a.status, i.batch_id as "batchId"
         from visa_application a
         left join lateral (
           select batch_id from batch_item where organisation_id = a.organisation_id and application_id = a.id and open order by batch_id desc limit 1) i
           on a.status in ('in-batch', 'submitted')
        where a.organisation_id = $1 and a.departure_id = $2 and ($3::uuid[] is null or a.traveller_id = any($3))
          and a.status in ('approved', 'in-batch', 'submitted', 'issued')
        order by a.id`,
      [organisationId, departureId, travellerIds],
    );
  }

  seats(organisationId: string, departureId: string, travellerIds: readonly string[] | null): Promise<LiveSeat[]> {
    return this.database.query<LiveSeat>(
      `select p.leg_id as "legId", p.traveller_id as "travellerId", l.mode, l.departs_at as "departsAt", l.arrives_at as "arrivesAt"
         from leg_passenger p
         join leg l on l.organisation_id = p.organisation_id and l.id = p.leg_id
        where p.organisation_id = $1 and l.departure_id = $2 and ($3::uuid[] is null or p.traveller_id = any($3))
        order by p.leg_id, p.traveller_id`,
      [organisationId, departureId, travellerIds],
    );
  }

  /** Departures that a traveller is booked on, or has papers of. */
  async departuresOf(organisationId: string, travellerIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select b.departure_id as id from booking b join booking_traveller t on t.organisation_id = b.organisation_id and t.booking_id = b.id
        where b.organisation_id = $1 and t.traveller_id = any($2)
       union select departure_id from issued_line where organisation_id = $1 and traveller_id = any($2)
       union select departure_id from stale_artefact where organisation_id = $1 and traveller_id = any($2) and settled_at is null
       order by 1`,
      [organisationId, travellerIds],
    );
    return rows.map(({ id }) => id);
  }

  travellersOfBooking(organisationId: string, bookingId: string): Promise<string[]> {
    return this.ids('select traveller_id as id from booking_traveller where organisation_id = $1 and booking_id = $2', organisationId, bookingId);
  }

  travellersOfBatch(organisationId: string, batchId: string): Promise<string[]> {
    return this.ids(
      `select distinct a.traveller_id as id from batch_item i join visa_application a on a.organisation_id = i.organisation_id and a.id = i.application_id
        where i.organisation_id = $1 and i.batch_id = $2`,
      organisationId,
      batchId,
    );
  }

  departuresOfEvent(organisationId: string, eventId: string): Promise<string[]> {
    return this.ids('select id from departure where organisation_id = $1 and event_id = $2 order by id', organisationId, eventId);
  }

  /** With which departure of an event each of these travellers goes, or went last. */
  async departureOfEach(organisationId: string, eventId: string, travellerIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ travellerId: string; departureId: string }>(
      `select distinct on (t.traveller_id) t.traveller_id as "travellerId", b.departure_id as "departureId"
         from booking_traveller t
         join booking b on b.organisation_id = t.organisation_id and b.id = t.booking_id
         join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id and d.event_id = $2
        where t.organisation_id = $1 and t.traveller_id = any($3)
        order by t.traveller_id, (b.status = 'confirmed' and t.removed_at is null) desc, b.id desc`,
      [organisationId, eventId, travellerIds],
    );
    return new Map(rows.map((row) => [row.travellerId, row.departureId]));
  }

  private async ids(sql: string, organisationId: string, id: string): Promise<string[]> {
    return (await this.database.query<{ id: string }>(sql, [organisationId, id])).map((row) => row.id);
  }
}
