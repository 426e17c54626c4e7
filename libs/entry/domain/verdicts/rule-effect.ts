import type { TripVerdict } from '../judging/judge-trip.js';
import type { Outcome } from '../judging/verdict.js';
import type { Requirement } from '../rules/requirement.js';

/** What a change of rules does to one trip. */
export interface RuleEffect {
  readonly from: Outcome;
  readonly to: Outcome;
  /** Codes of the changed rules that did it. */
  readonly rules: readonly string[];
}

/** What is asked for now and was not before, and what is asked for no longer. */
export interface RequirementChanges {
  readonly asked: readonly Requirement[];
  readonly dropped: readonly Requirement[];
}

type Said = Pick<TripVerdict, 'outcome' | 'requirements'>;

const keyOf = ({ code, text, latestSafeDate }: Requirement): string => `${code}<${latestSafeDate}<${text}`;

/** A demand in other words or until another day is a new one. Of a trip that is denied nothing is asked. */
export function requirementChanges(before: Said, after: Said): RequirementChanges {
  const [old, now] = [new Set(before.requirements.map(keyOf)), new Set(after.requirements.map(keyOf))];
  const codes = new Set(after.requirements.map(({ code }) => code));
  return {
    asked: after.requirements.filter((requirement) => !old.has(keyOf(requirement))),
    dropped: after.outcome === 'deny' ? [] : before.requirements.filter((requirement) => !now.has(keyOf(requirement)) && !codes.has(requirement.code)),
  };
}

const tracesOf = ({ rules }: TripVerdict): Map<string, string> => new Map(rules.map((trace) => [`${trace.id}<${trace.role}`, `${trace.summary}<${trace.status}<${trace.inForce.to}`]));

function doers(before: TripVerdict, after: TripVerdict, changed: ReadonlySet<string>): string[] {
  const [old, now] = [tracesOf(before), tracesOf(after)];
  const present = [...before.rules, ...after.rules].filter(({ id }) => changed.has(id));
  const different = present.filter(({ id, role }) => old.get(`${id}<${role}`) !== now.get(`${id}<${role}`));
  return [...new Set((different.length > 0 ? different : present).map(({ id }) => id))].sort();
}

/** Null where the traveller is told the same and has the same to do. */
export function ruleEffect(before: TripVerdict, after: TripVerdict, changed: ReadonlySet<string>): RuleEffect | null {
  if (before === after) return null;
  const { asked, dropped } = requirementChanges(before, after);
  if (before.outcome === after.outcome && asked.length + dropped.length === 0) return null;
  return { from: before.outcome, to: after.outcome, rules: doers(before, after, changed) };
}
