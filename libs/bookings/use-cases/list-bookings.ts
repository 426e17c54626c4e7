import { Injectable } from '@nestjs/common';
import type { Booking } from '../domain/booking.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { ComposeBookings } from './compose-bookings.js';

/** Which bookings, and where the last page ended: the id of its last booking. */
export interface BookingQuery {
  readonly departureId?: string | undefined;
  readonly before?: string | undefined;
  readonly size: number;
}

/** The organisation's bookings, the newest first. */
@Injectable()
export class ListBookings {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly whole: ComposeBookings,
  ) {}

  /** A page, and the `before` of the next one; null on the last. */
  async list(organisationId: string, query: BookingQuery): Promise<{ items: Booking[]; next: string | null }> {
    const { departureId = null, before = null, size } = query;
    const rows = await this.bookings.list(organisationId, { departureId, before, limit: size + 1 });
    const items = await this.whole.compose(organisationId, rows.slice(0, size));
    return { items, next: rows.length > size ? items.at(-1)!.id : null };
  }
}
