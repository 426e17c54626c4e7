import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { endOfOffer, nextState } from '../domain/waiting-status.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { WaitingEntryRepository } from '../persistence/waiting-entry.repository.js';
import { ConfirmBooking } from './confirm-booking.js';
import { MoveEntry } from './move-entry.js';

/** Accepts the place that was offered: its booking is confirmed. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly database: Database,
    private readonly entries: WaitingEntryRepository,
    private readonly bookings: BookingRepository,
    private readonly confirm: ConfirmBooking,
    private readonly moves: MoveEntry,
  ) {}

  /**
   * Refuses with `waiting-list.unknown`, `waiting-list.terms-not-accepted`, `waiting-list.transition-refused` and the reason, or
   * `waiting-list.offer-over` once its time is over.
   */
  async accept(organisationId: string, entryId: string, { termsAccepted }: { termsAccepted: boolean }): Promise<Result<{ bookingId: string }>> {
    if (!termsAccepted) {
      const detail = 'The place is booked on the operator’s terms of travel.';
      return refuse('waiting-list.terms-not-accepted', { detail, errors: [{ pointer: '/termsAccepted', detail }] });
    }
    return this.database.transaction(async (tx): Promise<Result<{ bookingId: string }>> => {
      const entry = await this.entries.lock(tx, organisationId, entryId);
      if (!entry) return refuse('waiting-list.unknown');
      const next = nextState(entry.state, 'accept');
      if (next.refused) return next;
      const { bookingId, departureId } = entry;
      if (bookingId === null) throw new Error(`the offer of ${entryId} has no booking`);
      const confirmed = await this.confirm.confirm(organisationId, bookingId);
      if (confirmed.refused) return this.lost(organisationId, bookingId);
      await this.moves.move(tx, { organisationId, departureId, entryId, action: 'accept' });
      return success({ bookingId });
    });
  }

  /** Its time is over, or the operator was quicker: the reason is what the booking is now. */
  private async lost(organisationId: string, bookingId: string): Promise<Result<never>> {
    const booking = await this.bookings.find(organisationId, bookingId);
    const end = booking && endOfOffer[booking.status];
    const state = end?.action === 'accept' ? 'accepted' : end?.action === 'leave' ? 'left' : 'lapsed';
    const verdict = nextState(state, 'accept');
    return verdict.refused ? verdict : refuse('waiting-list.offer-over');
  }
}
