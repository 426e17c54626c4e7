import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { reversed } from '../domain/ledger.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { CreditNoteRepository } from '../persistence/credit-note.repository.js';
import { type Payment, PaymentRepository } from '../persistence/payment.repository.js';

export interface ReversalRequest {
  readonly organisationId: string;
  readonly paymentId: string;
  readonly userId: string;
  readonly reason: string;
}

/** Takes back a payment or a refund that was recorded by mistake: posts its opposite, and keeps both. */
@Injectable()
export class ReversePayment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly ledger: LedgerRepository,
    private readonly payments: PaymentRepository,
    private readonly notes: CreditNoteRepository,
  ) {}

  /** Refuses `payment.reason-required`, `payment.unknown`, `payment.already-reversed`, and `credit-note.used` for a credit note that paid for something. */
  async reverse({ organisationId, paymentId, userId, reason }: ReversalRequest): Promise<Result<Payment>> {
    if (reason.trim() === '') {
      const detail = 'Say in a few words what was wrong; it is kept with your name.';
      return refuse('payment.reason-required', { detail, errors: [{ pointer: '/reason', detail }] });
    }
    return this.database.transaction(async (tx) => {
      const payment = await this.payments.find(organisationId, paymentId);
      if (!payment) return refuse('payment.unknown');
      const { bookingId, currency } = payment;
      await this.accounts.lock(tx, organisationId, bookingId);
      const reversedAt = this.clock.now();
      const entries = reversed(await this.ledger.entries(organisationId, bookingId, payment.postingId));
      const postingId = await this.ledger.post(tx, { organisationId, bookingId, currency, kind: 'reversal', postedAt: reversedAt, entries });
      const first = await this.payments.reverse(tx, { payment, reason: reason.trim(), reversedBy: userId, reversedAt, postingId });
      if (!first) return refuse('payment.already-reversed', { detail: 'Look at the account again: it is taken back already.' });
      if (payment.method === 'credit-note' && !(await this.takeBack(tx, payment, reversedAt))) return refuse('credit-note.used', { detail: 'Reverse what it paid for first.' });
      await publish(tx, { type: 'payment.reversed', organisationId, subject: { bookingId, paymentId } });
      return success({ ...payment, reversal: { reason: reason.trim(), reversedBy: userId, reversedAt } });
    });
  }

  /** What was paid with a note is on it again; a note that was given is void, unless it was used. */
  private async takeBack(tx: Transaction, { organisationId, id, kind, amount }: Payment, at: Date): Promise<boolean> {
    if (kind === 'refund') return this.notes.void(tx, organisationId, id, at);
    await this.notes.giveBack(tx, organisationId, id, amount);
    return true;
  }
}
