import type { IsoDate } from '#kernel';
import type { Component } from './component.js';

/** One option's price in minor units; see {@link PriceList}. */
export interface OptionPrice {
  readonly option: string;
  readonly label: string;
  readonly amount: number;
  /** What it is for; left out: what its name says (`race.42` is `race`, `option.extension` is `option`, all else `land`). */
  readonly component?: Component | undefined;
}

/** By how much a price is lowered: either an amount in minor units or a percentage, 1 to 100. */
export interface Reduction {
  readonly amount?: number | undefined;
  readonly percent?: number | undefined;
}

/** How old a traveller is on the first day, as told by whoever books. Where a band ends is the price list's to say. */
export type AgeBand = 'adult' | 'child' | 'infant';

/**
 * A condition under which less than the list price is paid. `label` is what the customer reads on the line that it makes.
 * - `early-bird`: booked on or before `until`, or at least `daysBefore` days before the first day.
 * - `group`: the party has `travellers` or more; off each traveller's price.
 * - `free-place`: of every `travellers` travellers one pays no `base`.
 * - `age`: a traveller of the band, which ends below `underAge` years on the first day.
 */
export type PriceCondition =
  | (Reduction & { readonly kind: 'early-bird'; readonly label: string; readonly until?: IsoDate | undefined; readonly daysBefore?: number | undefined })
  | (Reduction & { readonly kind: 'group'; readonly label: string; readonly travellers: number })
  | { readonly kind: 'free-place'; readonly label: string; readonly travellers: number }
  | (Reduction & { readonly kind: 'age'; readonly label: string; readonly band: Exclude<AgeBand, 'adult'>; readonly underAge: number });

/**
 * What the options of a package cost, in one currency. `base` is paid by everyone; the others are `<choice>.<code>`, such
 * as `race.42` or `room.single`, and add to it.
 */
export interface PriceList {
  readonly currency: string;
  readonly prices: readonly OptionPrice[];
  /** The first and the last day of booking (UTC) for which it holds; null or left out: open. */
  readonly validFrom?: IsoDate | null | undefined;
  readonly validUntil?: IsoDate | null | undefined;
  readonly conditions?: readonly PriceCondition[] | undefined;
}

/** A price list as stored. */
export interface StoredPriceList extends PriceList {
  readonly id: string;
  readonly version: number;
}

/** The list that holds on a day of booking in a currency; undefined where there is none. Of one currency never two hold at once. */
export function priceListFor<List extends PriceList>(lists: readonly List[], day: IsoDate, currency: string): List | undefined {
  return lists.find(
    (list) => list.currency === currency && (!list.validFrom || list.validFrom <= day) && (!list.validUntil || day <= list.validUntil),
  );
}
