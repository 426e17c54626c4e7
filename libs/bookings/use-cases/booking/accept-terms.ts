import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { BookingRepository, type StoredBooking } from '../../persistence/booking.repository.js';
import { JudgeTerms } from '../amending/judge-terms.js';

/** Records that the customer of a booking accepted the terms, where nobody had when it was taken. */
@Injectable()
export class AcceptTerms {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingRepository,
    private readonly terms: JudgeTerms,
  ) {}

  /** Refuses with `booking.unknown`, `terms.not-current`, `booking.terms-accepted`, or `booking.transition-refused` for a booking that is over. */
  accept(organisationId: string, bookingId: string, version: number): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const booking = await this.bookings.find(organisationId, bookingId);
      if (!booking) return refuse('booking.unknown');
      const terms = await this.terms.accepted(organisationId, booking.departureId, version);
      if (terms.refused) return terms;
      const accepted = terms.value !== null && (await this.bookings.acceptTerms(tx, { organisationId, id: bookingId, terms: terms.value }));
      if (!accepted) return refusalOf((await this.bookings.find(organisationId, bookingId)) ?? booking);
      await publish(tx, { type: 'booking.terms-accepted', organisationId, subject: { bookingId, departureId: booking.departureId } });
      return success(null);
    });
  }
}

const refusalOf = ({ terms, status }: StoredBooking): Refusal =>
  terms
    ? refuse('booking.terms-accepted', { detail: `Version ${terms.version} was accepted on ${terms.acceptedAt.toISOString().slice(0, 10)}.` })
    : refuse('booking.transition-refused', { detail: `It is ${status}: there is nothing to agree to any more.` });
