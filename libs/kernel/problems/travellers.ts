import type { ProblemDefinition } from './problem.js';

export const travellersProblems = {
  /** A name, e-mail address or nationality that no traveller can have; `errors` says which, relative to the traveller. */
  'traveller.details-invalid': { status: 422, title: 'Some of the traveller’s details cannot be used', log: 'traveller details failed validation' },
  /** An answer does not fit its question; `errors` points at each. Nothing was saved. */
  'traveller.answers-invalid': { status: 422, title: 'Some answers need another look', log: 'answers failed validation' },
  /** The answers were saved from somewhere else since they were read. */
  'traveller.answers-changed': { status: 412, title: 'Your answers were changed in the meantime', log: 'answers version does not match' },
} as const satisfies Record<string, ProblemDefinition>;
