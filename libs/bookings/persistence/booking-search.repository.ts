import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import { everyWord, keysToStore, SearchIndex, type SealedWord } from '#travellers';
import type { Leader } from '../domain/party.js';

/** The search keys of bookings: of their leaders' names and addresses. */
@Injectable()
export class BookingSearchRepository {
  constructor(
    private readonly database: Database,
    private readonly index: SearchIndex,
  ) {}

  /** Makes a booking findable by its leader, once. */
  add(tx: Transaction, { organisationId, id, leader }: { organisationId: string; id: string; leader: Leader }): void {
    tx.send('insert into booking_search (organisation_id, booking_id, keys) values ($1, $2, $3) on conflict do nothing', [
      organisationId, id, this.index.seal(organisationId, keysToStore({ names: [leader.name], email: leader.email })),
    ]);
  }

  /** Bookings whose leaders have every one of these words, the newest first. */
  async holding(organisationId: string, words: readonly SealedWord[], limit: number): Promise<string[]> {
    if (words.length === 0) return [];
    const rows = await this.database.query<{ id: string }>(
      `with found as materialized (select organisation_id, booking_id from booking_search where ${everyWord('keys', words, 3)})
       select booking_id as id from found where organisation_id = $1 order by booking_id desc limit $2`,
      [organisationId, limit, ...words],
    );
    return rows.map(({ id }) => id);
  }

  /** Bookings whose references begin so, in capitals: the newest first. */
  async byReference(organisationId: string, beginning: string, limit: number): Promise<string[]> {
    if (!/^[A-HJ-NP-Z2-9]{2,6}$/.test(beginning)) return [];
    const rows = await this.database.query<{ id: string }>(
      `select id from booking where organisation_id = $1 and reference like $2 order by (reference = $3) desc, id desc limit $4`,
      [organisationId, `${beginning}%`, beginning, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The newest booking of each of these travellers; one that they have left only where there is no other. */
  async ofTravellers(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ travellerId: string; bookingId: string }>(
      `select distinct on (traveller_id) traveller_id as "travellerId", booking_id as "bookingId" from booking_traveller
        where organisation_id = $1 and traveller_id = any($2) order by traveller_id, (removed_at is not null), booking_id desc`,
      [organisationId, travellerIds],
    );
    return new Map(rows.map(({ travellerId, bookingId }) => [travellerId, bookingId]));
  }

  /** Bookings of any organisation that were taken before there was a search. */
  async without(tx: Transaction, limit: number): Promise<{ organisationId: string; id: string }[]> {
    return tx.query(
      `select b.organisation_id as "organisationId", b.id from booking b
        where not exists (select 1 from booking_search s where s.organisation_id = b.organisation_id and s.booking_id = b.id)
        order by b.id limit $1`,
      [limit],
    );
  }
}
