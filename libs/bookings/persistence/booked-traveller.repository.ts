import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { QuotedLine } from '../domain/booking.js';
import type { BookingStatus } from '../domain/booking-status.js';
import type { AllChoices, TravellerChoices } from '../domain/party.js';
import { agencyScope } from './booking.repository.js';

/** What a traveller of a booking chose and was quoted. */
export interface StoredTraveller extends AllChoices {
  readonly travellerId: string;
  readonly priceLines: readonly QuotedLine[];
}

/** A traveller's part of a booking, with the booking's status and reference. Nothing personal. */
export interface TravellerBooking extends TravellerChoices {
  readonly travellerId: string;
  readonly bookingId: string;
  readonly reference: string;
  readonly departureId: string;
  readonly status: BookingStatus;
}

/** Which travellers: exactly one of a departure's, an event's, a leg's, or these. */
export type TravellerFilter =
  | { readonly departureId: string }
  | { readonly eventId: string }
  | { readonly legId: string }
  | { readonly travellerIds: readonly string[] };

/** Rows of travellers in bookings. */
@Injectable()
export class BookedTravellerRepository {
  constructor(private readonly database: Database) {}

  /** The parties of these bookings, in the order in which they were given. */
  async parties(organisationId: string, bookingIds: readonly string[]): Promise<Map<string, StoredTraveller[]>> {
    const rows = await this.database.query<StoredTraveller & { bookingId: string }>(
      `select booking_id as "bookingId", traveller_id as "travellerId", race, room,
              arrival_leg_id as "arrivalLegId", departure_leg_id as "departureLegId", options, age_band as "ageBand", price_lines as "priceLines"
         from booking_traveller
        where organisation_id = $1 and booking_id = any($2) and removed_at is null
        order by booking_id, position`,
      [organisationId, bookingIds],
    );
    return Map.groupBy(rows, (row) => row.bookingId);
  }

  /** The bookings that any of these travellers is in. */
  async bookingsOf(organisationId: string, travellerIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select distinct booking_id as id from booking_traveller where organisation_id = $1 and traveller_id = any($2)',
      [organisationId, travellerIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The party of one booking, in the order in which it was given. */
  party(organisationId: string, bookingId: string): Promise<StoredTraveller[]> {
    return this.database.query<StoredTraveller>(
      `select traveller_id as "travellerId", race, room, arrival_leg_id as "arrivalLegId", departure_leg_id as "departureLegId",
              options, age_band as "ageBand",
              price_lines as "priceLines"
         from booking_traveller
        where organisation_id = $1 and booking_id = $2 and removed_at is null
        order by position`,
      [organisationId, bookingId],
    );
  }

  /** Who has left this booking since it was made. */
  async former(organisationId: string, bookingId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select traveller_id as id from booking_traveller where organisation_id = $1 and booking_id = $2 and removed_at is not null',
      [organisationId, bookingId],
    );
    return rows.map(({ id }) => id);
  }

  /** Travellers' parts of bookings in these states, the oldest booking first. */
  list(organisationId: string, filter: TravellerFilter, statuses: readonly BookingStatus[]): Promise<TravellerBooking[]> {
    const { where, value } = condition(filter);
    return this.database.query<TravellerBooking>(
      `select t.traveller_id as "travellerId", t.race, t.room, t.arrival_leg_id as "arrivalLegId",
              t.departure_leg_id as "departureLegId", b.id as "bookingId", b.reference,
              b.departure_id as "departureId", b.status
         from booking_traveller t
         join booking b on b.organisation_id = t.organisation_id and b.id = t.booking_id
        where t.organisation_id = $1 and t.removed_at is null and b.status = any($2) and ${where} and ($4::uuid is null or b.agency_id = $4)
        order by b.id, t.position`,
      [organisationId, statuses, value, agencyScope()],
    );
  }
}

function condition(filter: TravellerFilter): { where: string; value: unknown } {
  if ('departureId' in filter) return { where: 'b.departure_id = $3', value: filter.departureId };
  if ('eventId' in filter) return { where: 'b.departure_id in (select id from departure where organisation_id = $1 and event_id = $3)', value: filter.eventId };
  if ('legId' in filter) return { where: '(t.arrival_leg_id = $3 or t.departure_leg_id = $3)', value: filter.legId };
  return { where: 't.traveller_id = any($3)', value: filter.travellerIds };
}
