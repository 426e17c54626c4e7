import { Injectable } from '@nestjs/common';
import { ExpireHolds } from '#inventory';
import { Database, publish } from '#platform';
import { BookingRepository } from '../../persistence/booking.repository.js';

/** Ends the bookings that were not confirmed in time, and the holds of any that never became one. */
@Injectable()
export class ExpireBookings {
  constructor(
    private readonly database: Database,
    private readonly holds: ExpireHolds,
    private readonly bookings: BookingRepository,
  ) {}

  /** One batch, of all organisations. Returns how many holds it ended: call again while it returns `limit`. */
  expireDue(limit = 100): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ended = await this.holds.expireDue(tx, limit);
      if (ended.length === 0) return 0;
      for (const { id, organisationId, departureId } of await this.bookings.expireWith(tx, ended.map((hold) => hold.id))) {
        await publish(tx, { type: 'booking.expired', organisationId, subject: { bookingId: id, departureId } });
      }
      return ended.length;
    });
  }
}
