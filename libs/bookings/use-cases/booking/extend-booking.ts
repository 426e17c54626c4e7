import { Injectable } from '@nestjs/common';
import { ExtendHold } from '#inventory';
import { Clock, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { nextStatus } from '../../domain/booking-status.js';
import { extendedUntil } from '../../domain/party.js';
import { BookingRepository } from '../../persistence/booking.repository.js';
import { RecordChange } from '../amending/record-change.js';

/** Gives a held booking more time to be confirmed. */
@Injectable()
export class ExtendBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bookings: BookingRepository,
    private readonly holds: ExtendHold,
    private readonly history: RecordChange,
  ) {}

  /**
   * From now on, in minutes. Refuses with `booking.unknown`, `booking.transition-refused`, `booking.hold-length`, or
   * `booking.hold-expired` once its time is over.
   */
  extend(organisationId: string, bookingId: string, minutes: number): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const booking = await this.bookings.find(organisationId, bookingId);
      if (!booking) return refuse('booking.unknown');
      const next = nextStatus(booking.status, 'extend');
      if (next.refused) return next;
      const until = extendedUntil(booking, this.clock.now(), minutes);
      if (until.refused) return until;
      const extended = await this.holds.extend(tx, organisationId, booking.holdId, until.value);
      if (extended.refused) return this.lost(organisationId, bookingId);
      const version = await this.bookings.extend(tx, { organisationId, id: bookingId, until: until.value });
      if (version === undefined) throw new Error(`booking ${bookingId} did not follow its hold`);
      await this.history.record(tx, organisationId, bookingId, { version, kind: 'extended', difference: { amount: 0, currency: booking.total.currency } });
      await publish(tx, { type: 'booking.extended', organisationId, subject: { bookingId, departureId: booking.departureId } });
      return success(null);
    });
  }

  /** Someone else ended the hold between our reading and theirs, or its time is over: the reason is what the booking is now. */
  private async lost(organisationId: string, bookingId: string): Promise<Refusal> {
    const now = await this.bookings.find(organisationId, bookingId);
    const verdict = nextStatus(now?.status ?? 'expired', 'extend');
    return verdict.refused ? verdict : refuse('booking.hold-expired', { detail: 'The time to confirm it is over. Make a new booking.' });
  }
}
