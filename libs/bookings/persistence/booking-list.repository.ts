import { Injectable } from '@nestjs/common';
import { Database, Vault } from '#platform';
import { type BookingOrder, bookingOrders, type BookingSummary } from '../domain/booking-summary.js';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Leader } from '../domain/party.js';
import { agencyScope, leaderContext } from './booking.repository.js';

/** Which bookings; what is null does not narrow them down. */
export interface BookingListFilter {
  readonly departureId: string | null;
  readonly statuses: readonly BookingStatus[] | null;
  readonly ids: readonly string[] | null;
}

type Row = Omit<BookingSummary, 'leader' | 'total' | 'expiresAt'> & { leader: Buffer; amount: number; currency: string; expiresAt: Date };

const narrowed = `organisation_id = $1 and ($2::uuid is null or departure_id = $2) and ($3::text[] is null or status = any($3)) and ($4::uuid[] is null or id = any($4))
  and ($5::uuid is null or agency_id = $5)`;

/** Bookings as lists show them: one statement a page, and nothing of the travellers is opened. */
@Injectable()
export class BookingListRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** After the booking that the last page ended with. The page first, then the sizes of its parties: counted for these rows alone. */
  async page(
    organisationId: string,
    { departureId, statuses, ids }: BookingListFilter,
    { order, after, limit }: { order: BookingOrder; after: string | null; limit: number },
  ): Promise<BookingSummary[]> {
    const { by, descending } = bookingOrders[order];
    const [beyond, way] = descending ? ['<', 'desc'] : ['>', 'asc'];
    const rows = await this.database.query<Row>(
      `with page as (
         select * from booking where ${narrowed} and ($6::uuid is null or (${by}, id) ${beyond} ((select ${by} from booking where organisation_id = $1 and id = $6), $6))
          order by ${by} ${way}, id ${way} limit $7)
       select id, reference, departure_id as "departureId", status, leader, total_amount as amount, currency, version,
              expires_at as "expiresAt", created_at as "createdAt",
              (select count(*)::int from booking_traveller t where t.organisation_id = page.organisation_id and t.booking_id = page.id and t.removed_at is null) as "partySize"
         from page order by ${by} ${way}, id ${way}`,
      [organisationId, departureId, statuses, ids, agencyScope(), after, limit],
    );
    return rows.map((row) => this.open(row));
  }

  async count(organisationId: string, { departureId, statuses, ids }: BookingListFilter): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`select count(*)::int as count from booking where ${narrowed}`, [
      organisationId, departureId, statuses, ids, agencyScope(),
    ]);
    return row?.count ?? 0;
  }

  private open({ leader, amount, currency, expiresAt, ...row }: Row): BookingSummary {
    return {
      ...row,
      expiresAt: row.status === 'held' ? expiresAt : null,
      leader: JSON.parse(this.vault.openForPlatform(leaderContext(row.id), leader)) as Leader,
      total: { amount, currency },
    };
  }
}
