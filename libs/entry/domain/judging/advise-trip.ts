import { addDays, type IsoDate } from '#kernel';
import type { EntryRule } from '../rules/rule.js';
import { written } from './describe-verdict.js';
import { judgeTrip, type TripQuestion, type TripVerdict } from './judge-trip.js';
import { nearMisses } from './near-misses.js';
import { isKnownOn } from './timing.js';
import type { TravellerFacts } from './traveller-facts.js';
import type { Visit } from './visit.js';

/** One change after which the same evaluator lets the trip pass. */
export interface Advice {
  readonly change: 'date' | 'mode' | 'from' | 'purpose' | 'visa' | 'passport';
  readonly words: string;
  readonly outcome: 'allow' | 'conditional';
  /** The rule that nearly applied, which led to trying it. */
  readonly ruleId: string;
}

type Trip = Pick<TripQuestion, 'traveller' | 'visits'>;
interface Candidate extends Pick<Advice, 'change' | 'words' | 'ruleId'> {
  readonly trip: Trip;
}

/** Trips that are judged at most, and changes that are named at most. */
const tried = 40;
const named = 6;
const day = 86_400_000;

const shifted = (at: string | undefined, days: number): string | undefined => at && addDays(at.slice(0, 10), days) + at.slice(10);
const moved = (visit: Visit, days: number): Visit => ({
  ...visit,
  entryDate: addDays(visit.entryDate, days),
  exitDate: addDays(visit.exitDate, days),
  entersAt: shifted(visit.entersAt, days),
  leavesAt: shifted(visit.leavesAt, days),
});

const changed = ({ traveller, visits }: Trip, at: number, change: Partial<Visit>): Trip => {
  const [first, ...others] = visits.map((visit, index) => (index === at ? { ...visit, ...change } : visit));
  return { traveller, visits: [first!, ...others] };
};

/** The whole trip on the nearest day on which the rule holds, if that is still to come. */
function onAnotherDay(trip: Trip, at: number, { inForce: { from, to } }: EntryRule, today: IsoDate): { trip: Trip; entry: IsoDate } | undefined {
  const { entryDate } = trip.visits[at]!;
  const entry = from !== null && entryDate < from ? from : to;
  if (entry === null || entry < today) return undefined;
  const days = Math.round((Date.parse(entry) - Date.parse(entryDate)) / day);
  const [first, ...others] = trip.visits.map((visit) => moved(visit, days));
  return { trip: { traveller: trip.traveller, visits: [first!, ...others] }, entry };
}

function* changesFor(trip: Trip, at: number, rule: EntryRule, today: IsoDate): Generator<Candidate> {
  const { traveller } = trip;
  const ruleId = rule.id;
  const withFacts = (facts: Partial<TravellerFacts>): Trip => ({ ...trip, traveller: { ...traveller, ...facts } });
  const later = onAnotherDay(trip, at, rule, today);
  if (later) yield { change: 'date', words: `Enter on ${written(later.entry)}`, ruleId, trip: later.trip };
  for (const mode of rule.channel?.modes ?? []) yield { change: 'mode', words: `Come by ${mode}`, ruleId, trip: changed(trip, at, { mode }) };
  // another way in may lead through other states, which only its legs could tell
  if (trip.visits.length === 1) for (const from of rule.channel?.from ?? []) yield { change: 'from', words: `Come from ${from}`, ruleId, trip: changed(trip, at, { from }) };
  for (const purpose of rule.purposes ?? []) yield { change: 'purpose', words: `Go for ${purpose}`, ruleId, trip: changed(trip, at, { purpose }) };
  const visas = rule.subject?.visas && 'in' in rule.subject.visas ? rule.subject.visas.in : [];
  for (const visa of visas) yield { change: 'visa', words: `Hold a visa: ${visa}`, ruleId, trip: withFacts({ visas: [...(traveller.visas ?? []), visa] }) };
  for (const state of traveller.otherNationalities ?? []) {
    yield { change: 'passport', words: `Travel on the passport of ${state}`, ruleId, trip: withFacts({ issuingState: state, nationality: undefined, otherNationalities: [traveller.issuingState] }) };
  }
}

const passes = ({ outcome, requirements }: TripVerdict): boolean =>
  (outcome === 'allow' || outcome === 'conditional') && requirements.every(({ state }) => state !== 'unmet');

/**
 * Which single change would let a trip pass that does not: another day, way in, purpose, visa or passport. Candidates come from
 * the rules that nearly let in; each is judged as a trip of its own, and none is named that did not pass. Empty for a trip that passes.
 */
export function adviseTrip({ traveller, visits, ...question }: TripQuestion): Advice[] {
  const trip: Trip = { traveller, visits };
  if (passes(judgeTrip({ ...question, ...trip }))) return [];
  const found = new Map<string, Advice>();
  let left = tried;
  for (const [at, visit] of visits.entries()) {
    for (const { rule, effect } of nearMisses({ ...question, traveller, visit })) {
      const version = question.rules.rules.find((one) => one.id === rule.id && isKnownOn(one, question.asKnownOn));
      if (effect !== 'allow' || !version) continue;
      for (const { trip: other, ...candidate } of changesFor(trip, at, version, question.today)) {
        if (found.has(candidate.words) || left === 0 || found.size === named) continue;
        left -= 1;
        const verdict = judgeTrip({ ...question, ...other });
        if (passes(verdict)) found.set(candidate.words, { ...candidate, outcome: verdict.outcome as Advice['outcome'] });
      }
    }
  }
  return [...found.values()];
}
