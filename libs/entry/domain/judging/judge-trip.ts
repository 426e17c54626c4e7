import { earliestFirst } from './collect-requirements.js';
import { describeVerdict } from './describe-verdict.js';
import { judge, type Question } from './judge.js';
import type { Requirement } from '../rules/requirement.js';
import type { Outcome, RuleTrace, Verdict } from './verdict.js';
import type { Visit } from './visit.js';

export interface TripQuestion extends Omit<Question, 'visit'> {
  /** Every stay and every transit, in order; a state that is crossed twice stands twice. */
  readonly visits: readonly [Visit, ...Visit[]];
}

/** The verdict on a whole trip, with one per visit. */
export interface TripVerdict {
  readonly outcome: Outcome;
  readonly summary: string;
  readonly rules: readonly RuleTrace[];
  readonly requirements: readonly Requirement[];
  readonly visits: readonly { readonly visit: Visit; readonly verdict: Verdict }[];
}

const worstFirst: readonly Outcome[] = ['deny', 'unknown', 'conditional', 'allow'];
const stateRank = { unmet: 0, open: 1, met: 2 } as const;

/** One demand made on several visits is one task: the earliest date and the worst state count. */
function mergeRequirements(all: readonly Requirement[]): Requirement[] {
  return [...Map.groupBy(all, ({ code }) => code).values()]
    .map((same) => {
      const worst = same.toSorted((a, b) => stateRank[a.state] - stateRank[b.state])[0]!;
      const latestSafeDate = same.map((requirement) => requirement.latestSafeDate).toSorted()[0]!;
      const ruleIds = [...new Set(same.flatMap((requirement) => requirement.ruleIds))];
      return { ...worst, latestSafeDate, late: same.some(({ late }) => late), ruleIds };
    })
    .toSorted(earliestFirst);
}

export type JudgedVisit = TripVerdict['visits'][number];

/** A presumed passage of which no authority has said anything does not count: the traveller may as well live there. */
function counts({ visit, verdict: { findings, requirements } }: JudgedVisit): boolean {
  const isSilent = findings.some(({ ground }) => ground === 'silent') && requirements.length === 0;
  return !visit.presumed || !isSilent || findings.some(({ outcome, ground }) => outcome !== 'allow' && ground !== 'silent');
}

/** A trip is possible only as far as its worst visit is. */
export function combineVisits(all: readonly JudgedVisit[]): TripVerdict {
  const visits = all.filter(counts);
  const outcome = worstFirst.find((candidate) => visits.some(({ verdict }) => verdict.outcome === candidate))!;
  const deciding = visits.filter(({ verdict }) => verdict.outcome === outcome).map(({ verdict }) => verdict);
  const requirements = outcome === 'deny' ? [] : mergeRequirements(visits.flatMap(({ verdict }) => verdict.requirements));
  const summary =
    outcome === 'conditional' ? describeVerdict(outcome, [], [], requirements) : [...new Set(deciding.map((verdict) => verdict.summary))].join(' ');
  return { outcome, summary, rules: distinct(visits.flatMap(({ verdict }) => verdict.rules)), requirements, visits };
}

/** A rule that did the same on several visits is named once. */
function distinct(rules: readonly RuleTrace[]): RuleTrace[] {
  const seen = new Set<string>();
  return rules.filter(({ id, role }) => {
    const key = `${id} ${role}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The verdict on a whole trip: every visit by itself, then all together. */
export const judgeTrip = ({ visits, ...question }: TripQuestion): TripVerdict =>
  combineVisits(visits.map((visit) => ({ visit, verdict: judge({ ...question, visit }) })));
