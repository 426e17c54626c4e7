import { addDays, type IsoDate } from '#kernel';
import type { Case, Match } from './find-matches.js';
import type { Requirement, RequirementBody, RequirementSpec } from '../rules/requirement.js';
import { progressOf } from './requirement-progress.js';
import type { FactName } from './traveller-facts.js';
import type { Role } from './verdict.js';

interface Demand {
  readonly ruleId: string;
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
  return [...stated, ...asked].map((spec) => ({ ruleId: match.rule.id, spec }));
}

function codeOf(body: RequirementBody): string {
  if (body.kind === 'fact') return `fact:${body.fact}`;
  if (body.kind === 'fee') return `fee:${body.code}:${body.fee.currency}`;
  return 'code' in body ? `${body.kind}:${body.code}` : body.kind;
}

/** By latest safe date. */
export const earliestFirst = (a: Requirement, b: Requirement): number =>
  a.latestSafeDate === b.latestSafeDate ? 0 : a.latestSafeDate < b.latestSafeDate ? -1 : 1;

/** Greater is stricter, among requirements of one code. */
function strictness(body: RequirementBody): number {
  if ('months' in body) return body.months;
  if ('size' in body) return body.size;
  if ('maxBytes' in body) return -body.maxBytes;
  if ('limit' in body) return -body.limit;
  if ('fee' in body) return body.fee.amount;
  if ('days' in body) return body.kind === 'stay-at-most' ? -body.days : body.days;
  return 0;
}

const daysBefore = ({ spec }: Demand, leadTime: number): number =>
  spec.kind === 'lead-time' ? spec.days : (spec.daysBeforeEntry ?? leadTime);

function settle(code: string, demands: readonly Demand[], leadTime: number, asked: Case, today: IsoDate): Requirement {
  const [strictest, ...others] = demands.toSorted((a, b) => strictness(b.spec) - strictness(a.spec)) as [Demand, ...Demand[]];
  const { kind, text, owner } = strictest.spec;
  const latestSafeDate = addDays(asked.visit.entryDate, -Math.max(...demands.map((demand) => daysBefore(demand, leadTime))));
  const state = progressOf(strictest.spec, asked);
  const ruleIds = [...new Set([strictest, ...others].map(({ ruleId }) => ruleId))];
  const months = strictest.spec.kind === 'passport-validity' ? { months: strictest.spec.months } : {};
  return { kind, code, text, owner, ...months, latestSafeDate, state, late: state !== 'met' && today > latestSafeDate, ruleIds };
}

/**
 * Everything asked for, each demand once: where rules state it differently the strictest applies and all are named. What
 * has no date of its own is due when the application is: at the strictest lead time. The earliest comes first.
 */
export function collectRequirements(roles: readonly (readonly [Match, Role])[], asked: Case, today: IsoDate): Requirement[] {
  const demands = roles.flatMap(([match, role]) => demandsOf(match, role));
  const leadTime = Math.max(0, ...demands.map(({ spec }) => (spec.kind === 'lead-time' ? spec.days : 0)));
  const byCode = Map.groupBy(demands, ({ spec }) => codeOf(spec));
  return [...byCode]
    .map(([code, stated]) => settle(code, stated, leadTime, asked, today))
    .toSorted(earliestFirst);
}
