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
  if (findings.some(({ outcome }) => outcome === 'deny')) return 'deny';
  if (findings.some(({ outcome }) => outcome === 'unknown')) return 'unknown';
  return requirements.every(({ state }) => state === 'met') ? 'allow' : 'conditional';
}

const toTrace = ({ rule }: Match, role: Role): RuleTrace => ({
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

/**
 * The verdict for one traveller on one visit. Every authority must allow: one deny is a deny; failing that, one unknown is
 * unknown. The destination (a transit state, for a transit) has to say yes itself. Pure: same question, same answer.
 */
export function judge({ rules, traveller, visit, asKnownOn, today, calendars = {} }: Question): Verdict {
  const asked: Case = { traveller, visit, asKnownOn, calendars };
  const byAuthority = Map.groupBy(findMatches(rules, asked), ({ rule }) => rule.authority.code);
  const decisions = [...byAuthority.values()].map((matches) => decideAuthority(matches[0]!.rule.authority, matches));
  const spoken = decisions.map(({ finding }) => finding);
  const findings = [...spoken, ...silence(mustSpeak(visit), spoken, visit)];
  const roles = decisions.flatMap((decision) => decision.roles);
  const collected = collectRequirements(roles, asked, today);
  const outcome = combine(findings, collected);
  const traces = roles.map(([match, role]) => toTrace(match, role));
  const requirements = outcome === 'deny' ? [] : collected;
  return { outcome, summary: describeVerdict(outcome, findings, traces, requirements), asKnownOn, findings, rules: traces, requirements };
}
