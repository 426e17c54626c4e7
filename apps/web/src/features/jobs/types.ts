import type { Schemas } from '#sdk';

/** A job that no retry could help. */
export type FailedJob = Schemas['FailedJob'];
