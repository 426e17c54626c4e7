import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { CloseReason, WaitingState } from '../../domain/waiting-status.js';
import { type ListedDeparture, WaitingListRepository } from '../../persistence/waiting-list.repository.js';
import { WaitingLookupRepository } from '../../persistence/waiting-lookup.repository.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';
import { MoveEntry } from './move-entry.js';

/** What is closed with the list: an offer stands to its end when the sale is over, and goes when the departure does. */
const closed: Record<CloseReason, readonly WaitingState[]> = {
  'sale-over': ['waiting', 'skipped'],
  'departure-cancelled': ['waiting', 'skipped', 'offered'],
};

/** Ends a departure's waiting list: everyone on it is written to, and what they asked for is forgotten. */
@Injectable()
export class CloseWaitingList {
  constructor(
    private readonly lists: WaitingListRepository,
    private readonly found: WaitingLookupRepository,
    private readonly bookings: CancelBooking,
    private readonly moves: MoveEntry,
  ) {}

  /** Returns how many entries it closed; nothing is left to close the second time. */
  async close(tx: Transaction, { organisationId, departureId, reason }: ListedDeparture & { reason: CloseReason }): Promise<number> {
    await this.lists.lock(tx, { organisationId, departureId });
    const open = await this.found.inStates(tx, organisationId, departureId, closed[reason]);
    let count = 0;
    for (const { entryId, bookingId } of open) {
      // Somebody who was quicker has accepted or lost the offer: the next round says so.
      if (bookingId && (await this.bookings.cancel(organisationId, bookingId)).refused) continue;
      await this.moves.move(tx, { organisationId, departureId, entryId, action: 'close', reason });
      count += 1;
    }
    return count;
  }
}
