import type { IsoDate } from '#kernel';
import type { Blocker, BlockerOwner } from './blocker.js';
import type { DueDates } from './due-dates.js';
import { ownerOf, type Stage, stageOf, stages } from './stages.js';
import { daysBetween, type Step, timeSteps } from './step-graph.js';

/** One stage of the way that decides whether a traveller leaves. */
export interface PathStep {
  readonly stage: Stage;
  readonly owner: BlockerOwner;
  /** What is in the way here, or is still to come. None for what is over. */
  readonly state: 'done' | 'open' | 'ahead';
  readonly days: number;
  readonly latestStart: IsoDate;
  readonly latestFinish: IsoDate;
  /** Days that it may still wait; below zero it is late. Null for what is done. */
  readonly slack: number | null;
  /** Keys of the blockers that stand here. */
  readonly blockers: readonly string[];
}

/** What comes directly after each stage. Papers of ours go to the authority with the application. */
const next: Readonly<Record<Stage, readonly Stage[]>> = {
  details: ['review'],
  review: ['batch'],
  batch: ['authority'],
  authority: ['pick-up'],
  'pick-up': ['departure'],
  papers: ['departure'],
  transport: ['departure'],
  departure: [],
};

const alwaysAhead: readonly Stage[] = ['departure'];
/** The way of an application: while one of its stages is open, those behind it are still ahead. */
const application: readonly Stage[] = ['details', 'review', 'batch', 'authority', 'pick-up'];

const daysOf = (stage: Stage, startsOn: IsoDate, due: DueDates): number =>
  stage === 'review' ? daysBetween(due.details, due.application)
  : stage === 'authority' ? Math.max(0, daysBetween(due.application, due.approval))
  : stage === 'pick-up' ? daysBetween(due.approval, startsOn)
  : 0;

interface Way {
  readonly startsOn: IsoDate;
  readonly due: DueDates;
  readonly today: IsoDate;
}

/** The blockers of which a trip fails, by the stage in which they stand. */
const standing = (blockers: readonly Blocker[]): Map<Stage, Blocker[]> => {
  const found = new Map<Stage, Blocker[]>();
  for (const blocker of blockers) {
    const stage = stageOf(blocker);
    if (stage) found.set(stage, [...(found.get(stage) ?? []), blocker]);
  }
  return found;
};

const stateOf = (stage: Stage, open: ReadonlyMap<Stage, Blocker[]>): PathStep['state'] => {
  if (open.has(stage)) return 'open';
  if (alwaysAhead.includes(stage)) return 'ahead';
  const at = application.indexOf(stage);
  return at > 0 && application.slice(0, at).some((before) => open.has(before)) ? 'ahead' : 'done';
};

const earliestDue = (blockers: readonly Blocker[] | undefined): IsoDate | undefined =>
  blockers?.flatMap(({ due }) => due ?? []).toSorted()[0];

/** Day on which a traveller's trip fails if nothing happens: the first latest safe date that cannot be passed. Null when nothing blocks it. */
export const failsOn = (blockers: readonly Blocker[]): IsoDate | null =>
  earliestDue(blockers.filter((blocker) => stageOf(blocker) !== null)) ?? null;

/**
 * The chain of stages that decides on which day a trip fails, from its first stage to the departure: the one that holds the
 * first date, what leads to it, and from there each time what may wait the least. Empty when nothing blocks the trip.
 */
export function criticalPath(blockers: readonly Blocker[], { startsOn, due, today }: Way): PathStep[] {
  const open = standing(blockers);
  const steps = stages.map((stage): Step => {
    const notAfter = earliestDue(open.get(stage));
    const after = stages.filter((one) => next[one].includes(stage));
    return { id: stage, days: daysOf(stage, startsOn, due), done: stateOf(stage, open) === 'done', after, ...(notAfter ? { notAfter } : {}) };
  });
  const deciding = stages.filter((stage) => open.has(stage)).toSorted((a, b) => compare(earliestDue(open.get(a)), earliestDue(open.get(b))))[0];
  if (!deciding) return [];
  const times = timeSteps(steps, today, startsOn);
  const chain = stages.filter((stage) => leadsTo(stage, deciding) || leadsTo(deciding, stage) || stage === deciding);
  return chain.map((stage) => {
    const { latestStart, latestFinish, slack } = times.get(stage)!;
    const state = stateOf(stage, open);
    const keys = (open.get(stage) ?? []).map(({ key }) => key);
    const owner = open.get(stage)?.[0]?.owner ?? ownerOf[stage];
    return { stage, owner, state, days: daysOf(stage, startsOn, due), latestStart, latestFinish, slack: state === 'done' ? null : slack, blockers: keys };
  });
}

const leadsTo = (from: Stage, to: Stage): boolean => next[from].some((stage) => stage === to || leadsTo(stage, to));

const compare = (a: string | undefined, b: string | undefined): number => (a === b ? 0 : (a ?? '9') < (b ?? '9') ? -1 : 1);
