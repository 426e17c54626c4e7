import { addDays, type IsoDate } from '#kernel';
import { isMember, type Membership } from '../rules/membership.js';
import type { Subject } from '../rules/rule.js';
import type { FactName, TravellerFacts } from './traveller-facts.js';

/** Whole years lived on a day. */
export function ageOn(bornOn: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

type Answer = boolean | undefined;

const one = <T extends string>(set: Membership<T>, value: T | undefined): Answer =>
  value === undefined ? undefined : isMember(set, value);

const any = (set: Membership, values: readonly string[] | undefined): Answer => {
  if (values === undefined) return undefined;
  return 'in' in set ? values.some((value) => set.in.includes(value)) : !values.some((value) => set.notIn.includes(value));
};

function ageFits(age: NonNullable<Subject['age']>, bornOn: IsoDate | undefined, entryDate: IsoDate): Answer {
  if (bornOn === undefined) return undefined;
  const years = ageOn(bornOn, entryDate);
  return (age.from === undefined || years >= age.from) && (age.to === undefined || years <= age.to);
}

function stayedLately(stay: NonNullable<Subject['recentStay']>, facts: TravellerFacts, entryDate: IsoDate): Answer {
  const since = addDays(entryDate, -stay.withinDays);
  return facts.recentStays?.some(({ country, until }) => until >= since && stay.countries.includes(country));
}

/** For each thing that the rule asks of the traveller, the passport apart: whether it fits, undefined while nobody has said. */
export function subjectAnswers(subject: Subject, facts: TravellerFacts, entryDate: IsoDate): [FactName, Answer][] {
  const answers: [FactName, Answer][] = [];
  if (subject.otherNationalities) answers.push(['otherNationalities', any(subject.otherNationalities, facts.otherNationalities)]);
  if (subject.residence) answers.push(['residence', one(subject.residence, facts.residence)]);
  if (subject.documentTypes) answers.push(['documentType', one(subject.documentTypes, facts.documentType)]);
  if (subject.professions) answers.push(['profession', one(subject.professions, facts.profession)]);
  if (subject.visas) answers.push(['visas', any(subject.visas, facts.visas)]);
  if (subject.age) answers.push(['bornOn', ageFits(subject.age, facts.bornOn, entryDate)]);
  if (subject.recentStay) answers.push(['recentStays', stayedLately(subject.recentStay, facts, entryDate)]);
  return answers;
}

/**
 * Whether the rule is about this traveller, the passport apart (`RuleBook` sees to that): undefined when it is not; otherwise the
 * facts that are still missing to be sure of it, none when it is certain. One fact that speaks against the match outweighs any
 * number of missing ones.
 */
export function matchSubject(subject: Subject, facts: TravellerFacts, entryDate: IsoDate): FactName[] | undefined {
  const answers = subjectAnswers(subject, facts, entryDate);
  if (answers.some(([, answer]) => answer === false)) return undefined;
  return answers.filter(([, answer]) => answer === undefined).map(([fact]) => fact);
}
