import type { ProblemDefinition } from './problem.js';

export const readinessProblems = {
  /** Reminders of the departure are switched off already. */
  'reminder.paused': { status: 409, title: 'Reminders are paused already', log: 'reminders paused already' },
  /** Reminders of the departure are on. */
  'reminder.not-paused': { status: 409, title: 'Reminders are not paused', log: 'reminders not paused' },
  /** Another window chose in between. */
  'reminder.choice-changed': { status: 412, title: 'This was changed in between', log: 'reminder choice changed in between' },
  /** A calendar link that never was, was taken back, or whose owner has gone. */
  'calendar.unknown': { status: 404, title: 'There is no such calendar', log: 'calendar feed not found' },
} as const satisfies Record<string, ProblemDefinition>;
