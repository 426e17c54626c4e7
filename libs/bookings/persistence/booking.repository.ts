import { Injectable } from '@nestjs/common';
import type { Money } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { BookedTraveller } from '../domain/booking.js';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Leader } from '../domain/party.js';

/** A booking as stored, its leader opened. */
export interface StoredBooking {
  readonly id: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly departureId: string;
  readonly holdId: string;
  readonly status: BookingStatus;
  readonly leader: Leader;
  readonly total: Money;
  readonly version: number;
  readonly expiresAt: Date;
  readonly createdAt: Date;
}

type BookingRow = Omit<StoredBooking, 'leader' | 'total'> & { leader: Buffer; amount: number; currency: string };

const columns = `
  id, organisation_id as "organisationId", reference, departure_id as "departureId", hold_id as "holdId", status,
  leader, total_amount as amount, currency, version, expires_at as "expiresAt", created_at as "createdAt"`;

const leaderContext = (bookingId: string): string => `booking.leader:${bookingId}`;

/** Rows of bookings. The leader's name and address are sealed on the way in and opened on the way out. */
@Injectable()
export class BookingRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** With its party. False when the organisation has a booking of this reference already: choose another. */
  async insert(tx: Transaction, booking: StoredBooking, party: readonly BookedTraveller[]): Promise<boolean> {
    const { id, organisationId, reference, departureId, holdId, status, leader, total, version, expiresAt, createdAt } = booking;
    const inserted = await tx.execute(
      `with written as (
         insert into booking (id, organisation_id, reference, departure_id, hold_id, status, leader, leader_email_index,
                              total_amount, currency, version, expires_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (organisation_id, reference) do nothing
         returning id, organisation_id)
       insert into booking_traveller
         (organisation_id, booking_id, traveller_id, position, race, room, arrival_leg_id, departure_leg_id, price_lines)
       select w.organisation_id, w.id, t.id, t.position, t.race, t.room, t."arrivalLegId", t."departureLegId", t."priceLines"
         from written w, jsonb_to_recordset($14::jsonb) as t
           (id uuid, position integer, race text, room text, "arrivalLegId" uuid, "departureLegId" uuid, "priceLines" jsonb)`,
      [
        id, organisationId, reference, departureId, holdId, status,
        this.vault.sealForPlatform(leaderContext(id), JSON.stringify(leader)),
        this.vault.blindIndex(organisationId, leader.email),
        total.amount, total.currency, version, expiresAt, createdAt, JSON.stringify(party.map(choicesOf)),
      ],
    );
    return inserted === party.length;
  }

  async find(organisationId: string, id: string): Promise<StoredBooking | undefined> {
    const rows = await this.database.query<BookingRow>(
      `select ${columns} from booking where organisation_id = $1 and id = $2`,
      [organisationId, id],
    );
    return rows.map((row) => this.open(row))[0];
  }

  /** The newest first, which is the order of the ids; `before` is the last id seen. */
  async list(organisationId: string, filter: { departureId: string | null; before: string | null; limit: number }): Promise<StoredBooking[]> {
    const rows = await this.database.query<BookingRow>(
      `select ${columns} from booking
        where organisation_id = $1
          and ($2::uuid is null or departure_id = $2)
          and ($3::uuid is null or id < $3)
        order by id desc limit $4`,
      [organisationId, filter.departureId, filter.before, filter.limit],
    );
    return rows.map((row) => this.open(row));
  }

  /** Compare-and-swap: the new version, or undefined when the booking is in none of `from`. */
  async changeStatus(
    tx: Transaction,
    { organisationId, id, from, to }: { organisationId: string; id: string; from: readonly BookingStatus[]; to: BookingStatus },
  ): Promise<number | undefined> {
    const rows = await tx.query<{ version: number }>(
      `update booking set status = $4, version = version + 1
        where organisation_id = $1 and id = $2 and status = any($3)
       returning version`,
      [organisationId, id, from, to],
    );
    return rows[0]?.version;
  }

  /** False when the booking is not held. */
  async extend(tx: Transaction, { organisationId, id, until }: { organisationId: string; id: string; until: Date }): Promise<boolean> {
    const changed = await tx.execute(
      `update booking set expires_at = $3, version = version + 1 where organisation_id = $1 and id = $2 and status = 'held'`,
      [organisationId, id, until],
    );
    return changed === 1;
  }

  /** Ends the bookings whose holds have expired just now. */
  expireWith(tx: Transaction, holdIds: readonly string[]): Promise<{ id: string; organisationId: string; departureId: string }[]> {
    return tx.query(
      `update booking set status = 'expired', version = version + 1
        where hold_id = any($1) and status = 'held'
       returning id, organisation_id as "organisationId", departure_id as "departureId"`,
      [holdIds],
    );
  }

  private open({ leader, amount, currency, ...row }: BookingRow): StoredBooking {
    const opened = JSON.parse(this.vault.openForPlatform(leaderContext(row.id), leader)) as Leader;
    return { ...row, leader: opened, total: { amount, currency } };
  }
}

const choicesOf = ({ id, race, room, arrivalLegId, departureLegId, priceLines }: BookedTraveller, position: number) => ({
  id, position, race, room, arrivalLegId, departureLegId, priceLines,
});
