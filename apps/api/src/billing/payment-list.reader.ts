import { Injectable } from '@nestjs/common';
import { ReadDepartureMoney } from '#billing';
import { ReadArrangements, ReadBookingNames } from '#bookings';
import { ReadDeparture } from '#packages';
import type { Sheet } from '#platform';
import { unwrap } from '../http/problems/unwrap.js';
import { AccountReader } from './account.reader.js';
import { paymentSheet } from './payment-list.js';

/** Gathers what was received and given back for a departure. */
@Injectable()
export class PaymentListReader {
  constructor(
    private readonly money: ReadDepartureMoney,
    private readonly bookings: ReadBookingNames,
    private readonly arrangements: ReadArrangements,
    private readonly departures: ReadDeparture,
    private readonly accounts: AccountReader,
  ) {}

  async sheet(organisationId: string, departureId: string): Promise<Sheet> {
    unwrap(await this.departures.forSale(organisationId, departureId));
    const payments = await this.money.recorded(organisationId, departureId);
    const bookingIds = [...new Set(payments.map(({ bookingId }) => bookingId))];
    const parts = [...(await this.arrangements.of(organisationId, bookingIds)).values()].flatMap(({ subParties }) => subParties);
    return paymentSheet({
      payments,
      bookings: await this.bookings.of(organisationId, bookingIds),
      payers: new Map(parts.map(({ id, label, payer }) => [id, payer?.name ?? label])),
      staff: await this.accounts.namesOf(organisationId, payments),
    });
  }
}
