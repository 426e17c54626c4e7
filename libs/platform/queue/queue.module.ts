import { Global, Module } from '@nestjs/common';
import { FailedJobs } from './failed-jobs.js';
import { JobRunner } from './job-runner.js';
import { Queues } from './queues.js';

@Global()
@Module({ providers: [Queues, FailedJobs], exports: [Queues, FailedJobs] })
export class QueueModule {}

/** For the process that works: the runner beside the producing side. */
@Module({ imports: [QueueModule], providers: [JobRunner], exports: [JobRunner] })
export class JobRunnerModule {}
