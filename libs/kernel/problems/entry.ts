import type { ProblemDefinition } from './problem.js';

export const entryProblems = {} as const satisfies Record<string, ProblemDefinition>;
