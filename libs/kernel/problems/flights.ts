import type { ProblemDefinition } from './problem.js';

export const flightsProblems = {} as const satisfies Record<string, ProblemDefinition>;
