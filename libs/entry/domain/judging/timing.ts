import type { IsoDate } from '#kernel';
import type { EntryRule } from '../rules/rule.js';
import type { Visit } from './visit.js';

/**
 * Where a rule stands in time for one visit. `over` is past the end of the rule. `untouched` is a rule in force that does
 * not reach a person who is already inside.
 */
export type Phase = 'not-yet' | 'live' | 'over' | 'untouched';

/** The version of the rule that was known on that day. */
export const isKnownOn = ({ known }: EntryRule, day: IsoDate): boolean =>
  known.from <= day && (known.to === null || day < known.to);

/** The day that the rule's dates are compared with. */
function dayCompared(rule: EntryRule, visit: Visit, asKnownOn: IsoDate): IsoDate {
  if (rule.reach.who === 'new-applications') return visit.appliedOn ?? asKnownOn;
  return rule.inForce.comparedWith === 'day-asked' ? asKnownOn : visit.entryDate;
}

/** Places the rule in time. Someone who entered before a restriction began is reached only by one that includes those inside. */
export function phaseOf(rule: EntryRule, visit: Visit, asKnownOn: IsoDate): Phase {
  const { from, to } = rule.inForce;
  const day = dayCompared(rule, visit, asKnownOn);
  if (to !== null && day > to) return 'over';
  if (from === null) return 'live';
  // an allow that begins during the stay was not there at the border
  const isInsideWhenItBegins = rule.effect.kind !== 'allow' && visit.entryDate < from && visit.exitDate >= from;
  const countsEntries = rule.reach.who !== 'new-applications' && rule.inForce.comparedWith !== 'day-asked';
  if (day < from && !(countsEntries && isInsideWhenItBegins)) return 'not-yet';
  if (!isInsideWhenItBegins || rule.reach.who === 'new-applications') return 'live';
  return rule.reach.insideIncluded ? 'live' : 'untouched';
}
