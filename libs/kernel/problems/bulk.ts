import type { ProblemDefinition } from './problem.js';

export const bulkProblems = {
  /** More rows fit than one run takes; `detail` says how many, and how many it takes. */
  'bulk.too-many': { status: 422, title: 'These are too many at once', log: 'bulk action on too many rows' },
  /** Nothing fits what was asked for. */
  'bulk.nobody': { status: 422, title: 'There is nothing to do this to', log: 'bulk action on no row' },
  /** For this row nothing would be different. */
  'bulk.nothing-to-do': { status: 409, title: 'Nothing would be different', log: 'bulk action without an effect on the row' },
  /** No such run, or another organisation's. */
  'bulk.unknown': { status: 404, title: 'There is no such run', log: 'unknown bulk run' },
} as const satisfies Record<string, ProblemDefinition>;
