import type { IsoDate } from '#kernel';

/** Why a traveller goes; authorities judge by it. */
export type Purpose = 'tourism' | 'sport' | 'business' | 'official' | 'return';

/** Where a package goes: the words for people, and the state (ISO 3166-1 alpha-3) and region for entry rules. */
export interface Destination {
  readonly label: string;
  readonly state: string;
  readonly region: string | null;
}

/** One day of what is sold. `day` counts from 1, the departure's first day. */
export interface ItineraryDay {
  readonly day: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
}

/** One option's price in minor units; see {@link PriceList}. */
export interface OptionPrice {
  readonly option: string;
  readonly label: string;
  readonly amount: number;
}

/**
 * What the options of a package cost, in one currency. `base` is paid by everyone; the others are `<choice>.<code>`, such
 * as `race.42` or `room.single`, and add to it.
 */
export interface PriceList {
  readonly currency: string;
  readonly prices: readonly OptionPrice[];
}

/** What an operator sells: the itinerary by day and the price list. */
export interface PackageDefinition {
  readonly name: string;
  readonly purpose: Purpose;
  readonly destination: Destination;
  readonly itinerary: readonly ItineraryDay[];
  readonly priceList: PriceList;
}

/** Something that several departures feed, such as a race; it owns the allotments that they share. */
export interface EventDefinition {
  /** The code by which entry rules name it; left out where none does. */
  readonly code?: string | undefined;
  readonly name: string;
  readonly heldOn: IsoDate;
}

/** One dated run of a package. Times are instants; `onSaleUntil` is the first one at which nothing is sold any more. */
export interface DepartureSchedule {
  readonly packageId: string;
  readonly eventId: string | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly onSaleFrom: Date;
  readonly onSaleUntil: Date;
  readonly minimum: number;
  readonly maximum: number;
}
