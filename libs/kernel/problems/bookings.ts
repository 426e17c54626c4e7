import type { ProblemDefinition } from './problem.js';

export const bookingsProblems = {} as const satisfies Record<string, ProblemDefinition>;
