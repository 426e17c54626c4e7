import { Injectable } from '@nestjs/common';
import { type Locale, newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Leader } from '../domain/party.js';
import type { PartyWant, WaitingEntry } from '../domain/waiting-list.js';
import { isOpen, type WaitingReason, type WaitingState } from '../domain/waiting-status.js';

/** An entry about to be written. `request` is what was asked for, as JSON. */
export interface NewWaitingEntry {
  readonly id: string;
  readonly organisationId: string;
  readonly departureId: string;
  readonly rank: number;
  readonly wants: readonly PartyWant[];
  readonly partySize: number;
  readonly request: string;
  readonly leader: Leader;
  readonly locale: Locale;
  readonly userId: string | null;
  readonly createdAt: Date;
}

/** A change of an entry's state, as compare-and-swap. */
export interface EntryMove {
  readonly organisationId: string;
  readonly entryId: string;
  readonly from: readonly WaitingState[];
  readonly to: WaitingState;
  readonly reason: WaitingReason | null;
  readonly note: string | null;
  readonly userId: string | null;
  readonly bookingId: string | null;
  readonly at: Date;
}

/** What an entry is, read with its list locked. */
export interface LockedEntry {
  readonly departureId: string;
  readonly state: WaitingState;
  readonly bookingId: string | null;
}

type EntryRow = Omit<WaitingEntry, 'offer' | 'leader'> & {
  leader: Buffer | null; bookingId: string | null; reference: string; bookingStatus: BookingStatus; expiresAt: Date; amount: number; currency: string;
};

const requestContext = (entryId: string): string => `waiting-entry.request:${entryId}`;
const leaderContext = (entryId: string): string => `waiting-entry.leader:${entryId}`;

/** Entries of the departure $2, with their offers, and how many wait before each, and one. */
const selectEntries = `
  select e.id, e.organisation_id as "organisationId", e.departure_id as "departureId", e.rank, q.place::integer as place, e.state, e.reason, e.note,
         e.party_size as "partySize", e.locale, e.created_at as "createdAt", e.ended_at as "endedAt", e.leader,
         b.id as "bookingId", b.reference, b.status as "bookingStatus", b.expires_at as "expiresAt", b.total_amount as amount, b.currency
    from waiting_entry e
    left join booking b on b.organisation_id = e.organisation_id and b.id = e.booking_id
    left join (
      select id, row_number() over (order by rank) as place from waiting_entry
       where organisation_id = $1 and departure_id = $2 and state in ('waiting', 'skipped')) q on q.id = e.id
   where e.organisation_id = $1 and e.departure_id = $2`;

/** Rows of waiting lists. The request and the leader are sealed on the way in and opened on the way out. */
@Injectable()
export class WaitingEntryRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** In one statement: whoever else joins waits for the list meanwhile. */
  async insert(tx: Transaction, entry: NewWaitingEntry): Promise<void> {
    const { id, organisationId, departureId, rank, wants, partySize, request, leader, locale, userId, createdAt } = entry;
    await tx.execute(
      `with written as (
         insert into waiting_entry (id, organisation_id, departure_id, rank, wants, party_size, request, leader, leader_email_index, locale, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id)
       insert into waiting_change (id, organisation_id, entry_id, state, user_id, created_at) select $12, $2, written.id, 'waiting', $13, $11 from written`,
      [
        id, organisationId, departureId, rank, JSON.stringify(wants), partySize,
        this.vault.sealForPlatform(requestContext(id), request),
        this.vault.sealForPlatform(leaderContext(id), JSON.stringify(leader)),
        this.vault.blindIndex(organisationId, leader.email), locale, createdAt, newId(), userId,
      ],
    );
  }

  /** Locks the list that the entry is on, then reads the entry: nobody changes it before the transaction ends. */
  async lock(tx: Transaction, organisationId: string, entryId: string): Promise<LockedEntry | undefined> {
    await tx.execute(
      `select from waiting_list l join waiting_entry e on e.organisation_id = l.organisation_id and e.departure_id = l.departure_id
        where e.organisation_id = $1 and e.id = $2 for no key update of l`,
      [organisationId, entryId],
    );
    const rows = await tx.query<LockedEntry>(
      'select departure_id as "departureId", state, booking_id as "bookingId" from waiting_entry where organisation_id = $1 and id = $2',
      [organisationId, entryId],
    );
    return rows[0];
  }

  /** False when the entry is in none of `from`. What was asked for goes with the end of the entry. */
  async move(tx: Transaction, { organisationId, entryId, from, to, reason, note, userId, bookingId, at }: EntryMove): Promise<boolean> {
    const changed = await tx.execute(
      `with moved as (
         update waiting_entry set state = $4, reason = $5, note = $6, booking_id = coalesce($7, booking_id),
                request = case when $8 then request end, ended_at = case when $8 then ended_at else $9::timestamptz end
          where organisation_id = $1 and id = $2 and state = any($3)
         returning id)
       insert into waiting_change (id, organisation_id, entry_id, state, reason, note, user_id, created_at)
       select $10, $1, moved.id, $4, $5, $6, $11, $9 from moved`,
      [organisationId, entryId, from, to, reason, note, bookingId, isOpen(to), at, newId(), userId],
    );
    return changed === 1;
  }

  async find(organisationId: string, entryId: string): Promise<WaitingEntry | undefined> {
    const [known] = await this.database.query<{ departureId: string }>(
      'select departure_id as "departureId" from waiting_entry where organisation_id = $1 and id = $2',
      [organisationId, entryId],
    );
    if (!known) return undefined;
    const rows = await this.database.query<EntryRow>(`${selectEntries} and e.id = $3`, [organisationId, known.departureId, entryId]);
    return rows.map((row) => this.open(row))[0];
  }

  /** In the order of their ranks, those that are open or those that have ended; `after` is the last rank seen. */
  async list(organisationId: string, departureId: string, { open, after, limit }: { open: boolean; after: number; limit: number }): Promise<WaitingEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `${selectEntries} and (e.ended_at is null) = $3 and e.rank > $4 order by e.rank limit $5`,
      [organisationId, departureId, open, after, limit],
    );
    return rows.map((row) => this.open(row));
  }

  /** What was asked for, as it was given; entries that have ended are not in the map. */
  async requests(organisationId: string, entryIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; request: Buffer }>(
      'select id, request from waiting_entry where organisation_id = $1 and id = any($2) and request is not null',
      [organisationId, entryIds],
    );
    return new Map(rows.map(({ id, request }) => [id, this.vault.openForPlatform(requestContext(id), request)]));
  }

  private open({ leader, bookingId, reference, bookingStatus, expiresAt, amount, currency, ...row }: EntryRow): WaitingEntry {
    const offer = bookingId === null ? null : { bookingId, reference, status: bookingStatus, until: expiresAt, total: { amount, currency } };
    return { ...row, offer, leader: leader && (JSON.parse(this.vault.openForPlatform(leaderContext(row.id), leader)) as Leader) };
  }
}
