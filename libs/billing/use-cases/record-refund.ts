import { Injectable } from '@nestjs/common';
import { type Result, refuse } from '#kernel';
import type { Payment } from '../persistence/payment.repository.js';
import { RecordTransfer, type Transfer } from './record-transfer.js';

/** Records by hand what a payer got back, in the currency in which it was received. */
@Injectable()
export class RecordRefund {
  constructor(private readonly transfers: RecordTransfer) {}

  /** Refuses `refund.exceeds-received`, and as `RecordPayment` does. */
  record(transfer: Transfer): Promise<Result<Payment>> {
    return this.transfers.record('refund', transfer, ({ paid }) => {
      if (transfer.money.amount <= paid) return null;
      const detail = paid > 0 ? 'Give back what was received at most.' : 'Nothing was received from this payer.';
      return refuse('refund.exceeds-received', { detail, errors: [{ pointer: '/amount', detail }] });
    });
  }
}
