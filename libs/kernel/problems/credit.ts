import type { ProblemDefinition } from './problem.js';

export const creditProblems = {
  /** No such credit note in this organisation. */
  'credit-note.unknown': { status: 422, title: 'There is no such credit note', log: 'credit note not found' },
  /** A credit note is good for bookings in its currency. */
  'credit-note.currency-mismatch': { status: 422, title: 'This credit note is in another currency', log: 'credit note in another currency' },
  /** Its last day is over. */
  'credit-note.expired': { status: 409, title: 'This credit note has expired', log: 'credit note past its last day' },
  /** Less is left on it than was asked for; `detail` says how much. */
  'credit-note.too-little': { status: 409, title: 'Less than that is left on this credit note', log: 'credit note overdrawn' },
  /** A credit note that paid for something is not taken back: reverse those payments first. */
  'credit-note.used': { status: 409, title: 'This credit note was used', log: 'used credit note reversed' },
} as const satisfies Record<string, ProblemDefinition>;
