import type { IsoDate } from '#kernel';
import type { Requirement } from '../rules/requirement.js';
import type { AuthorityFinding, Ground, Outcome, RuleTrace } from './verdict.js';

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** A day as the sentence around it reads: 3 March 2027. Written by hand: `Intl` takes longer for it than the verdict. */
export const written = (day: IsoDate): string => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

const listed = (parts: readonly string[]): string => parts.join('; ');

const because = (finding: AuthorityFinding, rules: readonly RuleTrace[], role: RuleTrace['role']): string =>
  listed(rules.filter((rule) => rule.authority === finding.authority.code && rule.role === role).map(({ summary }) => summary));

type Because = (finding: AuthorityFinding, rules: readonly RuleTrace[]) => string;

const expired = (rules: readonly RuleTrace[], authority: string): string =>
  listed(
    rules
      .filter((rule) => rule.authority === authority && rule.role === 'lapsed')
      .map((rule) => `the rule has expired${rule.inForce.to ? ` on ${written(rule.inForce.to)}` : ''}, confirm what holds now (${rule.summary})`),
  );

/** Why an authority's answer is not known, in plain words. */
const openQuestion: Record<Ground, Because> = {
  lapsed: ({ authority }, rules) => expired(rules, authority.code),
  ended: (finding, rules) => `what held before has ended and nothing has replaced it, confirm (${because(finding, rules, 'ended')})`,
  reported: (finding, rules) => `there are only reports, confirm with the authority (${because(finding, rules, 'reported')})`,
  frozen: (finding, rules) => `applications are not processed for now (${because(finding, rules, 'freezes')})`,
  silent: () => 'no rule in force covers this case, confirm with the authority',
  unplaced: () => 'nobody has said in which country a place on the way lies',
  rule: () => 'not decided',
  'no-objection': () => 'not decided',
};

function describeConditions(requirements: readonly Requirement[]): string {
  const toDo = requirements.filter(({ state }) => state !== 'met');
  const first = toDo[0];
  if (!first) return '';
  const failing = toDo.filter(({ state }) => state === 'unmet').map(({ text }) => text);
  const count = toDo.length === 1 ? 'One thing is asked' : `${toDo.length} things are asked`;
  const opening = `Possible on conditions. ${count}, the first by ${written(first.latestSafeDate)}: ${first.text}.`;
  return failing.length > 0 ? `${opening} Not met so far: ${listed(failing)}.` : opening;
}

/** One or two sentences that a traveller or an officer can act on. */
export function describeVerdict(
  outcome: Outcome,
  findings: readonly AuthorityFinding[],
  rules: readonly RuleTrace[],
  requirements: readonly Requirement[],
): string {
  const those = (wanted: AuthorityFinding['outcome']) => findings.filter((finding) => finding.outcome === wanted);
  switch (outcome) {
    case 'allow':
      return 'Allowed. Nothing is missing.';
    case 'conditional':
      return describeConditions(requirements);
    case 'deny':
      return `Not allowed. ${listed(those('deny').map((finding) => `${finding.authority.name}: ${because(finding, rules, 'denies')}`))}.`;
    case 'unknown':
      return `Not known, so not allowed for now. ${listed(
        those('unknown').map((finding) => `${finding.authority.name}: ${openQuestion[finding.ground](finding, rules)}`),
      )}.`;
  }
}
