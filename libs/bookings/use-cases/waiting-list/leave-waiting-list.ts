import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { type LeaveReason, nextState } from '../../domain/waiting-status.js';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';
import { MoveEntry } from './move-entry.js';

/** Who takes a party off: the customer, or one of the staff with a reason that the customer reads. */
export type Leaving = { readonly by: 'customer' } | { readonly by: 'operator'; readonly userId: string; readonly note: string };

/** Takes a party off the list. A place that is on offer to it goes to the next. */
@Injectable()
export class LeaveWaitingList {
  constructor(
    private readonly database: Database,
    private readonly entries: WaitingEntryRepository,
    private readonly bookings: CancelBooking,
    private readonly moves: MoveEntry,
  ) {}

  /** Refuses with `waiting-list.unknown`, `waiting-list.reason-required`, or `waiting-list.transition-refused` and the reason. */
  leave(organisationId: string, entryId: string, leaving: Leaving): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      const entry = await this.entries.lock(tx, organisationId, entryId);
      if (!entry) return refuse('waiting-list.unknown');
      const staff = leaving.by === 'operator' ? { userId: leaving.userId, note: leaving.note.trim() } : {};
      if (staff.note === '') return reasonRequired;
      const next = nextState(entry.state, 'leave');
      if (next.refused) return next;
      const offered = entry.state === 'offered';
      if (offered && entry.bookingId) {
        const cancelled = await this.bookings.cancel(organisationId, entry.bookingId);
        if (cancelled.refused) return refuse('waiting-list.transition-refused', { detail: cancelled.detail ?? 'The place is not on offer any more.' });
      }
      const reason: LeaveReason = leaving.by === 'operator' ? 'by-operator' : offered ? 'declined' : 'by-customer';
      await this.moves.move(tx, { organisationId, departureId: entry.departureId, entryId, action: 'leave', reason, ...staff });
      return success(null);
    });
  }
}

const detail = 'Say in a few words why; it is kept with your name.';
export const reasonRequired = refuse('waiting-list.reason-required', { detail, errors: [{ pointer: '/reason', detail }] });
