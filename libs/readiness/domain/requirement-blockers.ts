import type { Blocker } from './blocker.js';
import type { ApplicationStanding, OpenRequirement, Standing } from './standing.js';

type Said = (standing: Standing, requirement: OpenRequirement) => boolean;

/** The way of an application leads to the visa of the destination; a transit state's is on nobody's way before it is applied for. */
const visa: Said = ({ applications, destination }, { approvers }) =>
  approvers.every((code) => code === destination || applications.some(({ authority }) => authority === code));

/** What is open because a step of ours is not done: that step says it, so that nothing is told twice. */
const saidBy: Readonly<Record<string, Said>> = {
  'document:visa': visa,
  'lead-time': () => true,
  photo: () => true,
  'passport-validity': ({ documentCheck }) => documentCheck?.state !== 'finished',
};

const reviewed: readonly ApplicationStanding[] = ['approved', 'in-batch', 'submitted', 'issued', 'refused'];

/**
 * An officer who approves an application has seen what the traveller owes its authority; an authority that says yes has seen all that
 * it asks for itself. Neither says anything of what another authority asks for, and what the facts contradict stays.
 */
function settled({ applications }: Standing, { owner, state, approvers }: OpenRequirement): boolean {
  if (state === 'unmet' || approvers.length === 0) return false;
  const stand = (statuses: readonly ApplicationStanding[]): boolean =>
    approvers.every((code) => applications.some(({ authority, status }) => authority === code && statuses.includes(status)));
  return stand(['issued']) || (owner === 'traveller' && stand(reviewed));
}

const covered = (standing: Standing, requirement: OpenRequirement): boolean =>
  (requirement.kind === 'fact' && !standing.answersComplete) || (saidBy[requirement.code]?.(standing, requirement) ?? false);

/** What the rules ask for beyond the steps that every traveller goes through. Nothing while they deny: there is no use in it. */
export const requirementBlockers = (standing: Standing): Blocker[] =>
  standing.verdict === 'deny'
    ? []
    : standing.requirements
        .filter((requirement) => !covered(standing, requirement) && !settled(standing, requirement))
        .map(({ code, text, owner, due }) => ({ code: 'requirement', key: `requirement:${code}`, what: sentence(text), owner, due }));

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
