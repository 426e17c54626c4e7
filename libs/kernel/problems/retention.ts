import type { ProblemDefinition } from './problem.js';

export const retentionProblems = {
  /** Data are erased by hand once the organisation's retention period has passed. */
  'retention.not-due': { status: 409, title: 'This traveller’s data are still needed', log: 'erasure not due' },
} as const satisfies Record<string, ProblemDefinition>;
