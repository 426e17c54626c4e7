import type { EntryRule } from '../rules/rule.js';
import { changesByDemand, failingDemands } from './changes-by-demand.js';
import { changesByRule } from './changes-by-rule.js';
import { judgeTrip, type TripQuestion, type TripVerdict } from './judge-trip.js';
import { nearMisses } from './near-misses.js';
import { isKnownOn } from './timing.js';
import type { ChangeKind, Trip, TripChange } from './trip-change.js';

/** One change after which the same evaluator lets the trip pass. */
export interface Advice {
  readonly change: ChangeKind;
  readonly words: string;
  readonly outcome: 'allow' | 'conditional';
  /** The rule that led to trying it: it nearly let in, or asks for what is not met. */
  readonly ruleId: string;
  readonly because: string;
}

interface Candidate extends TripChange {
  readonly rule: EntryRule;
}

/** Trips that are judged at most, and changes that are named at most. */
const tried = 60;
const named = 6;

/** A demand that is not met is nearer to passing than a rule that is about something else. */
function* candidates(trip: Trip, { visits }: TripVerdict, question: Omit<TripQuestion, keyof Trip>): Generator<Candidate> {
  for (const judged of visits) {
    const [at, rules] = [trip.visits.indexOf(judged.visit), question.rules.ofCountry(judged.visit.region.country)];
    for (const failing of failingDemands(judged, rules)) {
      for (const change of changesByDemand(trip, at, failing, rules)) yield { ...change, rule: failing.rule };
    }
  }
  for (const [at, visit] of trip.visits.entries()) {
    for (const { rule, effect } of nearMisses({ ...question, traveller: trip.traveller, visit })) {
      const version = question.rules.rules.find((one) => one.id === rule.id && isKnownOn(one, question.asKnownOn));
      if (effect !== 'allow' || !version) continue;
      for (const change of changesByRule(trip, at, version, question.today)) yield { ...change, rule: version };
    }
  }
}

const passes = ({ outcome, requirements }: TripVerdict): boolean =>
  (outcome === 'allow' || outcome === 'conditional') && requirements.every(({ state }) => state !== 'unmet');

/**
 * Which single change would let a trip pass that does not: another day, way in or on, purpose, visa or passport. Candidates come
 * from the demands that are not met and from the rules that nearly let in; each is judged as a trip of its own, and none is named
 * that did not pass. Empty for a trip that passes.
 */
export function adviseTrip({ traveller, visits, ...question }: TripQuestion): Advice[] {
  const trip: Trip = { traveller, visits };
  const judged = judgeTrip({ ...question, ...trip });
  if (passes(judged)) return [];
  const found = new Map<string, Advice>();
  let left = tried;
  for (const { trip: other, rule, change, words, instead = words } of candidates(trip, judged, question)) {
    if (left === 0 || found.size === named) break;
    if (found.has(instead)) continue;
    left -= 1;
    const verdict = judgeTrip({ ...question, ...other });
    if (passes(verdict)) found.set(instead, { change, words, outcome: verdict.outcome as Advice['outcome'], ruleId: rule.id, because: rule.summary });
  }
  return [...found.values()];
}
