import type { ProblemDefinition } from './problem.js';

export const erasureProblems = {
  /** What was typed to confirm an erasure is not the traveller's surname. Nothing was erased. */
  'erasure.not-confirmed': { status: 422, title: 'That is not your family name', log: 'erasure was not confirmed' },
} as const satisfies Record<string, ProblemDefinition>;
