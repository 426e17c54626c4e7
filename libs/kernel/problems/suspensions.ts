import type { ProblemDefinition } from './problem.js';

export const suspensionsProblems = {
  /** No such suspension in this organisation. */
  'suspension.unknown': { status: 404, title: 'There is no such suspension', log: 'suspension not found' },
  /** A departure that is suspended or cancelled already, or that is not there; `errors` says which. */
  'suspension.departure-unusable': { status: 409, title: 'This departure cannot be suspended', log: 'departure not suspended' },
  /** Whoever suspends, reopens or cancels says why: customers read it. */
  'suspension.reason-required': { status: 422, title: 'Say why', log: 'suspension without a reason' },
  /** The day until which customers answer is over, or the day on which it was learned has not come yet. */
  'suspension.dates-unusable': { status: 422, title: 'This day cannot be used', log: 'suspension with unusable days' },
  /** Someone else changed the suspension in between. */
  'suspension.changed': { status: 412, title: 'Someone else has changed this suspension', log: 'suspension changed in between' },
  /** The state of the suspension, or of the booking in it, does not allow this; `detail` says why. */
  'suspension.transition-refused': { status: 409, title: 'This is not possible now', log: 'suspension transition refused' },
  /** The customer's day to choose is over. */
  'suspension.answer-late': { status: 410, title: 'The time to choose is over', log: 'choice after its last day' },
  /** Nobody has chosen what is to be executed, or all of it is executed. */
  'suspension.nothing-chosen': { status: 409, title: 'There is nothing to execute', log: 'execution of nothing' },
  /** No such cancellation of departures in this organisation. */
  'event-cancellation.unknown': { status: 404, title: 'There is no such cancellation', log: 'event cancellation not found' },
  /** A departure that is cancelled already, or that is not there; `errors` says which. */
  'event-cancellation.departure-unusable': { status: 409, title: 'This departure cannot be cancelled', log: 'departure not cancelled' },
  /** What was booked has changed since the preview. */
  'event-cancellation.changed': { status: 412, title: 'Something has changed since the preview', log: 'event cancellation changed since its preview' },
} as const satisfies Record<string, ProblemDefinition>;
