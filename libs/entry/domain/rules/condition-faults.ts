import { isCountry, isState } from '#kernel';
import type { Membership } from './membership.js';
import type { EntryRule, Subject } from './rule.js';
import { documentTypes, modes, purposes, ruleLimits } from './vocabulary.js';

/** A fault of one rule: the field by its JSON pointer within the rule, without the leading slash, and what to change. */
export type RuleFault = readonly [field: string, detail: string];

const membersOf = (set: Membership): readonly string[] => ('in' in set ? set.in : set.notIn);

function* listFaults(field: string, values: readonly string[] | undefined, known?: readonly string[]): Generator<RuleFault> {
  if (!values) return;
  if (values.length === 0) yield [field, 'The list is empty, so nothing can be in it. Leave it out where it does not matter.'];
  if (values.length > ruleLimits.listed) yield [field, `At most ${ruleLimits.listed} entries.`];
  for (const [index, value] of values.entries()) {
    if (known && !known.includes(value)) yield [`${field}/${index}`, `“${value}” is none of: ${known.join(', ')}.`];
    else if (value.trim() === '' || value.length > ruleLimits.name) yield [`${field}/${index}`, `Give a text of at most ${ruleLimits.name} characters.`];
    else if (values.indexOf(value) !== index) yield [`${field}/${index}`, `“${value}” stands there twice.`];
  }
}

function* stateFaults(field: string, codes: readonly string[], isKnown: (code: string) => boolean): Generator<RuleFault> {
  for (const [index, code] of codes.entries()) {
    if (!isKnown(code)) yield [`${field}/${index}`, `“${code}” is no country code of three letters (ISO 3166-1, ICAO Doc 9303-3).`];
  }
}

function* setFaults(field: string, set: Membership | undefined, more: { known?: readonly string[]; states?: true } = {}): Generator<RuleFault> {
  if (!set) return;
  const place = `subject/${field}/${'in' in set ? 'in' : 'notIn'}`;
  yield* listFaults(place, membersOf(set), more.known);
  if (more.states) yield* stateFaults(place, membersOf(set), isState);
}

function* ageFaults({ age }: Subject): Generator<RuleFault> {
  if (!age) return;
  if (age.from === undefined && age.to === undefined) yield ['subject/age', 'Give an age from which or up to which it holds.'];
  for (const bound of ['from', 'to'] as const) {
    const years = age[bound];
    if (years !== undefined && !(Number.isInteger(years) && years >= 0 && years <= 150)) yield [`subject/age/${bound}`, 'Whole years from 0 to 150.'];
  }
  if (age.from !== undefined && age.to !== undefined && age.from > age.to) yield ['subject/age', 'Nobody can be of that age: it begins after it ends.'];
}

function* stayFaults({ recentStay }: Subject): Generator<RuleFault> {
  if (!recentStay) return;
  yield* listFaults('subject/recentStay/countries', recentStay.countries);
  yield* stateFaults('subject/recentStay/countries', recentStay.countries, isCountry);
  const { withinDays } = recentStay;
  if (!(Number.isInteger(withinDays) && withinDays >= 1 && withinDays <= 36_500)) yield ['subject/recentStay/withinDays', 'Whole days, at least one.'];
}

function* subjectFaults(subject: Subject | undefined): Generator<RuleFault> {
  if (!subject) return;
  yield* setFaults('issuingStates', subject.issuingStates, { states: true });
  yield* setFaults('otherNationalities', subject.otherNationalities, { states: true });
  yield* setFaults('residence', subject.residence, { states: true });
  yield* setFaults('documentTypes', subject.documentTypes, { known: documentTypes });
  yield* setFaults('professions', subject.professions);
  yield* setFaults('visas', subject.visas);
  yield* ageFaults(subject);
  yield* stayFaults(subject);
}

function* regionFaults({ regions }: EntryRule): Generator<RuleFault> {
  if (regions.length === 0) yield ['regions', 'Say where the rule holds.'];
  if (regions.length > ruleLimits.regions) yield ['regions', `At most ${ruleLimits.regions} regions.`];
  for (const [index, { country, zone, site }] of regions.entries()) {
    if (!country) yield [`regions/${index}/country`, 'Say in which country.'];
    else if (!isCountry(country)) yield [`regions/${index}/country`, `“${country}” is no country code of three letters (ISO 3166-1).`];
    if (site !== undefined && zone === undefined) yield [`regions/${index}/zone`, 'A site lies in a zone.'];
    if ([zone, site].some((name) => name !== undefined && (name.trim() === '' || name.length > ruleLimits.name))) {
      yield [`regions/${index}`, `Zone and site are texts of at most ${ruleLimits.name} characters.`];
    }
  }
}

/** What is wrong with the conditions of one rule: whom, for what, where and how. Conditions that nobody can meet are faults. */
export function* conditionFaults(rule: EntryRule): Generator<RuleFault> {
  const { channel } = rule;
  yield* regionFaults(rule);
  yield* listFaults('purposes', rule.purposes, purposes);
  yield* listFaults('events', rule.events);
  yield* subjectFaults(rule.subject);
  if (!channel) return;
  yield* listFaults('channel/modes', channel.modes, modes);
  for (const field of ['from', 'to', 'carriers', 'ports'] as const) yield* listFaults(`channel/${field}`, channel[field]);
}
