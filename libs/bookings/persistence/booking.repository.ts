import { Injectable } from '@nestjs/common';
import type { Locale, Money } from '#kernel';
import { currentContext, Database, type Transaction, Vault } from '#platform';
import type { AcceptedTerms, BookedTraveller, FeeLine } from '../domain/booking.js';
import type { BookingStatus } from '../domain/booking-status.js';
import { allChoices, type Leader } from '../domain/party.js';

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
  readonly quoteId: string | null;
  readonly terms: AcceptedTerms | null;
  readonly fees: readonly FeeLine[];
  /** The language in which its customer is written to. */
  readonly locale: Locale;
  readonly version: number;
  readonly expiresAt: Date;
  readonly createdAt: Date;
}

type BookingRow = Omit<StoredBooking, 'leader' | 'total' | 'terms'> & {
  leader: Buffer;
  amount: number;
  currency: string;
  termsId: string | null;
  termsVersion: number | null;
  termsAcceptedAt: Date | null;
};

const columns = `
  id, organisation_id as "organisationId", reference, departure_id as "departureId", hold_id as "holdId", status,
  leader, total_amount as amount, currency, fees, quote_id as "quoteId", terms_id as "termsId", terms_version as "termsVersion",
  terms_accepted_at as "termsAcceptedAt", locale, version, expires_at as "expiresAt", created_at as "createdAt"`;

export const leaderContext = (bookingId: string): string => `booking.leader:${bookingId}`;

/** Whose bookings alone the call may see and change: the agency's, for its staff; null for everyone else. Stands in every query. */
export const agencyScope = (): string | null => currentContext().agencyId ?? null;

/** Rows of bookings. The leader's name and address are sealed on the way in and opened on the way out. */
@Injectable()
export class BookingRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** With its party. False when the organisation has a booking of this reference already: choose another. */
  async insert(tx: Transaction, booking: StoredBooking, party: readonly BookedTraveller[]): Promise<boolean> {
    const { id, organisationId, reference, departureId, holdId, status, leader, total, version, expiresAt, createdAt, quoteId, terms, locale } = booking;
    const inserted = await tx.execute(
      `with written as (
         insert into booking (id, organisation_id, reference, departure_id, hold_id, status, leader, leader_email_index,
                              total_amount, currency, version, expires_at, created_at, quote_id, terms_id, terms_version, terms_accepted_at, locale)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $15, $16, $17, $18, $19)
         on conflict (organisation_id, reference) do nothing
         returning id, organisation_id)
       insert into booking_traveller
         (organisation_id, booking_id, traveller_id, position, race, room, arrival_leg_id, departure_leg_id, options, age_band, price_lines)
       select w.organisation_id, w.id, t.id, t.position, t.race, t.room, t."arrivalLegId", t."departureLegId", t.options, t."ageBand", t."priceLines"
         from written w, jsonb_to_recordset($14::jsonb) as t
           (id uuid, position integer, race text, room text, "arrivalLegId" uuid, "departureLegId" uuid, options text[], "ageBand" text, "priceLines" jsonb)`,
      [
        id, organisationId, reference, departureId, holdId, status,
        this.vault.sealForPlatform(leaderContext(id), JSON.stringify(leader)),
        this.vault.blindIndex(organisationId, leader.email),
        total.amount, total.currency, version, expiresAt, createdAt, JSON.stringify(party.map(choicesOf)),
        quoteId, terms?.id ?? null, terms?.version ?? null, terms?.acceptedAt ?? null, locale,
      ],
    );
    return inserted === party.length;
  }

  async find(organisationId: string, id: string): Promise<StoredBooking | undefined> {
    const rows = await this.database.query<BookingRow>(
      `select ${columns} from booking where organisation_id = $1 and id = $2 and ($3::uuid is null or agency_id = $3)`,
      [organisationId, id, agencyScope()],
    );
    return rows.map((row) => this.open(row))[0];
  }

  /** Compare-and-swap: the new version, or undefined when the booking is in none of `from`. What ends so was held, and owes nothing. */
  async changeStatus(
    tx: Transaction,
    { organisationId, id, from, to }: { organisationId: string; id: string; from: readonly BookingStatus[]; to: BookingStatus },
  ): Promise<number | undefined> {
    const rows = await tx.query<{ version: number }>(
      `update booking set status = $4, version = version + 1, total_amount = case when $4 = 'cancelled' then 0 else total_amount end
        where organisation_id = $1 and id = $2 and status = any($3) and ($5::uuid is null or agency_id = $5)
       returning version`,
      [organisationId, id, from, to, agencyScope()],
    );
    return rows[0]?.version;
  }

  /** Compare-and-swap: false when terms were accepted before, or when the booking is over. */
  async acceptTerms(tx: Transaction, { organisationId, id, terms }: { organisationId: string; id: string; terms: AcceptedTerms }): Promise<boolean> {
    const changed = await tx.execute(
      `update booking set terms_id = $3, terms_version = $4, terms_accepted_at = $5, version = version + 1
        where organisation_id = $1 and id = $2 and terms_id is null and status in ('held', 'confirmed', 'paused', 'suspended') and ($6::uuid is null or agency_id = $6)`,
      [organisationId, id, terms.id, terms.version, terms.acceptedAt, agencyScope()],
    );
    return changed === 1;
  }

  /** The new version, or undefined when the booking is not held. */
  async extend(tx: Transaction, { organisationId, id, until }: { organisationId: string; id: string; until: Date }): Promise<number | undefined> {
    const rows = await tx.query<{ version: number }>(
      `update booking set expires_at = $3, version = version + 1
        where organisation_id = $1 and id = $2 and status = 'held' and ($4::uuid is null or agency_id = $4)
       returning version`,
      [organisationId, id, until, agencyScope()],
    );
    return rows[0]?.version;
  }

  /** Ends the bookings whose holds have expired just now. */
  expireWith(tx: Transaction, holdIds: readonly string[]): Promise<{ id: string; organisationId: string; departureId: string }[]> {
    return tx.query(
      `update booking set status = 'expired', version = version + 1, total_amount = 0
        where hold_id = any($1) and status = 'held'
       returning id, organisation_id as "organisationId", departure_id as "departureId"`,
      [holdIds],
    );
  }

  private open({ leader, amount, currency, termsId, termsVersion, termsAcceptedAt, ...row }: BookingRow): StoredBooking {
    const opened = JSON.parse(this.vault.openForPlatform(leaderContext(row.id), leader)) as Leader;
    const terms = termsId !== null && termsVersion !== null && termsAcceptedAt !== null ? { id: termsId, version: termsVersion, acceptedAt: termsAcceptedAt } : null;
    return { ...row, leader: opened, total: { amount, currency }, terms };
  }
}

const choicesOf = ({ id, priceLines, ...choices }: BookedTraveller, position: number) => ({ id, position, priceLines, ...allChoices(choices) });
