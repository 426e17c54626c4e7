import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { type BookingAction, nextStatus, statusesAllowing } from '../../domain/booking-status.js';
import { BookingRepository, type StoredBooking } from '../../persistence/booking.repository.js';
import { RecordChange } from './record-change.js';

/** One action on one booking. `endHold` ends its hold by compare-and-swap, and refuses when someone else was first. */
export interface StatusChange {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly action: 'confirm' | 'give-up';
  readonly endHold: (tx: Transaction, booking: StoredBooking) => Promise<Result<unknown>>;
}

const kinds = { confirm: 'confirmed', 'give-up': 'cancelled' } as const;

/** Moves a booking through its table of transitions. The hold decides who was first; the booking's row follows it. */
@Injectable()
export class ChangeStatus {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingRepository,
    private readonly history: RecordChange,
  ) {}

  /** Refuses with `booking.unknown`, `booking.transition-refused`, `booking.hold-expired`, or `inventory.stopped` while its departure is suspended. */
  change({ organisationId, bookingId, action, endHold }: StatusChange): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const booking = await this.bookings.find(organisationId, bookingId);
      if (!booking) return refuse('booking.unknown');
      const next = nextStatus(booking.status, action);
      if (next.refused) return next;
      const ended = await endHold(tx, booking);
      if (ended.refused) return this.lost(booking, action, ended);
      const changed = { organisationId, id: bookingId, from: statusesAllowing(action), to: next.value };
      const version = await this.bookings.changeStatus(tx, changed);
      if (version === undefined) throw new Error(`booking ${bookingId} did not follow its hold`);
      const difference = { amount: action === 'confirm' ? 0 : -booking.total.amount, currency: booking.total.currency };
      const changeId = await this.history.record(tx, organisationId, bookingId, { version, kind: kinds[action], difference });
      const subject = { bookingId, departureId: booking.departureId, ...(action === 'confirm' ? {} : { changeId }) };
      await publish(tx, { type: `booking.${next.value}`, organisationId, subject });
      return success(null);
    });
  }

  /** Someone else ended the hold between our reading and theirs: the reason is what the booking is now. */
  private async lost(booking: StoredBooking, action: BookingAction, refusal: Refusal): Promise<Refusal> {
    const now = await this.bookings.find(booking.organisationId, booking.id);
    const verdict = nextStatus(now?.status ?? booking.status, action);
    if (verdict.refused) return verdict;
    if (refusal.code === 'inventory.stopped') return refusal;
    if (refusal.code !== 'inventory.hold-expired') throw new Error(`booking ${booking.id} and its hold contradict each other`);
    return refuse('booking.hold-expired', { detail: 'The time to confirm it is over. Make a new booking.' });
  }
}
