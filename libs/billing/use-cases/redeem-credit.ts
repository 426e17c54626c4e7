import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type Refusal, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { balanceOf } from '../domain/credit-note.js';
import { CreditNoteRepository } from '../persistence/credit-note.repository.js';
import type { Payment } from '../persistence/payment.repository.js';
import { RecordPayment } from './record-payment.js';
import type { Transfer } from './record-transfer.js';

/** Pays for a booking with a credit note. */
@Injectable()
export class RedeemCredit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly payments: RecordPayment,
    private readonly notes: CreditNoteRepository,
  ) {}

  /**
   * The account is locked before the note, everywhere. Refuses `credit-note.unknown`, `credit-note.currency-mismatch`, `credit-note.expired`,
   * `credit-note.too-little` with what is left, and as `RecordPayment` does.
   */
  redeem(transfer: Omit<Transfer, 'method' | 'reference'>, creditNoteId: string): Promise<Result<Payment>> {
    const { organisationId, bookingId } = transfer.bill;
    return this.database.transaction(async (tx): Promise<Result<Payment>> => {
      const note = await this.notes.find(organisationId, creditNoteId);
      if (!note) return refuse('credit-note.unknown', { errors: [{ pointer: '/creditNoteId', detail: 'Choose one of the customer’s credit notes.' }] });
      if (note.currency !== transfer.money.currency) return atNote('credit-note.currency-mismatch', `It is good for bookings in ${note.currency}.`);
      const paid = await this.payments.record({ ...transfer, method: 'credit-note', reference: note.number });
      if (paid.refused) return paid;
      const today = dayOf(this.clock.now());
      if (!(await this.notes.use(tx, { organisationId, id: note.id, amount: transfer.money.amount, today }))) return this.shortOf(organisationId, note.id);
      await this.notes.noteUse(tx, { organisationId, bookingId, paymentId: paid.value.id, creditNoteId: note.id });
      return success(paid.value);
    });
  }

  private async shortOf(organisationId: string, id: string): Promise<Refusal> {
    const note = await this.notes.find(organisationId, id);
    const today = dayOf(this.clock.now());
    if (note && note.validUntil !== null && note.validUntil < today) return atNote('credit-note.expired', `Its last day was ${note.validUntil}.`);
    const left = note ? balanceOf(note, today) : 0;
    const detail = left > 0 ? 'Use what is left on it at most.' : 'Nothing is left on it.';
    return refuse('credit-note.too-little', { detail, errors: [{ pointer: '/amount', detail }] });
  }
}

const atNote = (code: 'credit-note.currency-mismatch' | 'credit-note.expired', detail: string): Refusal => refuse(code, { detail, errors: [{ pointer: '/creditNoteId', detail }] });
