import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/schema.js';
import { currentContext } from '../telemetry/request-context.js';
import { type OpenQueue, type QueueBackend, queueBackend } from './backend.js';
import type { JobDefinition, JobEnvelope, PayloadOf } from './job.js';

interface Order {
  /** The same id is taken once while its job is known to the queue. */
  readonly id: string;
  readonly organisationId: string | null;
  readonly correlationId?: string;
}

const underWay: ReadonlySet<string> = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children']);

const keepFailed = { age: 14 * 24 * 3600, count: 5_000 };

/** The producing side of the queues. Business code never calls it: it publishes events, and the relay orders the jobs. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly backend: QueueBackend;
  private readonly opened = new Map<string, OpenQueue>();
  private readonly logger = new Logger('queues');

  constructor(config: Config) {
    this.backend = queueBackend(config);
  }

  async order<Job extends JobDefinition>(job: Job, payload: PayloadOf<Job>, order: Order): Promise<void> {
    await this.queue(job.queue).add(job.name, this.envelope(job, payload, order), {
      jobId: order.id,
      attempts: job.attempts,
      backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
      removeOnComplete: true,
      removeOnFail: keepFailed,
    });
  }

  /** Runs the job again and again, once for all workers together: every so many milliseconds, or by a cron pattern (UTC). */
  async schedule<Job extends JobDefinition>(job: Job, payload: PayloadOf<Job>, when: { every: number } | { pattern: string }): Promise<void> {
    await this.queue(job.queue).upsertJobScheduler(job.name, when, {
      name: job.name,
      data: this.envelope(job, payload, { organisationId: null }),
      opts: { attempts: job.attempts, removeOnComplete: true, removeOnFail: keepFailed },
    });
  }

  /** True while an order waits for its turn, waits for another try, or is being worked on. False once it ended, or was lost. */
  async isUnderWay(job: JobDefinition, id: string): Promise<boolean> {
    return underWay.has(await this.queue(job.queue).getJobState(id));
  }

  /** For how many seconds the oldest job of a queue has waited for its turn; 0 when none waits. */
  async longestWait(queue: string): Promise<number> {
    const [oldest] = await this.queue(queue).getWaiting(0, 0);
    return oldest ? (Date.now() - oldest.timestamp) / 1000 : 0;
  }

  /** Rejects when the store of the queues cannot be reached. */
  async assertReachable(): Promise<void> {
    await this.queue('events').getJobCounts('wait');
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.opened.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private envelope(job: JobDefinition, payload: unknown, { organisationId, correlationId }: Omit<Order, 'id'>): JobEnvelope {
    return { version: job.version, payload, organisationId, correlationId: correlationId ?? currentContext().correlationId };
  }

  private queue(name: string): OpenQueue {
    let queue = this.opened.get(name);
    if (!queue) {
      queue = this.backend.queue(name);
      (queue as unknown as NodeJS.EventEmitter).on('error', (error: Error) => this.logger.warn(`queue ${name}: ${error.message}`));
      this.opened.set(name, queue);
    }
    return queue;
  }
}
