import type { ProblemDefinition } from './problem.js';

export const staleProblems = {
  /** The artefact was issued anew, or the facts are as they were. */
  'stale.settled-already': { status: 409, title: 'This has been put right already', log: 'stale mark settled already' },
  /** The facts changed once more: what was put right was put right for older ones. */
  'stale.changed': { status: 412, title: 'This has changed since you looked', log: 'stale mark of an older version' },
  /** It becomes right by being issued anew; `detail` says how. */
  'stale.not-by-hand': { status: 409, title: 'This is not put right by hand', log: 'stale mark cannot be settled by hand' },
  /** Settled without a reason. */
  'stale.reason-required': { status: 422, title: 'Say how it was put right', log: 'reason missing' },
} as const satisfies Record<string, ProblemDefinition>;
