import type { ProblemDefinition } from './problem.js';

export const documentsProblems = {} as const satisfies Record<string, ProblemDefinition>;
