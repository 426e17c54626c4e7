import type { ProblemDefinition } from './problem.js';

export const reviewProblems = {
  /** A colleague has taken the application and reads it at this moment; `detail` says until when. */
  'entry.application-taken': { status: 409, title: 'A colleague is reading this application', log: 'application taken by somebody else' },
  /** Two different officers have to approve, and this one already has. An API key counts as the person who made it. */
  'entry.second-person-required': { status: 409, title: 'A second officer has to approve', log: 'second approval by the same person' },
  /** A machine asked for what a person has to decide; `detail` says why. */
  'entry.person-required': { status: 403, title: 'A person has to decide this', log: 'decision by a machine refused' },
  /** The journey is marked as high risk and this officer has not opened the passport. */
  'entry.look-required': { status: 409, title: 'Look at the passport first', log: 'approval without a look at the passport' },
  /** This application wants an officer's own look: it is not decided together with others. */
  'entry.not-ordinary': { status: 409, title: 'This application has to be decided on its own', log: 'not decided together with others' },
} as const satisfies Record<string, ProblemDefinition>;
