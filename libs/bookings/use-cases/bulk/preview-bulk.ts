import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { type BulkEffect, mostInBulk } from '../../domain/bulk/bulk-action.js';
import type { BookingSummary } from '../../domain/booking-summary.js';
import { BookingListRepository, type BookingListFilter } from '../../persistence/booking-list.repository.js';
import { FindBookings } from '../finding/find-bookings.js';
import type { BookingQuery } from '../finding/list-bookings.js';
import { type BulkDeed, DoToBooking } from './do-to-booking.js';

/** Which bookings: those that were ticked, or all that a list shows. */
export type BulkChoice = { readonly bookingIds: readonly string[] } | { readonly filter: Pick<BookingQuery, 'departureId' | 'statuses' | 'text'> };

export interface BulkQuestion extends Omit<BulkDeed, 'bookingId' | 'shown'> {
  readonly choice: BulkChoice;
}

/** What would become of one booking. */
export interface PreviewedRow {
  readonly booking: BookingSummary;
  readonly effect: BulkEffect | null;
  readonly refusal: Refusal | null;
}

/** So many are tried side by side. */
const lanes = 4;

/** Carries a dry run out of its transaction, which rolls back. */
class TakenBack extends Error {}

/** Tells what an action would do to each of many bookings, by doing it and taking it back: whoever is refused then is refused now. */
@Injectable()
export class PreviewBulk {
  constructor(
    private readonly database: Database,
    private readonly list: BookingListRepository,
    private readonly found: FindBookings,
    private readonly deeds: DoToBooking,
  ) {}

  /** Refuses with `bulk.nobody` or `bulk.too-many`. What is ticked and is none of the organisation's is passed over. */
  async preview({ choice, ...deed }: BulkQuestion): Promise<Result<PreviewedRow[]>> {
    const filter = await this.filterOf(deed.organisationId, choice);
    const count = await this.list.count(deed.organisationId, filter);
    if (count === 0) return refuse('bulk.nobody');
    if (count > mostInBulk) return refuse('bulk.too-many', { detail: `${count} bookings fit, and ${mostInBulk} can be changed at once. Narrow the list down.` });
    const bookings = await this.list.page(deed.organisationId, filter, { order: 'newest', after: null, limit: mostInBulk });
    const rows = new Map<string, PreviewedRow>();
    const left = [...bookings];
    await Promise.all(Array.from({ length: lanes }, async () => {
      for (let booking = left.shift(); booking !== undefined; booking = left.shift()) {
        const outcome = await this.tried({ ...deed, bookingId: booking.id });
        rows.set(booking.id, { booking, effect: outcome.refused ? null : outcome.value, refusal: outcome.refused ? outcome : null });
      }
    }));
    return success(bookings.map(({ id }) => rows.get(id)!));
  }

  private async tried(deed: BulkDeed): Promise<Result<BulkEffect>> {
    let outcome: Result<BulkEffect> | undefined;
    try {
      const refused = await this.database.transaction(async (tx) => {
        outcome = await this.deeds.carryOut(tx, deed);
        if (outcome.refused) return outcome;
        throw new TakenBack();
      });
      return refused;
    } catch (error) {
      if (error instanceof TakenBack && outcome) return outcome;
      throw error;
    }
  }

  private async filterOf(organisationId: string, choice: BulkChoice): Promise<BookingListFilter> {
    if ('bookingIds' in choice) return { departureId: null, statuses: null, ids: choice.bookingIds };
    const { departureId = null, statuses = null, text } = choice.filter;
    return { departureId, statuses, ids: text === undefined ? null : await this.found.idsOf(organisationId, text) };
  }
}
