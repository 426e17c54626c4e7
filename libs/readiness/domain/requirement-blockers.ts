import type { IsoDate } from '#kernel';
import type { Blocker, BlockerOwner } from './blockers.js';
import type { Standing } from './standing.js';

/** Something that the rules ask of a traveller and that is not met: nobody knows yet, or the facts say no. */
export interface OpenRequirement {
  /** Such as `document:visa` or `passport-validity`. */
  readonly code: string;
  readonly kind: string;
  readonly text: string;
  readonly owner: BlockerOwner;
  readonly due: IsoDate;
  readonly state: 'open' | 'unmet';
}

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
