import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Transaction } from '#platform';
import type { BulkAction, BulkEffect } from '../../domain/bulk/bulk-action.js';
import { feesAmong } from '../../domain/change-lines.js';
import { BookingRepository, type StoredBooking } from '../../persistence/booking.repository.js';
import type { ReadDepartureLegs } from '../amending/find-target.js';
import { ConfirmBooking } from '../booking/confirm-booking.js';
import { ExtendBooking } from '../booking/extend-booking.js';
import { CancelByCause } from '../cancelling/cancel-by-cause.js';
import { PlanCancellation } from '../cancelling/plan-cancellation.js';

/** Letters to a party, which bookings know nothing of. */
export interface PartyLetters {
  /** How many are invited when the booking is confirmed. */
  invitedOnConfirming(organisationId: string, bookingId: string): Promise<number>;
  /** Invites whoever has not opened an invitation; returns how many. Refuses where nobody can be. */
  invite(tx: Transaction, organisationId: string, bookingId: string): Promise<Result<number>>;
}

/** One action on one booking, with those whom it needs for it. */
export interface BulkDeed {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly action: BulkAction;
  readonly userId: string;
  readonly readLegs: ReadDepartureLegs;
  readonly letters: PartyLetters;
  /** The booking's version and what is owed afterwards, as they were previewed; what has become another since is refused. */
  readonly shown?: { readonly version: number; readonly total: number };
}

/** Does to one booking what is done to many: the preview runs it as well, and takes it back. */
@Injectable()
export class DoToBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly extending: ExtendBooking,
    private readonly confirming: ConfirmBooking,
    private readonly plans: PlanCancellation,
    private readonly cancelling: CancelByCause,
  ) {}

  /** In the caller's transaction, which a refusal has to roll back. Refuses as the single action does, and with `booking.changed`. */
  async carryOut(tx: Transaction, deed: BulkDeed): Promise<Result<BulkEffect>> {
    const booking = await this.bookings.find(deed.organisationId, deed.bookingId);
    if (!booking) return refuse('booking.unknown');
    if (deed.shown && deed.shown.version !== booking.version) return changedMeanwhile;
    switch (deed.action.kind) {
      case 'extend': {
        const extended = await this.extending.extend(deed.organisationId, deed.bookingId, deed.action.minutes);
        return extended.refused ? extended : unchanged(booking, 0);
      }
      case 'confirm': {
        const letters = await deed.letters.invitedOnConfirming(deed.organisationId, deed.bookingId);
        const confirmed = await this.confirming.confirm(deed.organisationId, deed.bookingId);
        return confirmed.refused ? confirmed : unchanged(booking, letters);
      }
      case 'invite': {
        const invited = await deed.letters.invite(tx, deed.organisationId, deed.bookingId);
        return invited.refused ? invited : unchanged(booking, invited.value);
      }
      case 'cancel':
        return this.cancel(deed, booking, deed.action.cause);
    }
  }

  private async cancel({ organisationId, bookingId, userId, readLegs, shown }: BulkDeed, booking: StoredBooking, cause: Extract<BulkAction, { kind: 'cancel' }>['cause']): Promise<Result<BulkEffect>> {
    const request = { organisationId, bookingId, cause, travellerIds: null, readLegs };
    const plan = await this.plans.plan(request);
    if (plan.refused) return plan;
    const { total, lines } = plan.value;
    const shownTotal = shown ? { amount: shown.total, currency: total.currency } : total;
    const cancelled = await this.cancelling.cancel({ ...request, userId, version: booking.version, total: shownTotal });
    if (cancelled.refused) return cancelled;
    const kept = feesAmong(lines, total.currency).reduce((sum, { price }) => sum + price.amount, 0);
    return success({ letters: 0, total, givenBack: Math.max(0, booking.total.amount - kept) });
  }
}

const unchanged = ({ total }: StoredBooking, letters: number): Result<BulkEffect> => success({ letters, total, givenBack: 0 });

const changedMeanwhile = refuse('booking.changed', { detail: 'Somebody has changed this booking since you looked at it. Look at what would happen now, then do it again.' });
