import { createPostgresBackend, createRedisBackend, type Job, type Processor, type Queue, withBackend, type Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../config/schema.js';
import type { JobEnvelope } from './job.js';

export type OpenQueue = Pick<Queue<JobEnvelope>, 'add' | 'upsertJobScheduler' | 'waitUntilReady' | 'getJobCounts' | 'getJobState' | 'getWaiting' | 'close'>;
export type OpenWorker = Pick<Worker<JobEnvelope>, 'waitUntilReady' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job<JobEnvelope> | undefined) => void): unknown;
};
export type WorkerSettings = Omit<WorkerOptions, 'connection'>;

/** Opens queues and workers in one store. Whoever opens one closes it, then the backend. */
export interface QueueBackend {
  queue(name: string): OpenQueue;
  worker(name: string, processor: Processor<JobEnvelope>, settings: WorkerSettings): OpenWorker;
  close(): Promise<void>;
}

/** PostgreSQL by default; Redis or Valkey with `REDIS_URL`, for a pool of workers on many machines. */
export function queueBackend(config: Config): QueueBackend {
  const redisUrl = config.get('REDIS_URL');
  return redisUrl ? onRedis(redisUrl) : onPostgres(config.get('DATABASE_URL'));
}

function onPostgres(connectionString: string): QueueBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, schema: 'bullmq', max: 3, migrate: true };
  return {
    queue: (name) => new Queue<JobEnvelope>(name, { connection }),
    worker: (name, processor, settings) => new Worker<JobEnvelope>(name, processor, { ...settings, connection }),
    close: async () => {},
  };
}

function onRedis(url: string): QueueBackend {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => {}); // each queue and worker reports the same error under its own name
  return {
    queue: (name) => new Queue<JobEnvelope>(name, { connection }),
    worker: (name, processor, settings) => new Worker<JobEnvelope>(name, processor, { ...settings, connection }),
    close: async () => {
      connection.disconnect();
    },
  };
}
