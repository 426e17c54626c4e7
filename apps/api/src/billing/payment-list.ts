import type { Payment } from '#billing';
import type { BookingName } from '#bookings';
import type { Cell, Sheet } from '#platform';

/** Who paid, by payer id: the name of the party's part or its payer. */
export type PayerNames = ReadonlyMap<string, string>;

interface Listed {
  readonly payments: readonly Payment[];
  readonly bookings: ReadonlyMap<string, BookingName>;
  readonly payers: PayerNames;
  readonly staff: ReadonlyMap<string, string>;
}

const columns = [
  { header: 'Day', width: 12 }, { header: 'Booking', width: 10 }, { header: 'Leader', width: 26 }, { header: 'Payer', width: 26 }, { header: 'What', width: 10 },
  { header: 'Amount', width: 12 }, { header: 'Currency', width: 9 }, { header: 'Method', width: 14 }, { header: 'Reference', width: 24 },
  { header: 'Recorded by', width: 22 }, { header: 'Recorded at', width: 18 }, { header: 'Reversed', width: 30 },
];

/** Decimals of a currency (ISO 4217). */
const decimalsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** What a sheet of payments holds: refunds are negative, so that a column adds up; what was reversed counts nothing. */
export function paymentSheet({ payments, bookings, payers, staff }: Listed): Sheet {
  const rowOf = ({ bookingId, payerId, kind, amount, currency, receivedOn, method, reference, recordedBy, recordedAt, reversal }: Payment): Cell[] => {
    const booking = bookings.get(bookingId);
    const signed = reversal ? 0 : kind === 'refund' ? -amount : amount;
    return [
      new Date(`${receivedOn}T00:00:00Z`), booking?.reference ?? '', booking?.leader.name ?? '', payers.get(payerId) ?? booking?.leader.name ?? '', kind,
      signed / 10 ** decimalsOf(currency), currency, method, reference, staff.get(recordedBy) ?? '', recordedAt, reversal && reversal.reason,
    ];
  };
  return { name: 'Payments', columns, rows: payments.map(rowOf) };
}
