import type { ProblemDefinition } from './problem.js';

export const messagesProblems = {
  /** It was sent, is on its way, or nobody knows any more what asked for it. */
  'message.not-repeatable': { status: 409, title: 'This message is not tried again', log: 'message not repeatable' },
} as const satisfies Record<string, ProblemDefinition>;
