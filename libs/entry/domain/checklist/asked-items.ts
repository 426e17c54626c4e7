import type { IsoDate } from '#kernel';
import { codeOf, strictness } from '../judging/collect-requirements.js';
import type { TripVerdict } from '../judging/judge-trip.js';
import { isKnownOn } from '../judging/timing.js';
import type { Requirement } from '../rules/requirement.js';
import type { EntryRule } from '../rules/rule.js';
import type { RuleBook } from '../rules/rule-book.js';
import type { AskedItem } from './plan-checklist.js';

/** How much a rule asks under a code; undefined where it does not ask for it. */
function measureIn({ effect, regions }: EntryRule, code: string): number | undefined {
  if (effect.kind === 'quota') return code === `quota:${effect.code}` ? -effect.limit : undefined;
  const stated = 'requirements' in effect ? effect.requirements?.find((body) => [undefined, ...regions.map(({ country }) => country)].some((transit) => codeOf(body, transit) === code)) : undefined;
  return stated && strictness(stated);
}

/** Of the rules that ask, the strictest counts, as it does in the verdict. */
function measureOf({ code, ruleIds }: Requirement, rules: readonly EntryRule[], day: IsoDate): number {
  const measures = rules.flatMap((rule) => (ruleIds.includes(rule.id) && isKnownOn(rule, day) ? (measureIn(rule, code) ?? []) : []));
  return measures.length > 0 ? Math.max(...measures) : 0;
}

/** The requirements of a trip's verdict as a checklist takes them in. A verdict that denies asks for nothing. */
export function askedItems({ requirements, visits }: TripVerdict, { rules }: RuleBook, day: IsoDate): AskedItem[] {
  return requirements.map((requirement) => {
    const { code, kind, text, owner, state, latestSafeDate, ruleIds } = requirement;
    const asking = visits.filter(({ verdict }) => verdict.requirements.some((asked) => asked.code === code));
    const countries = [...new Set(asking.map(({ visit }) => visit.region.country))];
    return { code, kind, text, owner, state, due: latestSafeDate, countries, ruleIds, measure: measureOf(requirement, rules, day) };
  });
}
