import type { IsoDate } from '#kernel';
import type { Calendars } from '../calendars/working-days.js';
import type { Authority, AuthorityKind } from '../rules/authority.js';
import { collectRequirements } from './collect-requirements.js';
import { decideAuthority } from './decide-authority.js';
import { describeVerdict } from './describe-verdict.js';
import { type Case, findMatches, type Match } from './find-matches.js';
import type { Requirement } from '../rules/requirement.js';
import type { RuleBook } from '../rules/rule-book.js';
import type { TravellerFacts } from './traveller-facts.js';
import type { AuthorityFinding, Outcome, Role, RuleTrace, Verdict } from './verdict.js';
import type { Visit } from './visit.js';

export interface Question {
  readonly rules: RuleBook;
  readonly traveller: TravellerFacts;
  readonly visit: Visit;
  /** The answer is the one that the rules known on this day give. */
  readonly asKnownOn: IsoDate;
  /** Only tells which latest safe dates have passed. */
  readonly today: IsoDate;
  /** Of the authorities that keep one; others take applications every day, in UTC. */
  readonly calendars?: Calendars | undefined;
}

/** The authority that has to say yes itself; the silence of any other is no objection. */
const mustSpeak = (visit: Visit): AuthorityKind => (visit.purpose === 'transit' ? 'transit' : 'destination');

function silence(kind: AuthorityKind, findings: readonly AuthorityFinding[], visit: Visit): AuthorityFinding[] {
  const speaker = findings.find(({ authority, ground }) => authority.kind === kind && ground !== 'no-objection');
  if (speaker) return [];
  const named = findings.find(({ authority }) => authority.kind === kind)?.authority;
  const authority: Authority = named ?? { code: visit.region.country, kind, name: visit.region.country };
  return [{ authority, outcome: 'unknown', ground: 'silent' }];
}

function combine(findings: readonly AuthorityFinding[], requirements: readonly Requirement[]): Outcome {
  if (findings.some(({ outcome }) => outcome === 'unknown')) return 'unknown';
  return requirements.every(({ state }) => state === 'met') ? 'allow' : 'conditional';
}

/** Where a place on the way is in no country that anybody knows, nobody can say whose rules apply. */
const unplaced = ({ unplaced: places = [] }: Visit): AuthorityFinding[] =>
  places.length === 0 ? [] : [{ authority: { code: 'ITINERARY', kind: 'port', name: `The way by ${places.join(', ')}` }, outcome: 'unknown', ground: 'unplaced' }];

function askForCountry({ unplaced: places = [], entryDate }: Visit, due: IsoDate | undefined, today: IsoDate): Requirement[] {
  const latestSafeDate = due ?? entryDate;
  const text = `Say in which country ${places.join(', ')} is`;
  const asked = { kind: 'fact', code: 'fact:place', text, owner: 'operator', latestSafeDate, state: 'open', late: today > latestSafeDate, ruleIds: [] } as const;
  return places.length === 0 ? [] : [asked];
}

export const toTrace = ({ rule }: Pick<Match, 'rule'>, role: Role): RuleTrace => ({
  id: rule.id,
  fact: rule.fact,
  authority: rule.authority.code,
  role,
  summary: rule.summary,
  source: rule.sources.join('; '),
  status: rule.status,
  confidence: rule.confidence,
  inForce: { from: rule.inForce.from, to: rule.inForce.to },
});

/** What the authorities come to, whose rules matched: for those who look rules up in another way than `judge`. */
export function conclude(matches: readonly Match[], asked: Case, question: Pick<Question, 'asKnownOn' | 'today'>): Verdict {
  const { visit } = asked;
  const { asKnownOn, today } = question;
  const byAuthority = Map.groupBy(matches, ({ rule }) => rule.authority.code);
  const decisions = [...byAuthority.values()].map((stated) => decideAuthority(stated[0]!.rule.authority, stated));
  const spoken = decisions.map(({ finding }) => finding);
  const findings = [...spoken, ...silence(mustSpeak(visit), spoken, visit), ...unplaced(visit)];
  const roles = decisions.flatMap((decision) => decision.roles);
  const traces = roles.map(([match, role]) => toTrace(match, role));
  if (findings.some(({ outcome }) => outcome === 'deny')) {
    return { outcome: 'deny', summary: describeVerdict('deny', findings, traces, []), asKnownOn, findings, rules: traces, requirements: [] };
  }
  const collected = collectRequirements(roles, asked, today);
  const requirements = [...askForCountry(visit, collected[0]?.latestSafeDate, today), ...collected];
  const outcome = combine(findings, requirements);
  return { outcome, summary: describeVerdict(outcome, findings, traces, requirements), asKnownOn, findings, rules: traces, requirements };
}

/**
 * The verdict for one traveller on one visit. Every authority must allow: one deny is a deny; failing that, one unknown is
 * unknown. The destination (a transit state, for a transit) has to say yes itself. Pure: same question, same answer.
 */
export function judge({ rules, traveller, visit, calendars = {}, ...question }: Question): Verdict {
  const asked: Case = { traveller, visit, asKnownOn: question.asKnownOn, calendars };
  return conclude(findMatches(rules, asked), asked, question);
}
