import { DiscoveryService } from '@nestjs/core';
import type { JobDefinition, PayloadOf } from './job.js';

export interface JobRun {
  /** Counted from 1. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
}

/** Does one kind of job. It throws to fail, and may be called again for the same payload: its effects are keyed in the database. */
export interface JobHandler<Job extends JobDefinition = JobDefinition> {
  handle(payload: PayloadOf<Job>, run: JobRun): Promise<void>;
}

/** Marks a provider as the handler of one job. */
export const Handles = DiscoveryService.createDecorator<JobDefinition>();
