import type { ProblemDefinition } from './problem.js';

export const packagesProblems = {
  /** No such departure in this organisation. */
  'departure.unknown': { status: 404, title: 'There is no such departure', log: 'departure not found' },
  /** The sale has not opened, has ended, or the departure was cancelled; `detail` says which. */
  'departure.not-on-sale': { status: 409, title: 'This departure is not on sale', log: 'departure not on sale' },
  /** The buyer's country is none of those where this departure may be sold. */
  'departure.not-sold-there': { status: 422, title: 'This departure is not sold in this country', log: 'departure not sold in territory' },
  /** A departure that ends before it starts, an event outside of it, or a sale that ends before it opens. */
  'departure.dates-unusable': { status: 422, title: 'The dates of the departure do not fit together', log: 'departure dates refused' },
  /** A territory that is no country or there twice, or a maximum below the minimum. */
  'departure.terms-unusable': { status: 422, title: 'The departure cannot be sold on these terms', log: 'departure terms refused' },
  /** Someone else changed the departure in between. */
  'departure.changed': { status: 412, title: 'Someone else has changed this departure', log: 'departure changed in between' },
  /** No such package in this organisation. */
  'package.unknown': { status: 404, title: 'There is no such package', log: 'package not found' },
  /** Someone else changed the package in between. */
  'package.changed': { status: 412, title: 'Someone else has changed this package', log: 'package changed in between' },
  /** No such event in this organisation. */
  'event.unknown': { status: 404, title: 'There is no such event', log: 'event not found' },
  /** The days of an itinerary run from 1 without a gap, each once. */
  'package.itinerary-unusable': { status: 422, title: 'The itinerary has a gap or a day twice', log: 'itinerary refused' },
  /** Options are named once each, and `base` is one of them. */
  'package.options-unusable': { status: 422, title: 'These options cannot be sold', log: 'package options refused' },
  /** A price list names each option once, never below zero, and has a `base` price; its conditions say one thing each. */
  'package.price-list-unusable': { status: 422, title: 'The price list cannot be used', log: 'price list refused' },
  /** A traveller chose a race category, a room or an option that the package does not sell. */
  'package.option-not-offered': { status: 422, title: 'This is not offered on this departure', log: 'option not on the price list' },
  /** No such price list in this organisation. */
  'price-list.unknown': { status: 404, title: 'There is no such price list', log: 'price list not found' },
  /** Someone else changed the price list in between. */
  'price-list.changed': { status: 412, title: 'Someone else has changed this price list', log: 'price list changed in between' },
  /** Two lists of one currency would hold on the same day. */
  'price-list.overlap': { status: 409, title: 'Another price list of this currency holds in that time', log: 'price lists overlap' },
  /** No price list of the package holds today in the currency that was asked for. */
  'price-list.none-in-force': { status: 409, title: 'There is no price for today', log: 'no price list in force' },
  /** Amounts of two currencies where all must be of one. */
  'money.mixed': { status: 422, title: 'These amounts are of different currencies', log: 'mixed currencies refused' },
  /** A party that costs more than one booking can. */
  'price.too-large': { status: 422, title: 'The price is larger than can be charged at once', log: 'price too large' },
  /** No such quote in this organisation. */
  'quote.unknown': { status: 404, title: 'There is no such quote', log: 'quote not found' },
  /** A quote holds for a day. */
  'quote.expired': { status: 409, title: 'The quote has expired', log: 'quote expired' },
  /** The quote is for another departure, another party, or other choices than are booked; `errors` says which. */
  'quote.does-not-fit': { status: 422, title: 'The quote is for something else', log: 'quote does not fit the booking' },
  /** The customer accepted another version of the terms than the newest. */
  'terms.not-current': { status: 409, title: 'These are not the current terms', log: 'accepted terms not current' },
} as const satisfies Record<string, ProblemDefinition>;
