import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { RecordedChange } from '../../domain/booking-history.js';
import { BookingRepository } from '../../persistence/booking.repository.js';
import { BookingChangeRepository } from '../../persistence/booking-change.repository.js';

/** The history of a booking: what was changed, by whom, at what cost. */
@Injectable()
export class ListBookingChanges {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly changes: BookingChangeRepository,
  ) {}

  /** The newest first; those since a version where one is named. Refuses with `booking.unknown`. */
  async list(organisationId: string, bookingId: string, sinceVersion = 0): Promise<Result<RecordedChange[]>> {
    if (!(await this.bookings.find(organisationId, bookingId))) return refuse('booking.unknown');
    return success(await this.changes.list(organisationId, bookingId, sinceVersion));
  }
}
