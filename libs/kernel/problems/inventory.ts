import type { ProblemDefinition } from './problem.js';

export const inventoryProblems = {} as const satisfies Record<string, ProblemDefinition>;
