import { z } from 'zod';
import { type Amounts, type BookingAccount, commissionOf, type Payment } from '#billing';
import type { Arrangement, BookingBill, BookingName, SoldByAgency } from '#bookings';
import { type IsoDate, isIsoDate } from '#kernel';
import { leaderSchema } from '../bookings/arrangement.schema.js';
import { moneySchema } from '../packages/departure.schema.js';

export const amountFields = {
  charged: moneySchema.describe('What is owed in all'),
  paid: moneySchema.describe('What was received, less what went back'),
  balance: moneySchema.describe('Charged less paid; below zero it is credit'),
  due: moneySchema.describe('What should be paid by today, the overdue included'),
  overdue: moneySchema,
};

const method = z.enum(['bank-transfer', 'card', 'cash', 'cheque', 'other']);

export const paymentSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['payment', 'refund']),
    payerId: z.uuid(),
    amount: moneySchema,
    receivedOn: z.iso.date(),
    method: z.enum([...method.options, 'credit-note']),
    reference: z.string().nullable(),
    recordedBy: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    reversal: z.object({ reason: z.string(), by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'Payment' });

export const instalmentSchema = z
  .object({
    kind: z.enum(['deposit', 'instalment', 'balance']),
    dueOn: z.iso.date(),
    amount: moneySchema,
    open: moneySchema.describe('What is still to be paid of it'),
    state: z.enum(['paid', 'overdue', 'due', 'upcoming']),
  })
  .meta({ id: 'Instalment' });

const payerSchema = z
  .object({
    id: z.uuid(),
    leader: z.boolean(),
    label: z.string().nullable().describe('The part of the party that they pay for; null for the leader'),
    who: leaderSchema,
    ...amountFields,
    instalments: z.array(instalmentSchema),
  })
  .meta({ id: 'PayerAccount' });

export const accountSchema = z
  .object({
    bookingId: z.uuid(),
    currency: z.string(),
    gross: moneySchema.describe('What the booking costs before an agency’s commission'),
    agency: z
      .object({
        terms: z.enum(['net', 'commission']),
        commissionBasisPoints: z.int(),
        price: moneySchema.describe('What the booking costs, owed already or not'),
        commission: moneySchema,
        payable: moneySchema.describe('What the agency pays of it'),
      })
      .nullable()
      .describe('How the price of a booking that an agency sold comes about'),
    ...amountFields,
    payers: z.array(payerSchema),
    payments: z.array(paymentSchema),
  })
  .meta({ id: 'BookingAccount' });

const transfer = {
  payerId: z.uuid().optional().describe('The leader unless told'),
  amount: z.int().min(1).max(1_000_000_000).describe('In minor units'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'use the three-letter code of a currency, such as EUR'),
  receivedOn: z.iso.date().refine((day): day is IsoDate => isIsoDate(day) && day >= '2000-01-01', 'use a day since 2000'),
  method,
  reference: z.string().trim().min(1).max(100).nullable().default(null).describe('What stands on the statement or the receipt'),
};

export const newPaymentSchema = z.strictObject(transfer).meta({ id: 'NewPayment' });
export const reversalSchema = z.strictObject({ reason: z.string().max(500) }).meta({ id: 'PaymentReversal' });

export type AccountBody = z.output<typeof accountSchema>;
export type PaymentBody = z.output<typeof paymentSchema>;
export type NewPaymentBody = z.output<typeof newPaymentSchema>;

export function amountsBody(amounts: Amounts, currency: string): Record<keyof Amounts, z.output<typeof moneySchema>> {
  const of = (amount: number): z.output<typeof moneySchema> => ({ amount, currency });
  return { charged: of(amounts.charged), paid: of(amounts.paid), balance: of(amounts.balance), due: of(amounts.due), overdue: of(amounts.overdue) };
}

/** `names` of the staff by user id; someone who is not in it stays unnamed. */
export const paymentBody = ({ id, kind, payerId, amount, currency, receivedOn, method: how, reference, recordedBy, recordedAt, reversal }: Payment, names: ReadonlyMap<string, string>): PaymentBody => ({
  id, kind, payerId, amount: { amount, currency }, receivedOn, method: how, reference,
  recordedBy: names.get(recordedBy) ?? null,
  recordedAt: recordedAt.toISOString(),
  reversal: reversal && { reason: reversal.reason, by: names.get(reversal.reversedBy) ?? null, at: reversal.reversedAt.toISOString() },
});

const nothing: Amounts = { charged: 0, paid: 0, balance: 0, due: 0, overdue: 0 };

function agencyBody(price: number, currency: string, { terms, commissionBasisPoints }: SoldByAgency): AccountBody['agency'] {
  const commission = commissionOf(price, commissionBasisPoints);
  const payable = terms === 'net' ? price - commission : price;
  return { terms, commissionBasisPoints, price: { amount: price, currency }, commission: { amount: commission, currency }, payable: { amount: payable, currency } };
}

interface AccountParts {
  readonly bill: BookingBill;
  /** Undefined while nothing was charged or paid. */
  readonly account: BookingAccount | undefined;
  readonly booking: BookingName;
  readonly arrangement: Arrangement | undefined;
  readonly names: ReadonlyMap<string, string>;
}

export function accountBody({ bill, account, booking, arrangement, names }: AccountParts): AccountBody {
  const { bookingId, currency, agency } = bill;
  const ids = [...new Set([...bill.shares.map(({ payerId }) => payerId), ...(account?.payers.map(({ payerId }) => payerId) ?? [])])];
  return {
    bookingId, currency,
    gross: { amount: account?.gross ?? 0, currency },
    agency: agency && agencyBody(bill.price, currency, agency),
    ...amountsBody(account ?? nothing, currency),
    payers: ids.map((id) => {
      const part = arrangement?.subParties.find((one) => one.id === id);
      const payer = account?.payers.find(({ payerId }) => payerId === id);
      return {
        id, leader: id === bookingId,
        label: part?.label ?? null,
        who: part?.payer ?? booking.leader,
        ...amountsBody(payer ?? nothing, currency),
        instalments: (payer?.instalments ?? []).map(({ amount, open, kind, dueOn, state }) => ({ kind, dueOn, state, amount: { amount, currency }, open: { amount: open, currency } })),
      };
    }),
    payments: (account?.payments ?? []).map((payment) => paymentBody(payment, names)),
  };
}
