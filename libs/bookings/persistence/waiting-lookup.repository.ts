import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { BookingStatus } from '../domain/booking-status.js';
import type { WaitingReason, WaitingState } from '../domain/waiting-status.js';

/** One line of what befell an entry. */
export interface WaitingChange {
  readonly state: WaitingState;
  readonly reason: WaitingReason | null;
  readonly note: string | null;
  /** Null where the platform or the customer did it. */
  readonly userId: string | null;
  readonly createdAt: Date;
}

/** An entry by its ids alone. */
export interface EntryKey {
  readonly organisationId: string;
  readonly entryId: string;
}

/** Finds entries: by a signed link, by an address, by the bookings that keep their offers. */
@Injectable()
export class WaitingLookupRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Whose entry it is; for an id that we have signed. */
  async organisationOf(entryId: string): Promise<string | undefined> {
    const rows = await this.database.query<{ organisationId: string }>('select organisation_id as "organisationId" from waiting_entry where id = $1', [entryId]);
    return rows[0]?.organisationId;
  }

  /** Open entries of this address, the newest first. Each organisation has an index of its own, so they are asked one by one. */
  async byAddress(email: string, limit: number): Promise<EntryKey[]> {
    const organisations = await this.database.query<{ id: string }>('select distinct organisation_id as id from waiting_entry where ended_at is null');
    const indexes = organisations.map(({ id }) => this.vault.blindIndex(id, email));
    return this.database.query<EntryKey>(
      `select organisation_id as "organisationId", id as "entryId" from waiting_entry
        where leader_email_index = any($1) and ended_at is null order by id desc limit $2`,
      [indexes, limit],
    );
  }

  /** Offers of a list whose booking has ended, one way or the other. */
  endedOffers(organisationId: string, departureId: string): Promise<{ entryId: string; status: BookingStatus }[]> {
    return this.database.query(
      `select e.id as "entryId", b.status from waiting_entry e
         join booking b on b.organisation_id = e.organisation_id and b.id = e.booking_id
        where e.organisation_id = $1 and e.departure_id = $2 and e.state = 'offered' and b.status not in ('held', 'paused') order by e.rank`,
      [organisationId, departureId],
    );
  }

  /** Everyone of a list in these states, in the order of their ranks. */
  inStates(tx: Transaction, organisationId: string, departureId: string, states: readonly WaitingState[]): Promise<{ entryId: string; state: WaitingState; bookingId: string | null }[]> {
    return tx.query(
      `select id as "entryId", state, booking_id as "bookingId" from waiting_entry
        where organisation_id = $1 and departure_id = $2 and state = any($3) order by rank`,
      [organisationId, departureId, states],
    );
  }

  /** The oldest first. */
  changes(organisationId: string, entryId: string): Promise<WaitingChange[]> {
    return this.database.query<WaitingChange>(
      `select state, reason, note, user_id as "userId", created_at as "createdAt" from waiting_change
        where organisation_id = $1 and entry_id = $2 order by id limit 100`,
      [organisationId, entryId],
    );
  }

  /** Forgets who led the entries that ended before then. */
  async forgetEndedBefore(instant: Date): Promise<void> {
    await this.database.query('update waiting_entry set leader = null, leader_email_index = null where leader is not null and ended_at < $1', [instant]);
  }
}
