import type { ProblemDefinition } from './problem.js';

export const letterTemplatesProblems = {
  /** An unknown placeholder, a required one that is missing, too long, or nothing at all. */
  'letter-template.invalid': { status: 422, title: 'The letter cannot be written like this', log: 'letter template invalid' },
  /** Somebody else changed the same letter in between. */
  'letter-template.changed': { status: 412, title: 'Someone else has changed this letter', log: 'letter template changed in between' },
  'letter-look.invalid': { status: 422, title: 'Letters cannot look like this', log: 'letter look invalid' },
  /** Somebody else changed the look in between. */
  'letter-look.changed': { status: 412, title: 'Someone else has changed how letters look', log: 'letter look changed in between' },
  /** The mail server did not take it. */
  'letter-template.trial-not-taken': { status: 503, title: 'The mail server did not take the trial', log: 'trial letter not taken' },
} as const satisfies Record<string, ProblemDefinition>;
