import type { ProblemDefinition } from './problem.js';

export const inventoryProblems = {
  /** Fewer are left than asked for; nothing was taken. `errors` names each choice that no longer fits and what is left. */
  'inventory.exhausted': { status: 409, title: 'Not enough is left', log: 'allotment exhausted' },
  /** The owner has an allotment of this kind and code already. */
  'inventory.allotment-exists': { status: 409, title: 'This allotment is there already', log: 'allotment opened twice' },
  /** A capacity that is negative or no multiple of its unit (a twin room is two beds). */
  'inventory.capacity-unusable': { status: 422, title: 'This capacity cannot be used', log: 'allotment capacity refused' },
  /** The departure is suspended or cancelled: `detail` says which. What is taken stays as it is. */
  'inventory.stopped': { status: 409, title: 'Nothing can be taken or confirmed here now', log: 'allotment stopped' },
  /** Less than is held and sold already, the overbooking allowance included. */
  'inventory.below-taken': { status: 409, title: 'More than that is taken already', log: 'allotment lowered below what is taken' },
  /** Every change of an allotment says why: it stands beside the name of whoever made it. */
  'inventory.reason-required': { status: 422, title: 'Say why', log: 'allotment changed without a reason' },
  /** Someone else changed its terms in between. */
  'inventory.allotment-changed': { status: 412, title: 'Someone else has changed this allotment', log: 'allotment changed in between' },
  /** No such hold in this organisation. */
  'inventory.hold-unknown': { status: 404, title: 'There is no such hold', log: 'hold not found' },
  /** The hold was confirmed, released or expired before; it ends once. */
  'inventory.hold-ended': { status: 409, title: 'The hold has ended', log: 'hold ended before' },
  /** The time of the hold is over. */
  'inventory.hold-expired': { status: 409, title: 'The hold has expired', log: 'hold past its expiry' },
} as const satisfies Record<string, ProblemDefinition>;
