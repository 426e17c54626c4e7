import type { ProblemDefinition } from './problem.js';

/** Who came with a leg, and who did not. */
export const arrivalsProblems = {
  /** The traveller has no seat on this leg. */
  'arrival.not-on-leg': { status: 404, title: 'This traveller is not on this leg', log: 'arrival of somebody without a seat' },
  /** Nobody arrives with a leg that has not left. */
  'arrival.too-early': { status: 409, title: 'This leg has not left yet', log: 'arrival before the leg left' },
  /** The other outcome is recorded: take that back first. */
  'arrival.recorded-otherwise': { status: 409, title: 'Something else is recorded for this traveller', log: 'arrival contradicts what is recorded' },
  /** There is nothing to take back. */
  'arrival.not-recorded': { status: 409, title: 'Nothing is recorded for this traveller', log: 'no arrival to undo' },
  /** Somebody changed the guide or the remark in between. */
  'arrival.changed': { status: 412, title: 'Someone else has changed this', log: 'arrival note changed in between' },
  /** No such link in this organisation. */
  'guide-link.unknown': { status: 404, title: 'There is no such link', log: 'guide link not found' },
} as const satisfies Record<string, ProblemDefinition>;
