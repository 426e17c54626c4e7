import type { IsoDate } from '#kernel';
import type { Calendars } from '../calendars/working-days.js';
import { matchChannel } from './match-channel.js';
import { matchSubject } from './match-subject.js';
import type { EntryRule } from '../rules/rule.js';
import type { Approach, Candidate, RuleBook } from '../rules/rule-book.js';
import type { Specificity } from './specificity.js';
import { type Phase, phaseOf } from './timing.js';
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

/** For a candidate: passport, place, purpose, event and knowledge fit already. */
export function matchCandidate({ rule, specificity }: Candidate, { traveller, visit, asKnownOn }: Case): Match | undefined {
  const throughChannel = rule.channel ? matchChannel(rule.channel, visit) : true;
  if (throughChannel === false) return undefined;
  const facts = rule.subject ? matchSubject(rule.subject, traveller, visit.entryDate) : certain;
  if (!facts) return undefined;
  const missing = throughChannel === undefined ? [...facts, 'journey' as const] : facts;
  return { rule, phase: phaseOf(rule, visit, asKnownOn), specificity, missing };
}

/** Defaults from unchecked lists have no say as soon as anybody's rule bears on the case, whatever it says. */
export function withoutOutrankedDefaults(matches: Match[]): Match[] {
  const isDefault = ({ rule }: Match): boolean => rule.isDefault === true;
  return matches.some(isDefault) && !matches.every(isDefault) ? matches.filter((match) => !isDefault(match)) : matches;
}

/** The part of a case that decides which rules of a book can be about it. */
export const approachOf = ({ traveller, visit, asKnownOn }: Omit<Case, 'calendars'>): Approach => ({
  region: visit.region,
  issuingState: traveller.issuingState,
  nationality: traveller.nationality,
  purpose: visit.purpose,
  event: visit.event,
  asKnownOn,
});

/** Every rule known on the day that is, or may be, about the case, whatever its place in time. */
export function findMatches(book: RuleBook, asked: Case): Match[] {
  const matches: Match[] = [];
  for (const candidate of book.candidates(approachOf(asked))) {
    const match = matchCandidate(candidate, asked);
    if (match) matches.push(match);
  }
  return withoutOutrankedDefaults(matches);
}
