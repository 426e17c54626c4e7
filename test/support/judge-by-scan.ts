import { conclude, type Question } from '../../libs/entry/domain/judging/judge.js';
import { type Case, type Match, matchCandidate, withoutOutrankedDefaults } from '../../libs/entry/domain/judging/find-matches.js';
import { matchRegion } from '../../libs/entry/domain/judging/match-region.js';
import { specificityOf } from '../../libs/entry/domain/judging/specificity.js';
import type { Verdict } from '../../libs/entry/domain/judging/verdict.js';
import { isMember } from '../../libs/entry/domain/rules/membership.js';
import type { EntryRule } from '../../libs/entry/domain/rules/rule.js';

const isKnown = ({ known }: EntryRule, day: string): boolean => known.from <= day && (known.to === null || day < known.to);

/** A verdict the plain way: every rule is looked at, nothing is laid out or remembered. What `judge` has to equal. */
export function judgeByScan({ rules, traveller, visit, asKnownOn, today, calendars = {} }: Question): Verdict {
  const asked: Case = { traveller, visit, asKnownOn, calendars };
  const matches = rules.rules.flatMap((rule): Match[] => {
    const { purposes, events, subject } = rule;
    const rank = matchRegion(rule, visit.region);
    if (rank === undefined || !isKnown(rule, asKnownOn)) return [];
    if (purposes && !purposes.includes(visit.purpose)) return [];
    if (events && (visit.event === undefined || !events.includes(visit.event))) return [];
    if (subject?.issuingStates && !isMember(subject.issuingStates, traveller.issuingState)) return [];
    const match = matchCandidate({ rule, specificity: specificityOf(rule, rank) }, asked);
    return match ? [match] : [];
  });
  matches.sort(({ rule: a }, { rule: b }) => (a.id === b.id ? (a.known.from < b.known.from ? -1 : 1) : a.id < b.id ? -1 : 1));
  return conclude(withoutOutrankedDefaults(matches), asked, { asKnownOn, today });
}
