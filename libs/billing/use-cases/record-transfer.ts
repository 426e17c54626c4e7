import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate, type Money, newId, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import type { Bill } from '../domain/bill.js';
import { transferOf } from '../domain/ledger.js';
import type { Account } from '../persistence/account.repository.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { type Payment, type PaymentMethod, PaymentRepository } from '../persistence/payment.repository.js';
import { OpenAccount } from './open-account.js';
import { type PayerStanding, standingsOf } from './standings.js';

/** Money as someone saw it come in, or sent it back. */
export interface Transfer {
  /** The booking's bill as it is now. */
  readonly bill: Bill;
  /** Who paid; for the leader the booking's id. */
  readonly payerId: string;
  readonly money: Money;
  readonly receivedOn: IsoDate;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  /** Who records it. */
  readonly userId: string;
}

/** On the last clock of the earth a day begins fourteen hours before it does in UTC (Kiribati). */
const earliestClock = 14 * 60 * 60_000;

/** A reason to refuse, given where the payer stands. */
export type TransferCheck = (payer: PayerStanding) => Refusal | null;

/** Writes down that money moved between a payer and the organisation. */
@Injectable()
export class RecordTransfer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly account: OpenAccount,
    private readonly ledger: LedgerRepository,
    private readonly payments: PaymentRepository,
  ) {}

  /** Refuses `payment.currency-mismatch`, `payment.in-future`, `payment.payer-unknown`, each pointing at its field, and as `check` says. */
  record(kind: Payment['kind'], transfer: Transfer, check: TransferCheck): Promise<Result<Payment>> {
    return this.database.transaction(async (tx) => {
      const { bill, payerId, money, receivedOn } = transfer;
      const account = await this.account.open(tx, bill);
      if (money.currency !== account.currency) {
        const detail = `This booking is in ${account.currency}.`;
        return refuse('payment.currency-mismatch', { detail, errors: [{ pointer: '/currency', detail }] });
      }
      if (receivedOn > dayOf(new Date(this.clock.now().getTime() + earliestClock))) {
        const detail = 'Use the day on which the money came or went.';
        return refuse('payment.in-future', { detail, errors: [{ pointer: '/receivedOn', detail }] });
      }
      const standings = standingsOf(await this.ledger.sums(bill.organisationId, [bill.bookingId]));
      const known = standings.find((payer) => payer.payerId === payerId);
      if (!known && !bill.shares.some((share) => share.payerId === payerId)) {
        const detail = 'Choose one of this booking’s payers.';
        return refuse('payment.payer-unknown', { detail, errors: [{ pointer: '/payerId', detail }] });
      }
      return check(known ?? { payerId, charged: 0, paid: 0 }) ?? success(await this.write(tx, kind, account, transfer));
    });
  }

  private async write(tx: Transaction, kind: Payment['kind'], account: Account, transfer: Transfer): Promise<Payment> {
    const { organisationId, bookingId, currency } = account;
    const { payerId, money: { amount }, receivedOn, method, reference, userId: recordedBy } = transfer;
    const recordedAt = this.clock.now();
    const entries = transferOf(kind, payerId, amount, method === 'credit-note' ? 'credit' : 'cash');
    const postingId = await this.ledger.post(tx, { organisationId, bookingId, currency, kind, postedAt: recordedAt, entries });
    const payment = { id: newId(), organisationId, bookingId, payerId, kind, amount, currency, receivedOn, method, reference, recordedBy, recordedAt, postingId };
    await this.payments.insert(tx, payment);
    await publish(tx, { type: kind === 'payment' ? 'payment.recorded' : 'refund.recorded', organisationId, subject: { bookingId, paymentId: payment.id } });
    return { ...payment, reversal: null };
  }
}
