import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import type { Payment } from '../persistence/payment.repository.js';
import { RecordTransfer, type Transfer } from './record-transfer.js';

/** Records by hand what a payer paid. */
@Injectable()
export class RecordPayment {
  constructor(private readonly transfers: RecordTransfer) {}

  /** More than is owed is kept as credit. Refuses `payment.currency-mismatch`, `payment.in-future` and `payment.payer-unknown`. */
  record(transfer: Transfer): Promise<Result<Payment>> {
    return this.transfers.record('payment', transfer, () => null);
  }
}
