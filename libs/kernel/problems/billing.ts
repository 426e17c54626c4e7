import type { ProblemDefinition } from './problem.js';

export const billingProblems = {
  /** No such payment or refund in this organisation. */
  'payment.unknown': { status: 404, title: 'There is no such payment', log: 'payment not found' },
  /** A booking has one currency: what is paid is received in it, and what goes back too. */
  'payment.currency-mismatch': { status: 422, title: 'This booking has another currency', log: 'payment in another currency' },
  /** Nothing is received on a day that has begun nowhere on earth. */
  'payment.in-future': { status: 422, title: 'This day has not come yet', log: 'payment dated in the future' },
  /** The payer is none of this booking. */
  'payment.payer-unknown': { status: 422, title: 'This booking has no such payer', log: 'payer not of this booking' },
  /** Who takes back a payment says why: it stands beside their name. */
  'payment.reason-required': { status: 422, title: 'Say why', log: 'payment reversed without a reason' },
  /** A payment is reversed once. */
  'payment.already-reversed': { status: 409, title: 'This payment is reversed already', log: 'payment reversed twice' },
  /** More than the payer has paid cannot go back. */
  'refund.exceeds-received': { status: 409, title: 'More than was received cannot go back', log: 'refund over what was received' },
  /** The parts of a payment plan contradict each other; `errors` says which. */
  'plan.unusable': { status: 422, title: 'This payment plan cannot be kept', log: 'payment plan refused' },
  /** Someone else changed the plan in between. */
  'plan.changed': { status: 412, title: 'Someone else has changed this plan', log: 'payment plan changed in between' },
} as const satisfies Record<string, ProblemDefinition>;
