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

/** A trip is possible only as far as its worst visit is. */
export function judgeTrip({ visits, ...question }: TripQuestion): TripVerdict {
  const judged = visits.map((visit) => ({ visit, verdict: judge({ ...question, visit }) }));
  const outcome = worstFirst.find((candidate) => judged.some(({ verdict }) => verdict.outcome === candidate))!;
  const deciding = judged.filter(({ verdict }) => verdict.outcome === outcome).map(({ verdict }) => verdict);
  const requirements = outcome === 'deny' ? [] : mergeRequirements(judged.flatMap(({ verdict }) => verdict.requirements));
  const rules = judged.flatMap(({ verdict }) => verdict.rules);
  return {
    outcome,
    summary:
      outcome === 'conditional'
        ? describeVerdict(outcome, [], [], requirements)
        : [...new Set(deciding.map(({ summary }) => summary))].join(' '),
    rules: rules.filter((rule, index) => rules.findIndex(({ id, role }) => id === rule.id && role === rule.role) === index),
    requirements,
    visits: judged,
  };
}
