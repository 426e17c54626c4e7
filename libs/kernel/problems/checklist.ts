import type { ProblemDefinition } from './problem.js';

export const checklistProblems = {
  /** Its owner is somebody else, or this step is an officer's. */
  'checklist.not-yours': { status: 403, title: 'Somebody else settles this item', log: 'checklist move by the wrong role' },
  /** Passport, photo, answers and visa settle themselves once they are there. */
  'checklist.settled-by-records': { status: 409, title: 'This item settles itself', log: 'checklist move of an item that records settle' },
  /** What the authority itself has to see cannot be left out. */
  'checklist.not-waivable': { status: 409, title: 'This item cannot be waived', log: 'waiver of an unwaivable item' },
  /** The rules deny the traveller, or nobody knows: a waiver makes no entry out of that. */
  'checklist.no-entry-to-waive-for': { status: 409, title: 'Nothing can be waived while the entry rules do not let this traveller in', log: 'waiver under a deny or unknown verdict' },
  /** A waiver or a reopening without a reason. */
  'checklist.reason-required': { status: 422, title: 'Say why', log: 'checklist reason missing' },
  /** The item is not in a state that allows this; `detail` says which it is in. */
  'checklist.move-refused': { status: 409, title: 'This is not possible at this point', log: 'checklist move refused' },
  /** Somebody else was faster, or the facts have changed since the item was read. */
  'checklist.item-changed': { status: 412, title: 'This item has changed since you looked', log: 'checklist version does not match' },
} as const satisfies Record<string, ProblemDefinition>;
