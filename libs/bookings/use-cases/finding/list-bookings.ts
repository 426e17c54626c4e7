import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '../../domain/booking-status.js';
import type { BookingOrder, BookingSummary } from '../../domain/booking-summary.js';
import { BookingListRepository, type BookingListFilter } from '../../persistence/booking-list.repository.js';
import { FindBookings } from './find-bookings.js';

/** Which bookings, in which order, and where the last page ended: the id of its last booking. */
export interface BookingQuery {
  readonly departureId?: string | undefined;
  readonly statuses?: readonly BookingStatus[] | undefined;
  /** A reference, a name or an address: of the leader or of a traveller. */
  readonly text?: string | undefined;
  /** The newest first unless told. */
  readonly order?: BookingOrder | undefined;
  readonly before?: string | undefined;
  readonly size: number;
}

export interface BookingPage {
  readonly items: readonly BookingSummary[];
  readonly next: string | null;
  /** How many there are on all pages together. */
  readonly count: number;
}

/** The organisation's bookings, page by page, without their travellers. */
@Injectable()
export class ListBookings {
  constructor(
    private readonly bookings: BookingListRepository,
    private readonly found: FindBookings,
  ) {}

  /** A page, and the `before` of the next one; null on the last. */
  async list(organisationId: string, query: BookingQuery): Promise<BookingPage> {
    const { departureId = null, statuses = null, text, order = 'newest', before, size } = query;
    const filter: BookingListFilter = { departureId, statuses, ids: text === undefined ? null : await this.found.idsOf(organisationId, text) };
    const [rows, count] = await Promise.all([
      this.bookings.page(organisationId, filter, { order, after: before ?? null, limit: size + 1 }),
      this.bookings.count(organisationId, filter),
    ]);
    const items = rows.slice(0, size);
    return { items, next: rows.length > size ? items.at(-1)!.id : null, count };
  }
}
