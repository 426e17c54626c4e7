import { addDays, type IsoDate } from '#kernel';
import { deadlinePath, type WorkingDays } from '../calendars/working-days.js';
import type { Case, Match } from './find-matches.js';
import type { Requirement, RequirementBody, RequirementSpec } from '../rules/requirement.js';
import { progressOf } from './requirement-progress.js';
import type { FactName } from './traveller-facts.js';
import type { Role } from './verdict.js';

interface Demand {
  readonly ruleId: string;
  /** Code of the authority that makes it. */
  readonly authority: string;
  readonly spec: RequirementSpec;
}

const questions: Record<FactName, string> = {
  otherNationalities: 'Say whether you hold another nationality',
  residence: 'Say in which country you live',
  documentType: 'Say what kind of passport you will present',
  profession: 'Say what your profession is',
  bornOn: 'Give your date of birth',
  visas: 'Say which visas for this destination you hold',
  recentStays: 'Say which countries you have been in lately',
  journey: 'Settle how you will travel',
};

const askFor = (fact: FactName, summary: string): RequirementSpec => ({
  kind: 'fact',
  fact,
  owner: fact === 'journey' ? 'operator' : 'traveller',
  text: `${questions[fact]} (${summary})`,
});

function statedBy({ rule: { effect } }: Match): readonly RequirementSpec[] {
  if (effect.kind === 'quota') {
    const { code, limit } = effect;
    return [{ kind: 'quota', code, limit, owner: 'officer', text: `Have a place among the ${limit} that are admitted` }];
  }
  return 'requirements' in effect ? (effect.requirements ?? []) : [];
}

/** A rule that is certain makes its demands; one that turns on a missing fact asks for the fact as well. */
function demandsOf(match: Match, role: Role): Demand[] {
  if (role !== 'allows' && role !== 'requires' && role !== 'asks') return [];
  const stated = role === 'requires' && match.missing.length > 0 ? [] : statedBy(match);
  const asked = match.missing.map((fact) => askFor(fact, match.rule.summary));
  return [...stated, ...asked].map((spec) => ({ ruleId: match.rule.id, authority: match.rule.authority.code, spec }));
}

/** A transit state's own terms, not to be taken for those of the destination. */
const ofTheState: readonly RequirementBody['kind'][] = ['stay-at-most', 'onward-ticket', 'lead-time'];

/** The code of a demand; `transit` is the state that is only crossed, where it makes the demand of those who cross it. */
export function codeOf(body: RequirementBody, transit?: string): string {
  if (transit !== undefined && ofTheState.includes(body.kind)) return `${body.kind}:${transit}`;
  if (body.kind === 'fact') return `fact:${body.fact}`;
  if (body.kind === 'fee') return `fee:${body.code}:${body.fee.currency}`;
  return 'code' in body ? `${body.kind}:${body.code}` : body.kind;
}

/** By latest safe date. */
export const earliestFirst = (a: Requirement, b: Requirement): number =>
  a.latestSafeDate === b.latestSafeDate ? 0 : a.latestSafeDate < b.latestSafeDate ? -1 : 1;

interface Dated extends Demand {
  readonly due: IsoDate;
}

const earliest = (days: readonly IsoDate[]): IsoDate => days.reduce((first, day) => (day < first ? day : first));

/** Lead times are compared by the day that they come to: some count the calendar's days, some the authority's. */
const strictestFirst = (a: Dated, b: Dated): number =>
  a.spec.kind === 'lead-time' && a.due !== b.due ? (a.due < b.due ? -1 : 1) : strictness(b.spec) - strictness(a.spec);

/** Greater is stricter, among requirements of one code. */
export function strictness(body: RequirementBody): number {
  if ('months' in body) return body.months;
  if ('size' in body) return body.size;
  if ('maxBytes' in body) return -body.maxBytes;
  if ('limit' in body) return -body.limit;
  if ('fee' in body) return body.fee.amount;
  if ('days' in body) return body.kind === 'stay-at-most' ? -body.days : body.days;
  return 0;
}

/** An authority of which nobody has written down when it works. */
const everyDay: WorkingDays = { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: [], open: [], batchWeekdays: null, pickUpDays: 0 };

/** The day of its own that a demand names; undefined for what is due with the application. */
function ownDate({ authority, spec }: Demand, { visit, calendars }: Case): IsoDate | undefined {
  if (spec.kind === 'lead-time') return deadlinePath(calendars[authority]?.days ?? everyDay, visit.entryDate, spec).submitBy;
  return spec.daysBeforeEntry === undefined ? undefined : addDays(visit.entryDate, -spec.daysBeforeEntry);
}

function settle(code: string, demands: readonly Dated[], asked: Case, today: IsoDate): Requirement {
  const [strictest, ...others] = demands.toSorted(strictestFirst) as [Dated, ...Dated[]];
  const { kind, text, owner } = strictest.spec;
  const latestSafeDate = earliest(demands.map(({ due }) => due));
  const state = progressOf(strictest.spec, asked, latestSafeDate);
  const ruleIds = [...new Set([strictest, ...others].map(({ ruleId }) => ruleId))];
  const months = strictest.spec.kind === 'passport-validity' ? { months: strictest.spec.months } : {};
  return { kind, code, text, owner, ...months, latestSafeDate, state, late: state !== 'met' && (asked.calendars[strictest.authority]?.today ?? today) > latestSafeDate, ruleIds };
}

/**
 * Everything asked for, each demand once: where rules state it differently the strictest applies and all are named. What
 * has no date of its own is due when the application is: at the strictest lead time. The earliest comes first.
 */
export function collectRequirements(roles: readonly (readonly [Match, Role])[], asked: Case, today: IsoDate): Requirement[] {
  const demands = roles.flatMap(([match, role]) => demandsOf(match, role));
  const leadTimes = demands.flatMap((demand) => (demand.spec.kind === 'lead-time' ? (ownDate(demand, asked) ?? []) : []));
  const withApplication = earliest([asked.visit.entryDate, ...leadTimes]);
  const dated = demands.map((demand) => ({ ...demand, due: ownDate(demand, asked) ?? withApplication }));
  const transit = asked.visit.purpose === 'transit' ? asked.visit.region.country : undefined;
  const byCode = Map.groupBy(dated, ({ spec }) => codeOf(spec, transit));
  return [...byCode]
    .map(([code, stated]) => settle(code, stated, asked, today))
    .toSorted(earliestFirst);
}
