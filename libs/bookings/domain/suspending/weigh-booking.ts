import type { Locale } from '#kernel';
import type { FeeLine } from '../booking.js';
import { leavingFees, type FeeTerms } from '../amendment-lines.js';
import { type BookingStatus, isUnconfirmed } from '../booking-status.js';
import type { CancellationCause } from '../cancellation-cause.js';
import type { ChangeLine } from '../change-lines.js';
import type { ChangePolicy } from '../change-policy.js';
import type { QuotedLine } from '../booking.js';
import type { SoldByAgency } from '../sub-party.js';

/** A booking with all that its end depends on. Amounts in minor units of its currency. */
export interface WeighableBooking {
  readonly bookingId: string;
  readonly reference: string;
  readonly departureId: string;
  readonly packageId: string;
  readonly startsOn: string;
  readonly status: BookingStatus;
  readonly total: number;
  readonly currency: string;
  readonly locale: Locale;
  readonly createdAt: string;
  readonly agency: SoldByAgency | null;
  readonly fees: readonly FeeLine[];
  readonly travellers: readonly { readonly travellerId: string; readonly priceLines: readonly QuotedLine[] }[];
}

/** What one way out would do. `kept` is what the policy keeps of what the customer pays, `after` is what the customer would owe in all, `back` what would go back of what was paid. */
export interface WayOut {
  readonly kept: number;
  readonly after: number;
  readonly back: number;
  readonly lines: readonly ChangeLine[];
}

/** What the end of a booking would cost, as money and as a credit note. */
export interface WeighedBooking {
  readonly booking: WeighableBooking;
  readonly paid: number;
  /** What is owed for it now, less what is paid; never below nothing. */
  readonly owed: number;
  readonly refund: WayOut;
  readonly credit: WayOut;
}

/** What decides it; `charged` is what of a total its customer is charged, the rest being an agency's. */
export interface Scales extends FeeTerms {
  readonly cause: CancellationCause;
  readonly paid: number;
  readonly charged: (total: number, agency: SoldByAgency | null) => number;
}

/** A policy without what the bank takes, for what goes through no bank: credit, or where nothing was paid. */
export const withoutTransfer = (policy: ChangePolicy, cause: CancellationCause): ChangePolicy => ({
  ...policy,
  cancellation: { ...policy.cancellation, [cause]: { ...policy.cancellation[cause], transferFee: 0 } },
});

/** Whether a bank takes anything. */
export const isTransferred = (choice: 'refund' | 'credit', paid: number): boolean => choice === 'refund' && paid > 0;

/** Weighs the end of a whole booking as its cancellation would come out, without reading or writing anything. */
export function weighBooking(booking: WeighableBooking, { cause, policy, days, paid, charged }: Scales): WeighedBooking {
  const { total, currency, status, agency, travellers } = booking;
  const price = travellers.reduce((sum, { priceLines }) => sum + priceLines.reduce((all, line) => all + line.price.amount, 0), 0);
  const leaving = travellers.map(({ travellerId, priceLines }) => ({ key: travellerId, linesBefore: priceLines }));
  const wayOut = (choice: 'refund' | 'credit'): WayOut => {
    const terms = { policy: isTransferred(choice, paid) ? policy : withoutTransfer(policy, cause), days };
    const lines = isUnconfirmed(status) ? [] : leavingFees(leaving, cause, currency, terms);
    const kept = lines.reduce((sum, { after }) => sum + (after ?? 0), 0);
    const after = isUnconfirmed(status) ? 0 : total - price + kept;
    return { kept: charged(kept, agency), after, back: Math.max(0, paid - charged(after, agency)), lines };
  };
  const owed = isUnconfirmed(status) ? 0 : Math.max(0, charged(total, agency) - paid);
  return { booking, paid, owed, refund: wayOut('refund'), credit: wayOut('credit') };
}
