import type { ProblemDefinition } from './problem.js';

export const flightsProblems = {
  /** No leg with this id in this organisation. */
  'leg.unknown': { status: 404, title: 'There is no such leg', log: 'unknown leg' },
  /** A code, zone or time that no leg can have; `errors` says which. */
  'leg.unusable': { status: 422, title: 'This leg cannot be added as it stands', log: 'leg failed validation' },
} as const satisfies Record<string, ProblemDefinition>;
