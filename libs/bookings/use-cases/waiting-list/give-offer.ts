import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import type { Transaction } from '#platform';
import type { OfferedLeg } from '../../domain/match-choices.js';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';
import { MoveEntry } from './move-entry.js';
import { type BookingRequest, TakeBooking } from '../booking/take-booking.js';

/** How long a customer has to accept, in minutes, unless the sale ends before. As long as anything can be held. */
const offerMinutes = 24 * 60;

/** One place for one party; `note` and `userId` where an operator gives it out of turn. */
export interface Giving {
  readonly organisationId: string;
  readonly departureId: string;
  readonly entryId: string;
  /** What the departure offers today, as flights tell. */
  readonly legs: readonly OfferedLeg[];
  /** The first instant at which nothing is sold any more. */
  readonly onSaleUntil: Date;
  readonly note?: string;
  readonly userId?: string;
}

/** Holds a booking for a party that waits: that is the offer. */
@Injectable()
export class GiveOffer {
  constructor(
    private readonly entries: WaitingEntryRepository,
    private readonly bookings: TakeBooking,
    private readonly moves: MoveEntry,
    private readonly clock: Clock,
  ) {}

  /** With the list locked. Refuses as `TakeBooking` does, with nothing written: the caller returns the refusal from its transaction. */
  async give(tx: Transaction, { organisationId, departureId, entryId, legs, onSaleUntil, note, userId }: Giving): Promise<Result<{ bookingId: string }>> {
    const request = (await this.entries.requests(organisationId, [entryId])).get(entryId);
    if (!request) return refuse('waiting-list.unknown');
    const untilSaleEnds = Math.floor((onSaleUntil.getTime() - this.clock.now().getTime()) / 60_000);
    const asked = JSON.parse(request) as Omit<BookingRequest, 'organisationId' | 'departureId' | 'legs'>;
    const taken = await this.bookings.take({ ...asked, organisationId, departureId, legs, holdMinutes: Math.min(offerMinutes, untilSaleEnds) });
    if (taken.refused) return taken;
    const bookingId = taken.value.id;
    await this.moves.move(tx, { organisationId, departureId, entryId, action: 'offer', bookingId, note: note ?? null, userId: userId ?? null });
    return success({ bookingId });
  }
}
