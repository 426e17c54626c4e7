import { Injectable } from '@nestjs/common';
import { ReadStaffNames } from '#accounts';
import { type Payment, ReadAccount } from '#billing';
import { type BookingBill, ReadArrangements, ReadBill, ReadBookingNames } from '#bookings';
import { unwrap } from '../http/problems/unwrap.js';
import { type AccountBody, accountBody, type PaymentBody, paymentBody } from './account.schema.js';

/** Puts the money of a booking together with who pays and who recorded it. */
@Injectable()
export class AccountReader {
  constructor(
    private readonly bills: ReadBill,
    private readonly accounts: ReadAccount,
    private readonly bookings: ReadBookingNames,
    private readonly arrangements: ReadArrangements,
    private readonly staff: ReadStaffNames,
  ) {}

  /** A booking's bill, for whoever may see the booking. */
  async bill(organisationId: string, bookingId: string): Promise<BookingBill> {
    return unwrap(await this.bills.read(organisationId, bookingId));
  }

  async one(organisationId: string, bookingId: string): Promise<AccountBody> {
    const bill = await this.bill(organisationId, bookingId);
    const account = await this.accounts.read(organisationId, bookingId);
    const booking = (await this.bookings.of(organisationId, [bookingId])).get(bookingId);
    if (!booking) throw new Error(`booking ${bookingId} went while it was read`);
    const arrangement = (await this.arrangements.of(organisationId, [bookingId])).get(bookingId);
    return accountBody({ bill, account, booking, arrangement, names: await this.namesOf(organisationId, account?.payments ?? []) });
  }

  async payment(organisationId: string, payment: Payment): Promise<PaymentBody> {
    return paymentBody(payment, await this.namesOf(organisationId, [payment]));
  }

  namesOf(organisationId: string, payments: readonly Payment[]): Promise<Map<string, string>> {
    return this.staff.of(organisationId, [...new Set(payments.flatMap(({ recordedBy, reversal }) => [recordedBy, ...(reversal ? [reversal.reversedBy] : [])]))]);
  }
}
