import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { ReadTerms, refuseUnlessCurrent } from '#packages';
import { Database } from '#platform';
import { endOfOffer, nextState } from '../../domain/waiting-status.js';
import { BookingRepository } from '../../persistence/booking.repository.js';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';
import { AcceptTerms } from '../booking/accept-terms.js';
import { ConfirmBooking } from '../booking/confirm-booking.js';
import { MoveEntry } from './move-entry.js';

const standsStill = refuse('waiting-list.transition-refused', { detail: 'The trip is suspended. The place stays yours: its time goes on when the trip is reopened.' });

/** Accepts the place that was offered: its booking is confirmed. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly database: Database,
    private readonly entries: WaitingEntryRepository,
    private readonly bookings: BookingRepository,
    private readonly current: ReadTerms,
    private readonly terms: AcceptTerms,
    private readonly confirm: ConfirmBooking,
    private readonly moves: MoveEntry,
  ) {}

  /**
   * Refuses with `waiting-list.unknown`, `waiting-list.terms-not-accepted`, `terms.not-current`, `waiting-list.transition-refused` and
   * the reason, or `waiting-list.offer-over` once its time is over.
   */
  accept(organisationId: string, entryId: string, { termsVersion }: { readonly termsVersion: number | null }): Promise<Result<{ bookingId: string }>> {
    return this.database.transaction(async (tx): Promise<Result<{ bookingId: string }>> => {
      const entry = await this.entries.lock(tx, organisationId, entryId);
      if (!entry) return refuse('waiting-list.unknown');
      const next = nextState(entry.state, 'accept');
      if (next.refused) return next;
      const { bookingId, departureId } = entry;
      if (bookingId === null) throw new Error(`the offer of ${entryId} has no booking`);
      const agreed = await this.agree(organisationId, departureId, bookingId, termsVersion);
      if (agreed) return agreed;
      const confirmed = await this.confirm.confirm(organisationId, bookingId);
      if (confirmed.refused) return confirmed.code === 'inventory.stopped' ? standsStill : this.lost(organisationId, bookingId);
      await this.moves.move(tx, { organisationId, departureId, entryId, action: 'accept' });
      return success({ bookingId });
    });
  }

  /** Notes the version of the terms that was accepted; null when all is well, or nothing is asked. */
  private async agree(organisationId: string, departureId: string, bookingId: string, version: number | null): Promise<Refusal | null> {
    const current = await this.current.current(organisationId, departureId);
    if (!current) return null;
    if (version === null) {
      const detail = 'The place is booked on the operator’s terms of travel.';
      return refuse('waiting-list.terms-not-accepted', { detail, errors: [{ pointer: '/termsVersion', detail }] });
    }
    const outdated = refuseUnlessCurrent(current, version, '/termsVersion');
    // Where they were accepted before, or it is too late for it, the booking itself says so next.
    if (!outdated) await this.terms.accept(organisationId, bookingId, version);
    return outdated;
  }

  /** Its time is over, or the operator was quicker: the reason is what the booking is now. */
  private async lost(organisationId: string, bookingId: string): Promise<Result<never>> {
    const booking = await this.bookings.find(organisationId, bookingId);
    if (booking?.status === 'paused') return standsStill;
    const end = booking && endOfOffer[booking.status];
    const state = end?.action === 'accept' ? 'accepted' : end?.action === 'leave' ? 'left' : 'lapsed';
    const verdict = nextState(state, 'accept');
    return verdict.refused ? verdict : refuse('waiting-list.offer-over');
  }
}
