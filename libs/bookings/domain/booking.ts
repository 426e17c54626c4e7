import type { Money } from '#kernel';
import type { BookingStatus } from './booking-status.js';
import type { AllChoices, Leader } from './party.js';
import type { PriceComponent } from './price-component.js';

/** One line of a traveller's price, kept as the customer saw it; a reduction is below zero. */
export interface QuotedLine {
  readonly option: string;
  readonly label: string;
  /** What it is for, and so by which rules it is given back. */
  readonly component: PriceComponent;
  readonly price: Money;
}

/** A fee that a booking owes for a change of it, and for whose sake; null for the booking as a whole. */
export type FeeLine = QuotedLine & { readonly component: 'fee'; readonly travellerId: string | null };

/** A traveller of a booking. Personal details are null once the traveller was erased. */
export interface BookedTraveller extends AllChoices {
  readonly id: string;
  readonly givenNames: string | null;
  readonly surname: string | null;
  readonly email: string | null;
  readonly nationality: string | null;
  readonly priceLines: readonly QuotedLine[];
}

/** Which version of the terms the customer accepted, and when. */
export interface AcceptedTerms {
  readonly id: string;
  readonly version: number;
  readonly acceptedAt: Date;
}

/** The contract with a customer for a party on a departure. `expiresAt` is null once it is no longer held. */
export interface Booking {
  readonly id: string;
  readonly reference: string;
  readonly departureId: string;
  readonly status: BookingStatus;
  readonly expiresAt: Date | null;
  readonly leader: Leader;
  /** All that the customer owes: the price lines of the travellers, and the fees. */
  readonly total: Money;
  /** What changes and cancellations have cost. */
  readonly fees: readonly FeeLine[];
  readonly travellers: readonly BookedTraveller[];
  /** The quote whose price it got; null where it was priced when it was taken. */
  readonly quoteId: string | null;
  /** Null as long as nobody accepted any. */
  readonly terms: AcceptedTerms | null;
  readonly createdAt: Date;
  readonly version: number;
}
