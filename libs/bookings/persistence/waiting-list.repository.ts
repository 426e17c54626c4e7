import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Waiting } from '../domain/waiting-list.js';

/** A departure with a waiting list. */
export interface ListedDeparture {
  readonly organisationId: string;
  readonly departureId: string;
}

/**
 * The lists themselves: one row for each departure. Whoever changes an entry locks its list first, before holds, allotments
 * and bookings. Exported for `test/concurrency`, which leaves the guard out to show what it prevents.
 */
@Injectable()
export class WaitingListRepository {
  constructor(private readonly database: Database) {}

  /** The next rank; the list is locked until the transaction ends, so that ranks are committed in their order. */
  async nextRank(tx: Transaction, { organisationId, departureId }: ListedDeparture): Promise<number> {
    const [row] = await tx.query<{ rank: number }>(
      `insert into waiting_list as l (organisation_id, departure_id, last_rank) values ($1, $2, 1)
       on conflict (organisation_id, departure_id) do update set last_rank = l.last_rank + 1
       returning last_rank as rank`,
      [organisationId, departureId],
    );
    return row!.rank;
  }

  async lock(tx: Transaction, { organisationId, departureId }: ListedDeparture): Promise<void> {
    await tx.execute('select from waiting_list where organisation_id = $1 and departure_id = $2 for no key update', [organisationId, departureId]);
  }

  /** Who waits, and who is passed over for now, in the order of their ranks. */
  queue({ organisationId, departureId }: ListedDeparture): Promise<Waiting[]> {
    return this.database.query<Waiting>(
      `select id, rank, state, reason, wants from waiting_entry
        where organisation_id = $1 and departure_id = $2 and state in ('waiting', 'skipped') order by rank`,
      [organisationId, departureId],
    );
  }

  async someoneWaits({ organisationId, departureId }: ListedDeparture): Promise<boolean> {
    const [row] = await this.database.query<{ waits: boolean }>(
      `select exists (select from waiting_entry where organisation_id = $1 and departure_id = $2 and state = 'waiting') as waits`,
      [organisationId, departureId],
    );
    return row!.waits;
  }

  /** Departures with somebody who waits or has an offer: of one organisation, or of all. */
  open(organisationId: string | null = null): Promise<ListedDeparture[]> {
    return this.database.query<ListedDeparture>(
      `select distinct organisation_id as "organisationId", departure_id as "departureId" from waiting_entry
        where state in ('waiting', 'offered', 'skipped') and ($1::uuid is null or organisation_id = $1)
        order by 1, 2`,
      [organisationId],
    );
  }

  /** Departures on which somebody waits for this allotment. */
  wanting(organisationId: string, allotmentId: string): Promise<ListedDeparture[]> {
    return this.database.query<ListedDeparture>(
      `select distinct organisation_id as "organisationId", departure_id as "departureId" from waiting_entry
        where organisation_id = $1 and state in ('waiting', 'skipped') and wants @> $2 order by 2`,
      [organisationId, JSON.stringify([{ allotmentId }])],
    );
  }
}
