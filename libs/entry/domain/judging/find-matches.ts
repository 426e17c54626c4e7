import type { IsoDate } from '#kernel';
import type { Calendars } from '../calendars/working-days.js';
import { matchChannel } from './match-channel.js';
import { matchRegion } from './match-region.js';
import { matchSubject } from './match-subject.js';
import type { EntryRule } from '../rules/rule.js';
import type { RuleBook } from '../rules/rule-book.js';
import { type Specificity, specificityOf } from './specificity.js';
import { isKnownOn, type Phase, phaseOf } from './timing.js';
import type { FactName, TravellerFacts } from './traveller-facts.js';
import type { Visit } from './visit.js';

/** A rule that bears on the case, with all that deciding needs. */
export interface Match {
  readonly rule: EntryRule;
  readonly phase: Phase;
  readonly specificity: Specificity;
  /** Facts without which it is not sure that the rule is about this case. */
  readonly missing: readonly FactName[];
}

export interface Case {
  readonly traveller: TravellerFacts;
  readonly visit: Visit;
  readonly asKnownOn: IsoDate;
  readonly calendars: Calendars;
}

const certain: readonly FactName[] = [];

/** For a rule that the book has found: issuing state and purpose fit already. */
function matchRule(rule: EntryRule, { traveller, visit, asKnownOn }: Case): Match | undefined {
  const region = matchRegion(rule, visit.region);
  if (region === undefined || !isKnownOn(rule, asKnownOn)) return undefined;
  if (rule.events && (visit.event === undefined || !rule.events.includes(visit.event))) return undefined;
  const throughChannel = rule.channel ? matchChannel(rule.channel, visit) : true;
  if (throughChannel === false) return undefined;
  const facts = rule.subject ? matchSubject(rule.subject, traveller, visit.entryDate) : certain;
  if (!facts) return undefined;
  return {
    rule,
    phase: phaseOf(rule, visit, asKnownOn),
    specificity: specificityOf(rule, region),
    missing: throughChannel === undefined ? [...facts, 'journey'] : facts,
  };
}

/** Defaults from unchecked lists have no say as soon as anybody's rule bears on the case, whatever it says. */
function withoutOutrankedDefaults(matches: Match[]): Match[] {
  const isDefault = ({ rule }: Match): boolean => rule.isDefault === true;
  return matches.some(isDefault) && !matches.every(isDefault) ? matches.filter((match) => !isDefault(match)) : matches;
}

/** Every rule known on the day that is, or may be, about the case, whatever its place in time. */
export function findMatches(book: RuleBook, asked: Case): Match[] {
  const { visit, traveller } = asked;
  const matches: Match[] = [];
  for (const rule of book.candidates(visit.region.country, traveller.issuingState, visit.purpose)) {
    const match = matchRule(rule, asked);
    if (match) matches.push(match);
  }
  return withoutOutrankedDefaults(matches);
}
