import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { type BookingStanding, type DepartureTotal, OverdueRepository } from '../persistence/overdue.repository.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { type Payment, PaymentRepository } from '../persistence/payment.repository.js';

/** The money of a whole departure. */
@Injectable()
export class ReadDepartureMoney {
  constructor(
    private readonly clock: Clock,
    private readonly overdue: OverdueRepository,
    private readonly payments: PaymentRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /** Where each of its bookings stands, the oldest first; those that have neither charges nor payments are not in it. */
  standings(organisationId: string, departureId: string): Promise<BookingStanding[]> {
    return this.overdue.ofDeparture(organisationId, departureId, dayOf(this.clock.now()));
  }

  /** What is charged, paid, due and late of these departures, by currency; those that nobody was charged for are not in it. */
  totals(organisationId: string, departureIds: readonly string[]): Promise<DepartureTotal[]> {
    return this.overdue.ofDepartures(organisationId, departureIds, dayOf(this.clock.now()));
  }

  /** By booking, what was paid for these departures less what went back; minor units. */
  paid(organisationId: string, departureIds: readonly string[]): Promise<Map<string, number>> {
    return this.ledger.paid(organisationId, departureIds);
  }

  /** Everything that was received and given back for it, in the order in which it was recorded. */
  recorded(organisationId: string, departureId: string): Promise<Payment[]> {
    return this.payments.ofDeparture(organisationId, departureId);
  }
}
