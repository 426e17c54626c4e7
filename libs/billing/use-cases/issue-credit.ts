import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate, newId, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { type CreditNote, newNoteNumber } from '../domain/credit-note.js';
import { CreditNoteRepository } from '../persistence/credit-note.repository.js';
import { RecordRefund } from './record-refund.js';
import type { Transfer } from './record-transfer.js';

/** Gives a credit note instead of money: a refund in the ledger that stands against what we owe our customers as credit. */
@Injectable()
export class IssueCredit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly refunds: RecordRefund,
    private readonly notes: CreditNoteRepository,
  ) {}

  /** Refuses as `RecordRefund` does. */
  issue(transfer: Omit<Transfer, 'method' | 'reference'>, validUntil: IsoDate | null): Promise<Result<CreditNote>> {
    return this.database.transaction(async (tx): Promise<Result<CreditNote>> => {
      const number = newNoteNumber();
      const refund = await this.refunds.record({ ...transfer, method: 'credit-note', reference: number });
      if (refund.refused) return refund;
      const { organisationId, bookingId, amount, currency, id: paymentId } = refund.value;
      const note = { id: newId(), organisationId, number, bookingId, currency, amount, validUntil, issuedAt: this.clock.now() };
      if (!(await this.notes.insert(tx, { ...note, paymentId }))) throw new Error('two credit notes drew the same number');
      await publish(tx, { type: 'credit.issued', organisationId, subject: { bookingId, creditNoteId: note.id } });
      return success({ ...note, used: 0, voided: false });
    });
  }
}
