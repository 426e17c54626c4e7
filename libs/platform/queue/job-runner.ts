import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { Config } from '../config/schema.js';
import { Database } from '../database/database.js';
import { describeError } from '../telemetry/describe-error.js';
import { runInContext } from '../telemetry/request-context.js';
import { FailedJobs } from './failed-jobs.js';
import { type OpenWorker, type QueueBackend, queueBackend } from './backend.js';
import { type JobEnvelope, UnrecoverableFailure } from './job.js';
import type { RegisteredJob } from './registry.js';

/** One run of a job that has ended: for metrics, and for who looks at what it changed. */
export interface EndedRun {
  readonly job: string;
  /** Null for jobs of the whole platform. */
  readonly organisationId: string | null;
  readonly outcome: 'done' | 'failed' | 'set-aside';
  readonly seconds: number;
}

type Observe = (run: EndedRun) => void;

/** A killed worker's job is taken up by another after about this long. */
const lockDuration = 10_000;

/** The consuming side: one worker for each queue, each job given to its handler under the caller's correlation id. */
@Injectable()
export class JobRunner implements OnApplicationShutdown {
  private readonly backend: QueueBackend;
  private readonly failedJobs: FailedJobs;
  private readonly logger = new Logger('jobs');
  private workers: OpenWorker[] = [];
  private observe: Observe = () => {};

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {
    this.backend = queueBackend(config);
    this.failedJobs = new FailedJobs(database);
  }

  async start(registry: ReadonlyMap<string, RegisteredJob>, observe: Observe = () => {}): Promise<void> {
    this.observe = observe;
    const queues = Map.groupBy(registry.values(), ({ definition }) => definition.queue);
    const most = this.config.get('WORKER_CONCURRENCY');
    this.workers = [...queues].map(([queue, found]) =>
      this.open(queue, registry, Math.min(most, ...found.map(({ definition }) => definition.concurrency ?? most))),
    );
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Takes no new job, lets those under way finish, then closes. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.backend.close();
  }

  private open(queue: string, registry: ReadonlyMap<string, RegisteredJob>, concurrency: number): OpenWorker {
    const worker = this.backend.worker(queue, (job) => this.run(registry, job), {
      concurrency,
      lockDuration,
      stalledInterval: lockDuration / 2,
      maxStalledCount: 3,
    });
    worker.on('error', (error) => this.logger.warn(`worker of ${queue}: ${error.message}`));
    worker.on('failed', (job) => void this.abandoned(job));
    return worker;
  }

  /** What killed its worker so often that the queue gave it up has reached no handler: it is set aside all the same. */
  private async abandoned(job: Job<JobEnvelope> | undefined): Promise<void> {
    if (!job?.deferredFailure) return;
    const { correlationId } = job.data;
    try {
      await runInContext({ correlationId, actor: actorOf(job) }, () => this.setAside(job, 'KilledTooOften'));
    } catch (error) {
      this.logger.error({ msg: 'an abandoned job was not set aside', job: job.name, ...describeError(error) });
    }
  }

  private async run(registry: ReadonlyMap<string, RegisteredJob>, job: Job<JobEnvelope>): Promise<void> {
    const { correlationId, organisationId } = job.data;
    const context = { correlationId, actor: actorOf(job), ...(organisationId ? { organisationId } : {}) };
    await runInContext(context, async () => {
      const begun = performance.now();
      const tell = (outcome: EndedRun['outcome']): void => this.observe({ job: job.name, organisationId, outcome, seconds: (performance.now() - begun) / 1000 });
      const attempt = job.attemptsMade + 1;
      const lastAttempt = attempt >= (job.opts.attempts ?? 1);
      try {
        await this.dispatch(registry, job, { attempt, lastAttempt });
        tell('done');
      } catch (error) {
        const final = lastAttempt || error instanceof UnrecoverableFailure;
        const reason = error instanceof Error ? error.constructor.name : 'unknown';
        this.logger.error({ msg: 'job failed', job: job.name, attempt, final, ...describeError(error) });
        if (final) await this.setAside(job, reason);
        tell(final ? 'set-aside' : 'failed');
        throw forQueue(error);
      }
    });
  }

  private async dispatch(registry: ReadonlyMap<string, RegisteredJob>, job: Job<JobEnvelope>, run: { attempt: number; lastAttempt: boolean }): Promise<void> {
    const found = registry.get(job.name);
    if (!found) throw new UnrecoverableFailure(`no such job: ${job.name}`);
    if (found.definition.version !== job.data.version) throw new UnrecoverableFailure(`unknown version of ${job.name}`);
    const payload = found.definition.payload.safeParse(job.data.payload);
    if (!payload.success) throw new UnrecoverableFailure(`payload of ${job.name} has another shape`);
    await found.handler.handle(payload.data, run);
  }

  /** What failed for good is kept where a screen shows it. Payloads hold ids alone, so they may be kept. */
  private async setAside({ name, data: { payload, organisationId } }: Job<JobEnvelope>, reason: string): Promise<void> {
    await this.database.transaction((tx) => this.failedJobs.setAside(tx, { name, organisationId, payload, reason }));
  }
}

const actorOf = ({ name }: Job) => ({ kind: 'system', id: `job:${name}` }) as const;

/** The queue keeps what it is thrown for days: no more than a log may say of it. */
function forQueue(error: unknown): Error {
  if (error instanceof UnrecoverableFailure) return new UnrecoverableError(error.message);
  const { error: name, reason, state, frames } = describeError(error);
  const message = [name, reason ?? state].join(': ');
  return Object.assign(new Error(message), { stack: [message, frames].join('\n') });
}
