import type { ProblemDefinition } from './problem.js';

export const peopleProblems = {
  /** Nobody changes their own role or shuts themselves out. */
  'person.self': { status: 409, title: 'You cannot do this to yourself', log: 'own account' },
  /** An organisation always has somebody who administers. */
  'person.last-administrator': { status: 409, title: 'Nobody would be left to administer', log: 'last administrator' },
  /** Somebody else changed the person in between. */
  'person.changed': { status: 412, title: 'Someone else has changed this person', log: 'person changed in between' },
  /** A time zone or a currency that there is not. */
  'organisation.settings-invalid': { status: 422, title: 'Some of the settings cannot be used', log: 'organisation settings invalid' },
  /** Somebody else changed the settings in between. */
  'organisation.changed': { status: 412, title: 'Someone else has changed the settings', log: 'organisation changed in between' },
} as const satisfies Record<string, ProblemDefinition>;
