import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { FeeLine, QuotedLine } from '../domain/booking.js';
import type { AllChoices } from '../domain/party.js';

/** A traveller who stays or comes, with what they have and owe from now on. */
export interface AmendedTraveller extends AllChoices {
  readonly id: string;
  readonly priceLines: readonly QuotedLine[];
}

/** What a booking is after a change, and the version that it must still have for that. */
export interface AmendedBooking {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly version: number;
  readonly departureId: string;
  readonly total: number;
  /** Owed on top of those that are there. */
  readonly fees: readonly FeeLine[];
  readonly staying: readonly AmendedTraveller[];
  readonly coming: readonly AmendedTraveller[];
  readonly leaving: readonly string[];
  readonly at: Date;
}

/** Writes what changes about a booking and its party. Exported for `test/concurrency`, which leaves the version out to show what that does. */
@Injectable()
export class AmendmentRepository {
  /** The new version; undefined, and nothing is written, when the booking has another version, or is over. */
  async amend(tx: Transaction, { organisationId, bookingId, version, departureId, total, fees, ...party }: AmendedBooking): Promise<number | undefined> {
    const [written] = await tx.query<{ version: number }>(
      `update booking set departure_id = $4, total_amount = $5, fees = fees || $6::jsonb, version = version + 1
        where organisation_id = $1 and id = $2 and version = $3 and status in ('held', 'confirmed', 'paused', 'suspended')
       returning version`,
      [organisationId, bookingId, version, departureId, total, JSON.stringify(fees)],
    );
    if (!written) return undefined;
    await tx.execute(
      'update booking_traveller set removed_at = $4 where organisation_id = $1 and booking_id = $2 and traveller_id = any($3)',
      [organisationId, bookingId, party.leaving, party.at],
    );
    await tx.execute(
      `update booking_traveller t
          set race = n.race, room = n.room, arrival_leg_id = n."arrivalLegId", departure_leg_id = n."departureLegId",
              options = n.options, age_band = n."ageBand", price_lines = n."priceLines"
         from jsonb_to_recordset($3::jsonb) as n ${columns}
        where t.organisation_id = $1 and t.booking_id = $2 and t.traveller_id = n.id`,
      [organisationId, bookingId, JSON.stringify(party.staying)],
    );
    await tx.execute(
      `insert into booking_traveller (organisation_id, booking_id, traveller_id, position, race, room, arrival_leg_id, departure_leg_id, options, age_band, price_lines)
       select $1, $2, n.id, last.position + n.at, n.race, n.room, n."arrivalLegId", n."departureLegId", n.options, n."ageBand", n."priceLines"
         from (select max(position) as position from booking_traveller where organisation_id = $1 and booking_id = $2) as last,
              rows from (jsonb_to_recordset($3::jsonb) as ${columns}) with ordinality as n (id, race, room, "arrivalLegId", "departureLegId", options, "ageBand", "priceLines", at)`,
      [organisationId, bookingId, JSON.stringify(party.coming)],
    );
    return written.version;
  }

  /** The new version of a booking that is over, and owes its fees alone; undefined when it has another version, or was over before. */
  async cancel(tx: Transaction, { organisationId, bookingId, version, fees }: Pick<AmendedBooking, 'organisationId' | 'bookingId' | 'version' | 'fees'>): Promise<number | undefined> {
    const [written] = await tx.query<{ version: number }>(
      `update booking
          set status = 'cancelled', version = version + 1, fees = fees || $4::jsonb,
              total_amount = (select coalesce(sum((fee->'price'->>'amount')::integer), 0) from jsonb_array_elements(fees || $4::jsonb) as fee)
        where organisation_id = $1 and id = $2 and version = $3 and status in ('held', 'confirmed', 'paused', 'suspended')
       returning version`,
      [organisationId, bookingId, version, JSON.stringify(fees)],
    );
    return written?.version;
  }
}

const columns = '(id uuid, race text, room text, "arrivalLegId" uuid, "departureLegId" uuid, options text[], "ageBand" text, "priceLines" jsonb)';
