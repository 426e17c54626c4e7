import type { ProblemDefinition } from './problem.js';

export const packagesProblems = {} as const satisfies Record<string, ProblemDefinition>;
