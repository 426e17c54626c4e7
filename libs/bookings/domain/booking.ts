import type { Money } from '#kernel';
import type { BookingStatus } from './booking-status.js';
import type { Leader, TravellerChoices } from './party.js';

/** One line of a traveller's price, kept as the customer saw it. */
export interface QuotedLine {
  readonly option: string;
  readonly label: string;
  readonly price: Money;
}

/** A traveller of a booking. Personal details are null once the traveller was erased. */
export interface BookedTraveller extends TravellerChoices {
  readonly id: string;
  readonly givenNames: string | null;
  readonly surname: string | null;
  readonly email: string | null;
  readonly nationality: string | null;
  readonly priceLines: readonly QuotedLine[];
}

/** The contract with a customer for a party on a departure. `expiresAt` is null once it is no longer held. */
export interface Booking {
  readonly id: string;
  readonly reference: string;
  readonly departureId: string;
  readonly status: BookingStatus;
  readonly expiresAt: Date | null;
  readonly leader: Leader;
  readonly total: Money;
  readonly travellers: readonly BookedTraveller[];
  readonly createdAt: Date;
  readonly version: number;
}
