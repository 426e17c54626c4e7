import type { IsoDate } from '#kernel';
import type { Component } from './component.js';
import type { PriceList } from './price-list.js';

/** Why a traveller goes; authorities judge by it. */
export type Purpose = 'tourism' | 'sport' | 'business' | 'official' | 'return';

/** Where a package goes: the words for people, and the state (ISO 3166-1 alpha-3) and region for entry rules. */
export interface Destination {
  readonly label: string;
  readonly state: string;
  readonly region: string | null;
}

export type Meal = 'breakfast' | 'lunch' | 'dinner';

/** One day of what is sold. `day` counts from 1, the departure's first day. */
export interface ItineraryDay {
  readonly day: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** Where the night is spent; null or left out where the package has no bed for it. */
  readonly stay?: string | null | undefined;
  readonly meals?: readonly Meal[] | undefined;
  /** How the group is moved that day; null or left out where it is not. */
  readonly transfer?: string | null | undefined;
}

/**
 * Something that a package sells. `option` is `base`, which everyone pays, or `<kind>.<code>`: what a traveller chooses, and
 * the allotment of that kind and code that it takes (`race.42`, `room.single`, `option.extension`). A race and a room are
 * always counted; any other only where the departure has such an allotment.
 */
export interface PackageOption {
  readonly option: string;
  readonly label: string;
  readonly component: Component;
}

/** What an operator writes about a package and may write anew. */
export interface PackageContent {
  readonly name: string;
  readonly purpose: Purpose;
  readonly destination: Destination;
  readonly itinerary: readonly ItineraryDay[];
  readonly inclusions?: readonly string[] | undefined;
  readonly exclusions?: readonly string[] | undefined;
  /** In the operator's order. Left out when a package is defined: what its price list names. */
  readonly options?: readonly PackageOption[] | undefined;
}

/** A package as it is put on the shelf, with its first price list; that one's currency is the package's own. */
export interface PackageDefinition extends PackageContent {
  readonly priceList: PriceList;
}

/** Something that several departures feed, such as a race; it owns the allotments that they share. */
export interface EventDefinition {
  /** The code by which entry rules name it; left out where none does. */
  readonly code?: string | undefined;
  readonly name: string;
  readonly heldOn: IsoDate;
}

/** When and to whom a departure is sold. Times are instants; `onSaleUntil` is the first one at which nothing is sold any more. */
export interface DepartureTerms {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly onSaleFrom: Date;
  readonly onSaleUntil: Date;
  /** It runs from so many travellers on. */
  readonly minimum: number;
  readonly maximum: number;
  /** The countries (ISO 3166-1 alpha-3) to whose residents it may be sold; null or left out: everywhere. */
  readonly territories?: readonly string[] | null | undefined;
}

/** One dated run of a package. */
export interface DepartureSchedule extends DepartureTerms {
  readonly packageId: string;
  readonly eventId: string | null;
}
