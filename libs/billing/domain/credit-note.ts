import { randomInt } from 'node:crypto';
import type { IsoDate } from '#kernel';

/** What a customer has with the organisation instead of money back. Amounts in minor units. */
export interface CreditNote {
  readonly id: string;
  readonly organisationId: string;
  readonly number: string;
  /** The booking that it was given for. */
  readonly bookingId: string;
  readonly currency: string;
  readonly amount: number;
  readonly used: number;
  /** The last day on which it is good; null for ever. */
  readonly validUntil: IsoDate | null;
  readonly issuedAt: Date;
  readonly voided: boolean;
}

/** What can still be paid with it on a day: nothing once it was voided or has expired. */
export const balanceOf = ({ amount, used, validUntil, voided }: CreditNote, today: IsoDate): number =>
  voided || (validUntil !== null && validUntil < today) ? 0 : amount - used;

/** Without I, O, 0 and 1, which people read for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Such as `CN-K7PXQ4MZ`: 32⁸ of them, unique within an organisation by the database. */
export const newNoteNumber = (): string => `CN-${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
