import type { Authority } from '../rules/authority.js';
import type { Match } from './find-matches.js';
import { outranks } from './specificity.js';
import type { AuthorityFinding, Ground, Role } from './verdict.js';

/** What one authority says, and the part that each of its rules had in it. */
export interface Decision {
  readonly finding: AuthorityFinding;
  readonly roles: readonly (readonly [Match, Role])[];
}

const isCertain = ({ missing }: Match): boolean => missing.length === 0;
const isBarrier = ({ rule: { effect } }: Match): boolean => effect.kind === 'deny' || effect.kind === 'freeze';
const isAllow = ({ rule }: Match): boolean => rule.effect.kind === 'allow';
const isExplicit = ({ rule: { effect } }: Match): boolean => effect.kind === 'deny' && effect.explicit;
const isDemand = (match: Match): boolean => !isAllow(match) && !isBarrier(match);

/** A barrier stands unless it is a general one and some allow is more specific. */
const stands = (barrier: Match, allows: readonly Match[]): boolean =>
  isExplicit(barrier) || !allows.some((allow) => outranks(allow.specificity, barrier.specificity));

const narrowest = (allows: readonly Match[]): Match[] =>
  allows.filter((allow) => !allows.some((other) => outranks(other.specificity, allow.specificity)));

/** A rule that had a say, is past its end, and of which nobody has confirmed that it ended. */
const isLapsed = ({ phase, rule }: Match): boolean => phase === 'over' && rule.status === 'in-force';
const isEnded = ({ phase, rule }: Match): boolean => phase === 'over' && rule.status === 'ended';
const isReported = ({ phase, rule }: Match): boolean => rule.status === 'reported' && (phase === 'live' || phase === 'over');
const isLive = ({ phase, rule }: Match): boolean =>
  phase === 'live' && (rule.status === 'in-force' || rule.status === 'ended');

/** Would this lapsed rule, were it still in force, have made the answer worse? Then its lapse leaves the answer open. */
const lapseCastsDoubt = (match: Match, deciders: readonly Match[]): boolean =>
  isLapsed(match) && (isDemand(match) || (isBarrier(match) && stands(match, deciders)));

/** A mere report gives way to a rule in force, unless it is about something narrower. */
const reportCastsDoubt = (match: Match, deciders: readonly Match[]): boolean =>
  isReported(match) && !isAllow(match) && deciders.every((decider) => outranks(match.specificity, decider.specificity));

function groundOfDoubt(matches: readonly Match[], deciders: readonly Match[]): Ground | undefined {
  if (deciders.length > 0) {
    if (matches.some((match) => lapseCastsDoubt(match, deciders))) return 'lapsed';
    return matches.some((match) => reportCastsDoubt(match, deciders)) ? 'reported' : undefined;
  }
  if (matches.some(isLapsed)) return 'lapsed';
  if (matches.some(isReported)) return 'reported';
  return matches.some((match) => isEnded(match) && !isDemand(match)) ? 'ended' : undefined;
}

interface Weighing {
  readonly barriers: readonly Match[];
  readonly deciders: readonly Match[];
}

/** Weighs with the allows that are certain; only if they do not suffice, with those for which a fact is missing too. */
function weigh(live: readonly Match[]): Weighing {
  const barriers = live.filter((match) => isBarrier(match) && (isCertain(match) || match.rule.effect.kind === 'freeze'));
  const possible = live.filter(isAllow);
  const certain = possible.filter(isCertain);
  for (const allows of [certain, possible]) {
    if (allows.length > 0 && !barriers.some((barrier) => stands(barrier, allows))) return { barriers: [], deciders: narrowest(allows) };
  }
  return { barriers: barriers.filter((barrier) => stands(barrier, possible)), deciders: [] };
}

function find(authority: Authority, matches: readonly Match[], { barriers, deciders }: Weighing): AuthorityFinding {
  if (barriers.some(({ rule }) => rule.effect.kind === 'deny')) return { authority, outcome: 'deny', ground: 'rule' };
  if (barriers.length > 0) return { authority, outcome: 'unknown', ground: 'frozen' };
  const ground = groundOfDoubt(matches, deciders);
  if (ground) return { authority, outcome: 'unknown', ground };
  return { authority, outcome: 'allow', ground: deciders.length > 0 ? 'rule' : 'no-objection' };
}

function roleOf(match: Match, { barriers, deciders }: Weighing): Role | undefined {
  if (match.phase === 'not-yet') return match.rule.status === 'announced' ? 'announced' : undefined;
  if (match.rule.status === 'announced') return 'announced';
  if (match.phase === 'untouched') return 'untouched';
  if (isReported(match)) return 'reported';
  if (isLapsed(match)) return 'lapsed';
  if (isEnded(match)) return 'ended';
  if (isDemand(match)) return 'requires';
  if (deciders.includes(match)) return 'allows';
  if (barriers.includes(match)) return match.rule.effect.kind === 'freeze' ? 'freezes' : 'denies';
  return isBarrier(match) && !isCertain(match) && stands(match, deciders) ? 'asks' : 'overridden';
}

/**
 * Weighs all that one authority has said that bears on the case. In this order: a deny that stands; a freeze that stands;
 * a lapsed or reported rule that leaves the answer open; an allow; no objection. The reasons are in DECISIONS.md.
 */
export function decideAuthority(authority: Authority, matches: readonly Match[]): Decision {
  const weighing = weigh(matches.filter(isLive));
  const roles = matches.flatMap((match) => {
    const role = roleOf(match, weighing);
    return role ? [[match, role] as const] : [];
  });
  return { finding: find(authority, matches, weighing), roles };
}
