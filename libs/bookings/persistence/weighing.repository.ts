import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { BookingStatus } from '../domain/booking-status.js';
import type { SoldByAgency } from '../domain/sub-party.js';
import type { WeighableBooking } from '../domain/suspending/weigh-booking.js';

type Row = Omit<WeighableBooking, 'agency'> & { agencyId: string | null; terms: SoldByAgency['terms']; commissionBasisPoints: number };

/** Bookings with all that their end depends on, many at once. Nothing that names anybody is read. */
@Injectable()
export class WeighingRepository {
  constructor(private readonly database: Database) {}

  /** Of these departures and statuses, or exactly these bookings; the oldest first. */
  async list(organisationId: string, which: { departureIds: readonly string[]; statuses: readonly BookingStatus[] } | { bookingIds: readonly string[] }): Promise<WeighableBooking[]> {
    const [departures, statuses, bookings] = 'bookingIds' in which ? [null, null, which.bookingIds] : [which.departureIds, which.statuses, null];
    const rows = await this.database.query<Row>(
      `select b.id as "bookingId", b.reference, b.departure_id as "departureId", d.package_id as "packageId", d.starts_on::text as "startsOn", b.status,
              b.total_amount as total, b.currency, b.locale, b.created_at as "createdAt", b.fees,
              b.agency_id as "agencyId", b.agency_terms as terms, b.commission_basis_points as "commissionBasisPoints",
              coalesce((select json_agg(json_build_object('travellerId', t.traveller_id, 'priceLines', t.price_lines) order by t.position)
                          from booking_traveller t
                         where t.organisation_id = b.organisation_id and t.booking_id = b.id and t.removed_at is null), '[]') as travellers
         from booking b
         join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id
        where b.organisation_id = $1
          and ($2::uuid[] is null or (b.departure_id = any($2) and b.status = any($3::text[]))) and ($4::uuid[] is null or b.id = any($4))
        order by b.id`,
      [organisationId, departures, statuses, bookings],
    );
    return rows.map(({ agencyId, terms, commissionBasisPoints, ...row }) => ({
      ...row, agency: agencyId === null ? null : { agencyId, terms, commissionBasisPoints },
    }));
  }

  /** Whose holds they are, for bookings of these departures in these statuses. */
  holds(tx: Transaction, organisationId: string, departureIds: readonly string[], statuses: readonly BookingStatus[]): Promise<{ bookingId: string; holdId: string }[]> {
    return tx.query(
      `select id as "bookingId", hold_id as "holdId" from booking where organisation_id = $1 and departure_id = any($2) and status = any($3) order by hold_id`,
      [organisationId, departureIds, statuses],
    );
  }
}
