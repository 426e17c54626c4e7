import { Injectable } from '@nestjs/common';
import type { Money } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Sale } from '../domain/sale-queue.js';
import type { TicketOutcome, TicketRefusal, TicketState } from '../domain/sale-ticket.js';

/** Who enters the queue. The two prints tell a repetition of one attempt from another request under the same key. */
export interface NewTicket {
  readonly id: string;
  /** The request, as it will be served; sealed on the way in. */
  readonly request: string;
  readonly attempt: Buffer;
  readonly fingerprint: Buffer;
}

/** A ticket as it was given out, now or when the attempt was first made. */
export interface EnteredTicket {
  readonly id: string;
  readonly number: number;
  readonly fingerprint: Buffer;
}

/** A ticket with its request opened: its turn comes, or it is about to join the waiting list. */
export interface WaitingTicket {
  readonly id: string;
  readonly number: number;
  readonly request: string;
}

/** What a ticket has come to. */
export interface StoredTicket extends Sale {
  readonly id: string;
  readonly number: number;
  readonly state: TicketState;
  /** Print of the key under which it was asked for. */
  readonly attempt: Buffer;
  readonly rank: number | null;
  readonly refusal: TicketRefusal | null;
  readonly booking: { readonly id: string; readonly reference: string; readonly status: BookingStatus; readonly heldUntil: Date; readonly total: Money } | null;
}

type TicketRow = Omit<StoredTicket, 'booking'> & { bookingId: string; reference: string | null; status: BookingStatus; heldUntil: Date; amount: number; currency: string };

const columns = `
  t.id, t.organisation_id as "organisationId", t.departure_id as "departureId", t.number, t.state, t.attempt, t.rank, t.refusal,
  b.id as "bookingId", b.reference, b.status, b.expires_at as "heldUntil", b.total_amount as amount, b.currency
  from sale_ticket t
  left join booking b on b.organisation_id = t.organisation_id and b.id = t.booking_id`;

const inState = (state: 'waiting' | 'joining'): string => `
  select id, number, request from sale_ticket where organisation_id = $1 and departure_id = $2 and state = '${state}' order by number`;

interface WaitingRow {
  readonly id: string;
  readonly number: number;
  readonly request: Buffer;
}

const requestContext = (ticketId: string): string => `sale-ticket.request:${ticketId}`;

