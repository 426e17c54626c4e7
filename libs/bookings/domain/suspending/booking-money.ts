import type { IsoDate, Result } from '#kernel';
import type { SoldByAgency } from '../sub-party.js';
import type { EndingChoice } from './affected.js';

export type RefundMethod = 'bank-transfer' | 'card' | 'cash' | 'cheque' | 'other';

/** How what was paid for a booking goes back. */
export interface GivingBack {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly choice: EndingChoice;
  readonly userId: string;
  readonly method: RefundMethod;
  /** The last day of a credit note; null for one without. */
  readonly creditUntil: IsoDate | null;
}

/** What bookings ask of whoever keeps the money. Amounts in minor units of the booking's currency. */
export interface BookingMoney {
  /** What of a total its customer is charged: less a commission, where an agency keeps that. */
  readonly charged: (total: number, agency: SoldByAgency | null) => number;
  /** By booking, what was paid less what went back; those that nobody paid for are not in it. */
  readonly paid: (organisationId: string, departureIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** What was paid for one booking, less what went back. */
  readonly paidFor: (organisationId: string, bookingId: string) => Promise<number>;
  /** Charges the booking as it is now, and gives back what is paid beyond that, in the open transaction. How much that was. */
  readonly giveBack: (order: GivingBack) => Promise<Result<{ readonly returned: number }>>;
}
