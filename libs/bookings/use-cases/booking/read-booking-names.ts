import { Injectable } from '@nestjs/common';
import { type BookingName, BookingNamesRepository } from '../../persistence/booking-names.repository.js';

/** References and leaders, for lists of what belongs to bookings. */
@Injectable()
export class ReadBookingNames {
  constructor(private readonly bookings: BookingNamesRepository) {}

  /** The bookings of whoever leads this one, the oldest first. */
  ofSameLeader(organisationId: string, bookingId: string): Promise<string[]> {
    return this.bookings.sameLeader(organisationId, bookingId);
  }

  /** By booking; what is none of the organisation's is not in the map. */
  async of(organisationId: string, bookingIds: readonly string[]): Promise<Map<string, BookingName>> {
    return new Map((await this.bookings.byIds(organisationId, bookingIds)).map((booking) => [booking.id, booking]));
  }
}
