import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { BookingRepository } from '../../persistence/booking.repository.js';
import { BookingSearchRepository } from '../../persistence/booking-search.repository.js';

/** Makes bookings findable that were taken before there was a search. */
@Injectable()
export class IndexBookings {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingRepository,
    private readonly search: BookingSearchRepository,
  ) {}

  /** One batch, of all organisations. Returns how many it indexed: call again while it returns `limit`. */
  indexNext(limit = 200): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await this.search.without(tx, limit);
      for (const { organisationId, id } of rows) {
        const booking = await this.bookings.find(organisationId, id);
        if (booking) this.search.add(tx, booking);
      }
      return rows.length;
    });
  }
}
