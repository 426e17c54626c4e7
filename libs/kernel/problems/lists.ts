import type { ProblemDefinition } from './problem.js';

export const listsProblems = {
  /** No such list in this organisation. */
  'list.unknown': { status: 404, title: 'There is no such list', log: 'list not found' },
  /** Marked as sent before: what was sent is on record once. */
  'list.sent-already': { status: 409, title: 'This list is marked as sent already', log: 'list sent twice' },
  /** A later list was sent: sending this one now would undo it. */
  'list.outdated': { status: 409, title: 'A newer list was sent', log: 'outdated list sent' },
  /** Nobody is on it. */
  'list.empty': { status: 409, title: 'There is nothing to put on the list', log: 'empty list' },
  /** Ranges of numbers that overlap, run backwards or name one category twice. */
  'bib.ranges-invalid': { status: 422, title: 'These ranges cannot be used', log: 'bib ranges refused' },
  /** Somebody else changed the bibs since they were read. */
  'bib.changed': { status: 412, title: 'The bibs have changed in between', log: 'bibs changed in between' },
  /** The departure feeds no event, so nobody runs. */
  'bib.no-event': { status: 409, title: 'This departure has no race', log: 'departure without an event' },
} as const satisfies Record<string, ProblemDefinition>;
