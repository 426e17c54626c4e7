import type { CheckStep, Lane, UnfinishedCheck } from '#documents';
import { jobs } from '../jobs.js';

const quick = { intake: jobs.takeInDocument, read: jobs.readDocument, judge: jobs.judgeDocument } as const satisfies Record<CheckStep, unknown>;

/** The job that does a step. */
export const jobOfStep = (step: CheckStep, lane: Lane) => (lane === 'slow' ? jobs.workSlowly : quick[step]);

/** Names one order of one step, so that the queues can be asked for it, and take it once. */
export const orderKey = (checkId: string, order: number): string => `${checkId}-${order}`;

/** The job id of an unfinished check's last order. */
export const jobIdOf = ({ id, step, lane, orders }: UnfinishedCheck): string => `${orderKey(id, orders)}-${jobOfStep(step, lane).name}`;
