import type { ProblemDefinition } from './problem.js';

export const packagesProblems = {
  /** No such departure in this organisation. */
  'departure.unknown': { status: 404, title: 'There is no such departure', log: 'departure not found' },
  /** The sale has not opened, has ended, or the departure was cancelled; `detail` says which. */
  'departure.not-on-sale': { status: 409, title: 'This departure is not on sale', log: 'departure not on sale' },
  /** A departure that ends before it starts, an event outside of it, or a sale that ends before it opens. */
  'departure.dates-unusable': { status: 422, title: 'The dates of the departure do not fit together', log: 'departure dates refused' },
  /** No such package in this organisation. */
  'package.unknown': { status: 404, title: 'There is no such package', log: 'package not found' },
  /** No such event in this organisation. */
  'event.unknown': { status: 404, title: 'There is no such event', log: 'event not found' },
  /** The days of an itinerary run from 1 without a gap, each once. */
  'package.itinerary-unusable': { status: 422, title: 'The itinerary has a gap or a day twice', log: 'itinerary refused' },
  /** A price list names each option once, never below zero, and has a `base` price. */
  'package.price-list-unusable': { status: 422, title: 'The price list cannot be used', log: 'price list refused' },
  /** A traveller chose a race category or a room that the package does not sell. */
  'package.option-not-offered': { status: 422, title: 'This is not offered on this departure', log: 'option not on the price list' },
} as const satisfies Record<string, ProblemDefinition>;
