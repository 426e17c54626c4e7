import type { z } from 'zod';

/** What a job is, apart from who does it. Payloads carry ids: never a document or anything personal. */
export interface JobDefinition<Name extends string = string, Payload extends z.ZodType = z.ZodType> {
  readonly name: Name;
  /** Raised when the payload's shape changes; a worker refuses a version that it does not know. */
  readonly version: number;
  /** Jobs of one queue wait for each other; a slow kind gets a queue of its own. */
  readonly queue: string;
  /** How many of its queue one worker does at a time, where that is fewer than `WORKER_CONCURRENCY`. */
  readonly concurrency?: number;
  readonly payload: Payload;
  /** Tries in all, the first included. */
  readonly attempts: number;
}

export const defineJob = <const Name extends string, Payload extends z.ZodType>(
  definition: JobDefinition<Name, Payload>,
): JobDefinition<Name, Payload> => definition;

export type PayloadOf<Job extends JobDefinition> = z.output<Job['payload']>;

/** What travels in the queue: the payload, and under whose name and correlation id the work is done. */
export interface JobEnvelope {
  readonly version: number;
  readonly payload: unknown;
  readonly organisationId: string | null;
  readonly correlationId: string;
}

/** Thrown by a handler when no retry can help: the job is set aside at once. */
export class UnrecoverableFailure extends Error {}
