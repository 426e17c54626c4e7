import type { ProblemDefinition } from './problem.js';

export const saleProblems = {
  /** The entry rules deny a passport of the party: nothing is taken from it, neither a place nor money. `errors` says whose, and why. */
  'sale.passport-not-admitted': { status: 409, title: 'One of these passports would not be admitted', log: 'ticket refused, verdict denies' },
  /** Nobody knows whether a passport of the party would be admitted. Unknown is never allowed. */
  'sale.passport-unknown': { status: 409, title: 'It is not known whether one of these passports would be admitted', log: 'ticket refused, verdict unknown' },
  /** This browser has a ticket of this sale that still waits, or holds places. */
  'sale.ticket-open': { status: 409, title: 'You are in this sale already', log: 'second ticket from one browser' },
  /** No ticket came with the request, or one of another sale. */
  'sale.ticket-unknown': { status: 404, title: 'You have no ticket for this sale', log: 'ticket missing or foreign' },
  /** What the ticket has come to does not allow this; `detail` says why. */
  'sale.transition-refused': { status: 409, title: 'This is not possible at this point', log: 'ticket transition refused' },
  /** Rate limit of one network. */
  'sale.too-many-tickets': { status: 429, title: 'Too many tickets were asked for from your network', log: 'ticket rate limit reached' },
  /** More wait than a sale takes in at a time. */
  'sale.queue-full': { status: 503, title: 'The queue is full at the moment', log: 'sale queue full' },
} as const satisfies Record<string, ProblemDefinition>;
