import type { ProblemDefinition } from './problem.js';

export const ruleChangesProblems = {
  /** The organisation has no change of rules with this id. */
  'rule-change.unknown': { status: 404, title: 'There is no such change of rules', log: 'rule change unknown to the organisation' },
  /** Its messages do not wait for a decision; `detail` says why. */
  'rule-change.not-ready': { status: 409, title: 'There is nothing to decide at this point', log: 'rule change is not waiting for a decision' },
  /** Somebody has changed the note, or decided, since it was looked at. */
  'rule-change.changed': { status: 412, title: 'The change of rules is not as you saw it', log: 'decision on an outdated revision' },
  /** No verdict of this traveller has this id. */
  'verdict.unknown': { status: 404, title: 'There is no such verdict', log: 'verdict unknown to the organisation' },
} as const satisfies Record<string, ProblemDefinition>;
