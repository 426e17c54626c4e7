import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database, type Transaction } from '#platform';

/** A traveller whose last trip ended so long ago that their data are due for erasure. */
export interface DueErasure {
  readonly travellerId: string;
  /** The last day of the last departure that they were ever booked on, whatever became of the booking. */
  readonly endedOn: IsoDate;
}

/** By the rows of bookings: who was never on one is not judged by trips. */
const lastTrips = `
  select t.id as "travellerId", max(d.ends_on)::text as "endedOn"
    from traveller t
    join booking_traveller bt on bt.organisation_id = t.organisation_id and bt.traveller_id = t.id
    join booking b on b.organisation_id = bt.organisation_id and b.id = bt.booking_id
    join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id
   where t.organisation_id = $1 and t.erased_at is null`;

/** Who is due for erasure. */
@Injectable()
export class DueErasureRepository {
  constructor(private readonly database: Database) {}

  /** Those whose last trip ended before a day, by id after a cursor. */
  list(organisationId: string, endedBefore: IsoDate, cursor: string | null, limit: number): Promise<DueErasure[]> {
    return this.database.query<DueErasure>(
      `${lastTrips} and ($3::uuid is null or t.id > $3) group by t.id having max(d.ends_on) < $2::date order by t.id limit $4`,
      [organisationId, endedBefore, cursor, limit],
    );
  }

  async count(organisationId: string, endedBefore: IsoDate): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from (${lastTrips} group by t.id having max(d.ends_on) < $2::date) due`,
      [organisationId, endedBefore],
    );
    return row?.count ?? 0;
  }

  /** Locks the traveller, so that nobody books them anew meanwhile, and tells when their last trip ended. Undefined for who is not there, or was erased. */
  async lock(tx: Transaction, organisationId: string, travellerId: string): Promise<{ endedOn: IsoDate | null } | undefined> {
    const locked = await tx.query('select from traveller where organisation_id = $1 and id = $2 and erased_at is null for update', [organisationId, travellerId]);
    if (locked.length === 0) return undefined;
    const [trip] = await tx.query<DueErasure>(`${lastTrips} and t.id = $2 group by t.id`, [organisationId, travellerId]);
    return { endedOn: trip?.endedOn ?? null };
  }
}
