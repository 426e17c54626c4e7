import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';

export type PaymentMethod = 'bank-transfer' | 'card' | 'cash' | 'cheque' | 'other' | 'credit-note';

/** Money that came in, or went back, as someone recorded it. */
export interface Payment {
  readonly id: string;
  readonly organisationId: string;
  readonly bookingId: string;
  readonly payerId: string;
  readonly kind: 'payment' | 'refund';
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: IsoDate;
  readonly method: PaymentMethod;
  /** What stands on the bank's statement or the receipt. */
  readonly reference: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly postingId: string;
  readonly reversal: { readonly reason: string; readonly reversedBy: string; readonly reversedAt: Date } | null;
}

type NewPayment = Omit<Payment, 'reversal'>;

interface Reversal {
  readonly payment: Pick<Payment, 'id' | 'organisationId' | 'bookingId'>;
  readonly reason: string;
  readonly reversedBy: string;
  readonly reversedAt: Date;
  readonly postingId: string;
}

interface Row extends Omit<Payment, 'reference' | 'reversal'> {
  reference: Buffer | null;
  reason: Buffer | null;
  reversedBy: string;
  reversedAt: Date;
}

const referenceContext = (paymentId: string): string => `payment.reference:${paymentId}`;
const reasonContext = (paymentId: string): string => `payment.reason:${paymentId}`;

/** Rows of payments, refunds and reversals. What people typed may name somebody, so it is sealed. */
@Injectable()
export class PaymentRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async insert(tx: Transaction, payment: NewPayment): Promise<void> {
    const { id, organisationId, bookingId, payerId, kind, amount, currency, receivedOn, method, reference, recordedBy, recordedAt, postingId } = payment;
    await tx.execute(
      `insert into payment (id, organisation_id, booking_id, payer_id, kind, amount, currency, received_on, method, reference, recorded_by, recorded_at, posting_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id, organisationId, bookingId, payerId, kind, amount, currency, receivedOn, method,
        reference === null ? null : this.vault.sealForPlatform(referenceContext(id), reference), recordedBy, recordedAt, postingId,
      ],
    );
  }

  async find(organisationId: string, id: string): Promise<Payment | undefined> {
    return (await this.select('y.organisation_id = $1 and y.id = $2', [organisationId, id]))[0];
  }

  /** Of these bookings, in the order in which they were recorded. */
  list(organisationId: string, bookingIds: readonly string[]): Promise<Payment[]> {
    return this.select('y.organisation_id = $1 and y.booking_id = any($2)', [organisationId, bookingIds]);
  }

  /** Of a departure's bookings. */
  ofDeparture(organisationId: string, departureId: string): Promise<Payment[]> {
    return this.select(
      `y.organisation_id = $1 and exists (
         select from billing_account a where a.organisation_id = y.organisation_id and a.booking_id = y.booking_id and a.departure_id = $2)`,
      [organisationId, departureId],
    );
  }

  /** False when it is reversed already. */
  async reverse(tx: Transaction, { payment, reason, reversedBy, reversedAt, postingId }: Reversal): Promise<boolean> {
    const { id, organisationId, bookingId } = payment;
    const written = await tx.execute(
      `insert into payment_reversal (payment_id, organisation_id, booking_id, reason, reversed_by, reversed_at, posting_id)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (payment_id) do nothing`,
      [id, organisationId, bookingId, this.vault.sealForPlatform(reasonContext(id), reason), reversedBy, reversedAt, postingId],
    );
    return written === 1;
  }

  private async select(condition: string, params: readonly unknown[]): Promise<Payment[]> {
    const rows = await this.database.query<Row>(
      `select y.id, y.organisation_id as "organisationId", y.booking_id as "bookingId", y.payer_id as "payerId", y.kind, y.amount, y.currency,
              to_char(y.received_on, 'YYYY-MM-DD') as "receivedOn", y.method, y.reference, y.recorded_by as "recordedBy", y.recorded_at as "recordedAt",
              y.posting_id as "postingId", r.reason, r.reversed_by as "reversedBy", r.reversed_at as "reversedAt"
         from payment y left join payment_reversal r on r.payment_id = y.id
        where ${condition} order by y.id`,
      params,
    );
    return rows.map((row) => this.opened(row));
  }

  private opened({ reference, reason, reversedBy, reversedAt, ...row }: Row): Payment {
    return {
      ...row,
      reference: reference && this.vault.openForPlatform(referenceContext(row.id), reference),
      reversal: reason && { reason: this.vault.openForPlatform(reasonContext(row.id), reason), reversedBy, reversedAt },
    };
  }
}
