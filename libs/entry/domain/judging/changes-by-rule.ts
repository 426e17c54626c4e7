import type { IsoDate } from '#kernel';
import type { EntryRule } from '../rules/rule.js';
import { written } from './describe-verdict.js';
import { stateName } from './state-name.js';
import { daysBetween, later, type Trip, type TripChange, withFacts, withVisa, withVisit } from './trip-change.js';
import { visaWords } from './visa-words.js';

/** The whole trip on the nearest day on which the rule holds, if that is still to come. */
function* onAnotherDay(trip: Trip, at: number, { inForce: { from, to } }: EntryRule, today: IsoDate): Generator<TripChange> {
  const { entryDate } = trip.visits[at]!;
  const entry = from !== null && entryDate < from ? from : to;
  if (entry === null || entry < today) return;
  yield { change: 'date', words: `Enter on ${written(entry)}`, trip: later(trip, daysBetween(entryDate, entry)) };
}

function* byAnotherWay(trip: Trip, at: number, { channel = {} }: EntryRule): Generator<TripChange> {
  for (const mode of channel.modes ?? []) yield { change: 'mode', words: `Come by ${mode}`, trip: withVisit(trip, at, { mode }) };
  for (const port of channel.ports ?? []) yield { change: 'port', words: `Enter at ${port}`, trip: withVisit(trip, at, { port }) };
  for (const carrier of channel.carriers ?? []) yield { change: 'carrier', words: `Come with ${carrier}`, trip: withVisit(trip, at, { carrier }) };
  // another way in may lead through other states, which only its legs could tell
  if (trip.visits.length > 1) return;
  for (const from of channel.from ?? []) yield { change: 'from', words: `Come from ${from}`, trip: withVisit(trip, at, { from }) };
  for (const to of channel.to ?? []) yield { change: 'to', words: `Come to ${to}`, trip: withVisit(trip, at, { to }) };
}

/** What could be done so that a rule that nearly lets in does. */
export function* changesByRule(trip: Trip, at: number, rule: EntryRule, today: IsoDate): Generator<TripChange> {
  const { traveller } = trip;
  yield* onAnotherDay(trip, at, rule, today);
  yield* byAnotherWay(trip, at, rule);
  for (const purpose of rule.purposes ?? []) yield { change: 'purpose', words: `Go for ${purpose}`, trip: withVisit(trip, at, { purpose }) };
  const visas = rule.subject?.visas && 'in' in rule.subject.visas ? rule.subject.visas.in : [];
  for (const visa of visas) yield { change: 'visa', words: `Hold a visa: ${visaWords(visa)}`, trip: withVisa(trip, visa) };
  for (const state of traveller.otherNationalities ?? []) {
    yield { change: 'passport', words: `Travel on the passport of ${stateName(state)}`, trip: withFacts(trip, { issuingState: state, nationality: undefined, otherNationalities: [traveller.issuingState] }) };
  }
}
