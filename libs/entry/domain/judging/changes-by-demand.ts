import { addDays, addMonths } from '#kernel';
import type { Requirement, RequirementSpec } from '../rules/requirement.js';
import type { EntryRule } from '../rules/rule.js';
import { codeOf } from './collect-requirements.js';
import { written } from './describe-verdict.js';
import type { JudgedVisit } from './judge-trip.js';
import { lookAt } from './requirement-progress.js';
import { isKnownOn } from './timing.js';
import { stateName } from './state-name.js';
import { daysBetween, later, shifted, type Trip, type TripChange, withFacts, withVisa, withVisit } from './trip-change.js';
import { visaWords } from './visa-words.js';
import type { Visit } from './visit.js';

/** A demand that is not met, and the rule that makes it. */
export interface Failing {
  readonly spec: RequirementSpec;
  readonly requirement: Requirement;
  readonly rule: EntryRule;
}

/** The demands on a visit that the facts say are not met, as the rules known on the day state them. */
export function failingDemands({ visit, verdict }: JudgedVisit, rules: readonly EntryRule[]): Failing[] {
  const transit = visit.purpose === 'transit' ? visit.region.country : undefined;
  return verdict.requirements
    .filter(({ state }) => state === 'unmet')
    .flatMap((requirement) =>
      requirement.ruleIds
        .flatMap((id) => rules.find((rule) => rule.id === id && isKnownOn(rule, verdict.asKnownOn)) ?? [])
        .flatMap((rule) => {
          const specs = 'requirements' in rule.effect ? (rule.effect.requirements ?? []) : [];
          return specs.filter((spec) => codeOf(spec, transit) === requirement.code).map((spec) => ({ spec, requirement, rule }));
        }),
    );
}

const placeOf = ({ region: { country, zone, site } }: Visit): string => site ?? zone ?? stateName(country);

/** The longest stay that keeps within the limit. */
function* leaveEarlier(trip: Trip, at: number, spec: RequirementSpec & { readonly kind: 'stay-at-most' }): Generator<TripChange> {
  const visit = trip.visits[at]!;
  const longest = Math.min(spec.days, daysBetween(visit.entryDate, visit.exitDate) - 1);
  for (let nights = longest; nights >= Math.max(0, longest - 2); nights -= 1) {
    const exitDate = addDays(visit.entryDate, nights);
    const change = { exitDate, leavesAt: shifted(visit.leavesAt, daysBetween(visit.exitDate, exitDate)) };
    const look = lookAt(spec, { ...visit, ...change }, visit.entryDate);
    if ((typeof look === 'function' ? look(trip.traveller) : look) !== 'met') continue;
    yield { change: 'date', words: `Leave ${placeOf(visit)} by ${written(exitDate)}`, trip: withVisit(trip, at, change) };
    return;
  }
}

/** Working days make a lead time longer than the days between say: so some days more are tried. */
const tried = 10;

function* goLater(trip: Trip, at: number, { latestSafeDate }: Requirement): Generator<TripChange> {
  const { appliedOn, entryDate, event } = trip.visits[at]!;
  // an event is on its day
  if (appliedOn === undefined || event !== undefined) return;
  const missed = daysBetween(latestSafeDate, appliedOn);
  for (let days = missed; days < missed + tried; days += 1) yield { change: 'date', words: `Enter on ${written(addDays(entryDate, days))}`, instead: 'lead-time', trip: later(trip, days) };
}

/** What could be done so that a demand that is not met is: another day, way on or document. */
export function* changesByDemand(trip: Trip, at: number, { spec, requirement }: Failing, rules: readonly EntryRule[]): Generator<TripChange> {
  const visit = trip.visits[at]!;
  if (spec.kind === 'stay-at-most') yield* leaveEarlier(trip, at, spec);
  if (spec.kind === 'lead-time') yield* goLater(trip, at, requirement);
  if (spec.kind === 'onward-ticket') yield { change: 'onward', words: `Go on from ${placeOf(visit)} to another place than you come from`, trip: withVisit(trip, at, { onwardTicket: true }) };
  if (spec.kind === 'passport-validity') {
    const passportExpiresOn = addMonths(visit.exitDate, spec.months);
    yield { change: 'passport', words: `Have a passport that is valid until ${written(passportExpiresOn)} or longer`, trip: withFacts(trip, { passportExpiresOn }) };
  }
  if (spec.orVisa !== undefined) yield { change: 'visa', words: `Hold a visa: ${visaWords(spec.orVisa, rules)}`, trip: withVisa(trip, spec.orVisa) };
}
