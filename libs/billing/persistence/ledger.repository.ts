import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Entry, LedgerAccount } from '../domain/ledger.js';

export type PostingKind = 'charge' | 'payment' | 'refund' | 'reversal';

/** What is written to the ledger at once. Its entries sum to zero: the database refuses any other. */
export interface Posting {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly currency: string;
  readonly kind: PostingKind;
  readonly postedAt: Date;
  readonly entries: readonly Entry[];
}

/** A sum of postings, with what they were. */
export interface Sum extends Entry {
  readonly bookingId: string;
  readonly kind: PostingKind;
}

/** The ledger: rows are added, never changed. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  /** Returns the posting's id. */
  async post(tx: Transaction, { organisationId, bookingId, currency, kind, postedAt, entries }: Posting): Promise<string> {
    const id = newId();
    await tx.execute(
      'insert into ledger_posting (id, organisation_id, booking_id, currency, kind, posted_at) values ($1, $2, $3, $4, $5, $6)',
      [id, organisationId, bookingId, currency, kind, postedAt],
    );
    await tx.execute(
      `insert into ledger_entry (organisation_id, booking_id, posting_id, position, account, payer_id, amount)
       select $1, $2, $3, e.position, e.account, e."payerId", e.amount
         from jsonb_to_recordset($4::jsonb) as e (position integer, account text, "payerId" uuid, amount bigint)`,
      [organisationId, bookingId, id, JSON.stringify(entries.map((entry, position) => ({ ...entry, position })))],
    );
    return id;
  }

  /** The entries of one posting. */
  entries(organisationId: string, bookingId: string, postingId: string): Promise<Entry[]> {
    return this.database.query<{ account: LedgerAccount; payerId: string | null; amount: number }>(
      `select account, payer_id as "payerId", amount::float8 as amount from ledger_entry
        where organisation_id = $1 and booking_id = $2 and posting_id = $3 order by position`,
      [organisationId, bookingId, postingId],
    );
  }

  /** What was paid for the bookings of departures, less what went back: one statement however many there are. */
  async paid(organisationId: string, departureIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ bookingId: string; paid: number }>(
      `select a.booking_id as "bookingId", -sum(e.amount)::float8 as paid
         from billing_account a
         join ledger_posting p on p.organisation_id = a.organisation_id and p.booking_id = a.booking_id and p.kind <> 'charge'
         join ledger_entry e on e.organisation_id = p.organisation_id and e.booking_id = p.booking_id and e.posting_id = p.id and e.account = 'receivable'
        where a.organisation_id = $1 and a.departure_id = any($2)
        group by a.booking_id`,
      [organisationId, departureIds],
    );
    return new Map(rows.map(({ bookingId, paid }) => [bookingId, paid]));
  }

  /** What is posted for bookings, by account, payer and kind of posting. */
  sums(organisationId: string, bookingIds: readonly string[]): Promise<Sum[]> {
    return this.database.query<Sum>(
      `select e.booking_id as "bookingId", p.kind, e.account, e.payer_id as "payerId", sum(e.amount)::float8 as amount
         from ledger_entry e
         join ledger_posting p on p.organisation_id = e.organisation_id and p.booking_id = e.booking_id and p.id = e.posting_id
        where e.organisation_id = $1 and e.booking_id = any($2)
        group by e.booking_id, p.kind, e.account, e.payer_id
       having sum(e.amount) <> 0
        order by e.booking_id, e.payer_id, e.account`,
      [organisationId, bookingIds],
    );
  }
}