/** Rows of tickets. What was asked for is sealed on the way in, opened for its turn, and gone with the answer. */
@Injectable()
export class SaleTicketRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Gives out numbers in the order of the array. An attempt that has a ticket already gets that one. Answers in the same order. */
  async enter(tx: Transaction, { organisationId, departureId }: Sale, tickets: readonly NewTicket[], now: Date): Promise<EnteredTicket[]> {
    const [queue] = await tx.query<{ last: number }>(
      `insert into sale_queue (organisation_id, departure_id, last_number) values ($1, $2, $3)
       on conflict (organisation_id, departure_id) do update set last_number = sale_queue.last_number + excluded.last_number
       returning last_number as last`,
      [organisationId, departureId, tickets.length],
    );
    const first = queue!.last - tickets.length + 1;
    await tx.execute(
      `insert into sale_ticket (id, organisation_id, departure_id, number, request, attempt, fingerprint, created_at)
       select i.id, $1, $2, i.number, i.request, i.attempt, i.fingerprint, $3
         from unnest($4::uuid[], $5::integer[], $6::bytea[], $7::bytea[], $8::bytea[]) as i (id, number, request, attempt, fingerprint)
       on conflict (organisation_id, departure_id, attempt) do nothing`,
      [
        organisationId, departureId, now, tickets.map(({ id }) => id), tickets.map((_, index) => first + index),
        tickets.map(({ id, request }) => this.vault.sealForPlatform(requestContext(id), request)),
        tickets.map(({ attempt }) => attempt), tickets.map(({ fingerprint }) => fingerprint),
      ],
    );
    const rows = await tx.query<EnteredTicket & { attempt: Buffer }>(
      `select id, number, attempt, fingerprint from sale_ticket where organisation_id = $1 and departure_id = $2 and attempt = any($3::bytea[])`,
      [organisationId, departureId, tickets.map(({ attempt }) => attempt)],
    );
    const byAttempt = new Map(rows.map(({ attempt, ...ticket }) => [attempt.toString('hex'), ticket]));
    return tickets.map(({ attempt }) => byAttempt.get(attempt.toString('hex'))!);
  }

  /** The first who wait, or who are to join the waiting list, in the order of their numbers. */
  async first(tx: Transaction, { organisationId, departureId }: Sale, count: number, state: 'waiting' | 'joining' = 'waiting'): Promise<WaitingTicket[]> {
    const rows = await tx.query<WaitingRow>(`${inState(state)} limit $3`, [organisationId, departureId, count]);
    return rows.map((row) => this.open(row));
  }

  /** The first who waits, kept from leaving until the transaction ends; undefined when nobody waits. */
  async next(tx: Transaction, sale: Sale): Promise<WaitingTicket | undefined> {
    const [row] = await tx.query<WaitingRow>(`${inState('waiting')} limit 1 for no key update`, [sale.organisationId, sale.departureId]);
    if (row) return this.open(row);
    // Whoever was first may have left while we waited for their row: then somebody else is.
    return (await this.first(tx, sale, 1)).length === 0 ? undefined : this.next(tx, sale);
  }

  /** Ends the turn of the ticket that `next` gave. */
  book(tx: Transaction, { organisationId, ticketId, bookingId, now }: { organisationId: string; ticketId: string; bookingId: string; now: Date }): void {
    tx.send(`update sale_ticket set state = 'booked', booking_id = $3, request = null, settled_at = $4 where organisation_id = $1 and id = $2 and state = 'waiting'`, [
      organisationId, ticketId, bookingId, now,
    ]);
  }

  /** Answers tickets that are still in that state, however many in one statement. */
  async settle(
    tx: Transaction,
    { organisationId, from, now }: { organisationId: string; from: 'waiting' | 'joining'; now: Date },
    outcomes: readonly (TicketOutcome & { readonly ticketId: string })[],
  ): Promise<void> {
    await tx.execute(
      `update sale_ticket t
          set state = o.state, entry_id = o."entryId", rank = o.rank, refusal = coalesce(o.refusal, t.refusal), settled_at = $3,
              request = case when o.state = 'joining' then t.request end
         from jsonb_to_recordset($2::jsonb) as o ("ticketId" uuid, state text, "entryId" uuid, rank integer, refusal jsonb)
        where t.organisation_id = $1 and t.id = o."ticketId" and t.state = $4`,
      [organisationId, JSON.stringify(outcomes), now, from],
    );
  }

  /** The customer gives up; false when the ticket was in another state by then. */
  async leave(tx: Transaction, { organisationId, id, from }: { organisationId: string; id: string; from: TicketState }, now: Date): Promise<boolean> {
    const changed = await tx.execute(
      `update sale_ticket set state = 'left', request = null, settled_at = coalesce(settled_at, $4) where organisation_id = $1 and id = $2 and state = $3`,
      [organisationId, id, from, now],
    );
    return changed === 1;
  }

  async find(departureId: string, id: string): Promise<StoredTicket | undefined> {
    const rows = await this.database.query<TicketRow>(`select ${columns} where t.departure_id = $1 and t.id = $2`, [departureId, id]);
    return rows.map(ticketOf)[0];
  }

  /** Those of these tickets whose turn is over. */
  async settled({ organisationId, departureId }: Sale, ids: readonly string[]): Promise<StoredTicket[]> {
    const rows = await this.database.query<TicketRow>(
      `select ${columns} where t.organisation_id = $1 and t.departure_id = $2 and t.id = any($3) and t.state <> 'waiting'`,
      [organisationId, departureId, ids],
    );
    return rows.map(ticketOf);
  }

  private open({ request, ...row }: WaitingRow): WaitingTicket {
    return { ...row, request: this.vault.openForPlatform(requestContext(row.id), request) };
  }
}

const ticketOf = ({ bookingId, reference, status, heldUntil, amount, currency, ...ticket }: TicketRow): StoredTicket => ({
  ...ticket,
  booking: reference === null ? null : { id: bookingId, reference, status, heldUntil, total: { amount, currency } },
});
