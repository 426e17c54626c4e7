import { stateOf } from '#kernel';
import { isMember, type Membership } from '../rules/membership.js';
import type { Effect, EntryRule } from '../rules/rule.js';
import { written } from './describe-verdict.js';
import type { Case } from './find-matches.js';
import { type ChannelPart, channelAnswers } from './match-channel.js';
import { matchRegion } from './match-region.js';
import { subjectAnswers } from './match-subject.js';
import { stateName } from './state-name.js';
import { isKnownOn, phaseOf } from './timing.js';
import type { FactName } from './traveller-facts.js';
import { toTrace } from './judge.js';
import type { Question } from './judge.js';
import type { RuleTrace } from './verdict.js';
import { visaWords } from './visa-words.js';

/** The one condition for want of which a rule does not apply. */
export type Condition = 'date' | ChannelPart | 'purpose' | 'event' | 'region' | 'passport' | FactName;

/** A rule of the country that would have applied but for one condition. */
export interface NearMiss {
  readonly rule: Omit<RuleTrace, 'role'>;
  readonly effect: Effect['kind'];
  readonly condition: Condition;
  /** What it is about instead, in plain words. */
  readonly words: string;
}

/** More than that nobody reads. */
const most = 12;

/** What a traveller or an operator can change soonest comes first. */
const order: readonly Condition[] = [
  'date', 'mode', 'from', 'to', 'port', 'carrier', 'purpose', 'event', 'region', 'visas', 'documentType', 'otherNationalities', 'residence', 'recentStays', 'journey',
  'profession', 'bornOn', 'passport',
];
const effects: readonly Effect['kind'][] = ['allow', 'deny', 'freeze', 'require', 'quota'];

function* failing(rule: EntryRule, { traveller, visit, asKnownOn }: Case): Generator<Condition> {
  const { purposes, events, subject, channel } = rule;
  if (matchRegion(rule, visit.region) === undefined) yield 'region';
  if (purposes && !purposes.includes(visit.purpose)) yield 'purpose';
  if (events && (visit.event === undefined || !events.includes(visit.event))) yield 'event';
  if (subject?.issuingStates && ![traveller.issuingState, traveller.nationality ?? traveller.issuingState].every((code) => isMember(subject.issuingStates!, stateOf(code) ?? code))) yield 'passport';
  for (const [fact, answer] of subject ? subjectAnswers(subject, traveller, visit.entryDate) : []) if (answer === false) yield fact;
  for (const [part, answer] of channel ? channelAnswers(channel, visit) : []) if (answer === false) yield part;
  const phase = phaseOf(rule, visit, asKnownOn);
  if (phase === 'not-yet' || phase === 'over') yield 'date';
}

const few = (members: readonly string[]): string => `${members.slice(0, 8).join(', ')}${members.length > 8 ? ' and others' : ''}`;
const set = (members: Membership, say: (member: string) => string = (member) => member): string =>
  members.name ?? ('in' in members ? few(members.in.map(say)) : `all but ${few(members.notIn.map(say))}`);

function held({ inForce: { from, to } }: EntryRule): string {
  if (from && to) return `It is in force from ${written(from)} to ${written(to)}`;
  return from ? `It is in force from ${written(from)}` : `It is in force until ${written(to!)}`;
}

function wordsFor({ regions, purposes = [], events = [], subject = {}, channel = {}, ...rule }: EntryRule, condition: Condition): string {
  const parts: Partial<Record<Condition, string>> = {
    region: `It is about ${regions.map(({ country, zone, site }) => site ?? zone ?? stateName(country)).join(', ')}`,
    purpose: `It is about ${purposes.join(', ')}`,
    event: `It is about another event (${events.join(', ')})`,
    passport: `It is about passports of ${set(subject.issuingStates ?? { in: [] }, stateName)}`,
    mode: `It is about coming by ${channel.modes?.join(', ')}`,
    from: `It is about coming from ${channel.from?.join(', ')}`,
    to: `It is about coming to ${channel.to?.join(', ')}`,
    port: `It is about entering at ${channel.ports?.join(', ')}`,
    carrier: `It is about coming with ${channel.carriers?.join(', ')}`,
    visas: `It is about holders of a visa: ${set(subject.visas ?? { in: [] }, (code) => visaWords(code))}`,
    documentType: `It is about documents: ${set(subject.documentTypes ?? { in: [] })}`,
    otherNationalities: `It is about other nationalities: ${set(subject.otherNationalities ?? { in: [] }, stateName)}`,
    residence: `It is about people who live in: ${set(subject.residence ?? { in: [] }, stateName)}`,
    profession: `It is about professions: ${set(subject.professions ?? { in: [] })}`,
    recentStays: `It is about people who have been in ${few((subject.recentStay?.countries ?? []).map(stateName))} lately`,
    bornOn: `It is about another age`,
  };
  return parts[condition] ?? held({ regions, purposes, events, subject, channel, ...rule });
}

/**
 * The rules of the country, in force or ended and known on the day, that would have applied to this visit but for exactly one
 * condition: what lets in first, and of that what is soonest changed. At most twelve. Asked for beside the verdict, not with it:
 * every rule of the country has to be looked at, which takes several times as long as judging.
 */
export function nearMisses({ rules, traveller, visit, asKnownOn, calendars = {} }: Question): NearMiss[] {
  const asked: Case = { traveller, visit, asKnownOn, calendars };
  const found: { readonly rule: EntryRule; readonly condition: Condition }[] = [];
  for (const rule of rules.ofCountry(visit.region.country)) {
    if (!isKnownOn(rule, asKnownOn) || rule.status === 'announced' || rule.status === 'reported') continue;
    const [condition, second] = failing(rule, asked);
    if (condition && !second) found.push({ rule, condition });
  }
  const rank = ({ rule, condition }: (typeof found)[number]): number => effects.indexOf(rule.effect.kind) * order.length + order.indexOf(condition);
  return found
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .map(({ rule, condition }) => {
      const { role: _role, ...trace } = toTrace({ rule }, 'overridden');
      return { rule: trace, effect: rule.effect.kind, condition, words: wordsFor(rule, condition) };
    });
}
