import { Injectable } from '@nestjs/common';
import { contractStatuses } from '#bookings';
import { Database } from '#platform';
import type { BookedStanding } from '../../domain/reconciliation/lists.js';

/** A traveller's part of the booking that counts: the contract, before that what is held, and otherwise what was last. */
export interface BookedRow {
  readonly travellerId: string;
  readonly bookingId: string;
  readonly reference: string;
  readonly standing: Exclude<BookedStanding, 'none'>;
  readonly race: string | null;
  readonly room: string;
  readonly arrivalLegId: string | null;
  readonly departureLegId: string | null;
}

export interface BedRow {
  readonly travellerId: string;
  readonly code: string;
  readonly number: number;
}

export interface BibRow {
  readonly travellerId: string;
  readonly category: string;
  readonly number: number;
}

/** Where travellers of a departure are written down, over the rooms' tables: as many statements for all of them as for one. Nothing sealed. */
@Injectable()
export class ListedRepository {
  constructor(private readonly database: Database) {}

  /** Everybody who is or was on a booking of the departure, in the order in which they were booked. */
  booked(organisationId: string, departureId: string): Promise<BookedRow[]> {
    return this.database.query<BookedRow>(
      `select * from (
         select distinct on (t.traveller_id) t.traveller_id as "travellerId", b.id as "bookingId", b.reference, t.race, t.room, t.position,
                t.arrival_leg_id as "arrivalLegId", t.departure_leg_id as "departureLegId",
                case when t.removed_at is not null then 'left' when b.status = any($3) then 'booked' when b.status in ('held', 'paused') then 'held' else 'left' end as standing
           from booking b
           join booking_traveller t on t.organisation_id = b.organisation_id and t.booking_id = b.id
          where b.organisation_id = $1 and b.departure_id = $2
          order by t.traveller_id, (t.removed_at is null and b.status = any($3)) desc, (t.removed_at is null and b.status in ('held', 'paused')) desc, b.id desc) found
        order by found."bookingId", found.position`,
      [organisationId, departureId, contractStatuses],
    );
  }

  beds(organisationId: string, departureId: string): Promise<BedRow[]> {
    return this.database.query<BedRow>(
      `select a.traveller_id as "travellerId", r.code, r.number
         from bed_assignment a
         join room r on r.organisation_id = a.organisation_id and r.id = a.room_id
        where a.organisation_id = $1 and a.departure_id = $2 and a.released_at is null
        order by r.code, r.number, a.bed`,
      [organisationId, departureId],
    );
  }

  /** True once rooms of the departure were given out. */
  async roomsBegun(organisationId: string, departureId: string): Promise<boolean> {
    const rows = await this.database.query('select 1 from rooming_plan where organisation_id = $1 and departure_id = $2 and version > 0', [organisationId, departureId]);
    return rows.length > 0;
  }

  bibs(organisationId: string, eventId: string): Promise<BibRow[]> {
    return this.database.query<BibRow>(
      `select traveller_id as "travellerId", category, number from bib where organisation_id = $1 and event_id = $2 and taken_back_at is null order by number`,
      [organisationId, eventId],
    );
  }

  async numberedCategories(organisationId: string, eventId: string): Promise<Set<string>> {
    const rows = await this.database.query<{ category: string }>('select category from bib_range where organisation_id = $1 and event_id = $2', [organisationId, eventId]);
    return new Set(rows.map(({ category }) => category));
  }

  /** Runners of an event who are another departure's matter: they go with it, or went with it last and never with this one. */
  async elsewhere(organisationId: string, departureId: string, eventId: string): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `select t.traveller_id as id
         from booking_traveller t
         join booking b on b.organisation_id = t.organisation_id and b.id = t.booking_id
         join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id and d.event_id = $3
        where t.organisation_id = $1
        group by t.traveller_id
       having bool_or(b.departure_id <> $2 and t.removed_at is null and b.status = any($4)) or not bool_or(b.departure_id = $2)`,
      [organisationId, departureId, eventId, contractStatuses],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
