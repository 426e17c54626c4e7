import type { Blocker } from './blocker.js';
import type { OpenRequirement, Standing } from './standing.js';

/** What is open because a step of ours is not done: that step says it, so that nothing is told twice. */
const saidBy: Readonly<Record<string, (standing: Standing) => boolean>> = {
  'document:visa': () => true,
  'lead-time': () => true,
  photo: () => true,
  'passport-validity': ({ documentCheck }) => documentCheck?.state !== 'finished',
};

const reviewed = ['approved', 'in-batch', 'submitted', 'issued', 'refused'];

/** An officer who approves has seen what the traveller owes; an authority that says yes has seen everything. What the facts contradict stays. */
const settled = ({ application }: Standing, { owner, state }: OpenRequirement): boolean => {
  if (!application || state === 'unmet') return false;
  if (application.status === 'issued') return true;
  return owner === 'traveller' && reviewed.includes(application.status);
};

const covered = (standing: Standing, { code, kind }: OpenRequirement): boolean =>
  (kind === 'fact' && !standing.answersComplete) || (saidBy[code]?.(standing) ?? false);

/** What the rules ask for beyond the steps that every traveller goes through. Nothing while they deny: there is no use in it. */
export const requirementBlockers = (standing: Standing): Blocker[] =>
  standing.verdict === 'deny'
    ? []
    : standing.requirements
        .filter((requirement) => !covered(standing, requirement) && !settled(standing, requirement))
        .map(({ code, text, owner, due }) => ({ code: 'requirement', key: `requirement:${code}`, what: sentence(text), owner, due }));

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
