import { Injectable } from '@nestjs/common';
import { type BookingName, BookingNamesRepository } from '../../persistence/booking-names.repository.js';

/** References and leaders, for lists of what belongs to bookings. */
@Injectable()
export class ReadBookingNames {
  constructor(private readonly bookings: BookingNamesRepository) {}

  /** By booking; what is none of the organisation's is not in the map. */
  async of(organisationId: string, bookingIds: readonly string[]): Promise<Map<string, BookingName>> {
    return new Map((await this.bookings.byIds(organisationId, bookingIds)).map((booking) => [booking.id, booking]));
  }
}
