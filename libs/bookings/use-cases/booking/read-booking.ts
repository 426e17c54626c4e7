import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Booking } from '../../domain/booking.js';
import { BookingRepository } from '../../persistence/booking.repository.js';
import { ComposeBookings } from './compose-bookings.js';

/** One booking of the organisation, with its party. */
@Injectable()
export class ReadBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly whole: ComposeBookings,
  ) {}

  /** Refuses with `booking.unknown`. */
  async read(organisationId: string, bookingId: string): Promise<Result<Booking>> {
    const stored = await this.bookings.find(organisationId, bookingId);
    if (!stored) return refuse('booking.unknown');
    const [booking] = await this.whole.compose(organisationId, [stored]);
    return success(booking!);
  }
}
