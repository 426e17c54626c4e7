import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { newId } from '#kernel';
import { Config, currentContext, defineJob, type JobHandler, JobRunner, Queues, UnrecoverableFailure } from '#platform';
import { hasRedis, type RedisServer, startRedis } from '../../../test/support/redis-server.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { eventually } from '../../../test/support/eventually.js';
import { queueBackend } from './backend.js';
import { buildRegistry } from './registry.js';

const job = defineJob({ name: 'test.work', version: 1, queue: 'test', attempts: 2, payload: z.object({ id: z.string() }) });

const backends = [
  { name: 'PostgreSQL', available: true, redis: false },
  { name: 'Redis', available: hasRedis(), redis: true },
];
if (!hasRedis()) process.stderr.write('redis-server is not on the PATH: the job tests run on PostgreSQL alone\n');

describe.each(backends.filter(({ available }) => available))('jobs on $name', ({ redis }) => {
  let store: TestDatabase;
  let server: RedisServer | undefined;
  let config: Config;
  const open: { onApplicationShutdown(): Promise<void> }[] = [];

  beforeAll(async () => {
    store = await createTestDatabase();
    server = redis ? await startRedis() : undefined;
    config = new Config({ ...store.config.settings, REDIS_URL: server?.url });
  });

  afterEach(async () => {
    for (const one of open.splice(0)) await one.onApplicationShutdown();
  });

  afterAll(async () => {
    await server?.stop();
    await store.drop();
  });

  const start = async (handle: JobHandler<typeof job>['handle']): Promise<Queues> => {
    const runner = new JobRunner(config, store.database);
    const queues = new Queues(config);
    open.push(queues, runner);
    await runner.start(buildRegistry([job], [{ job, handler: { handle } }]));
    return queues;
  };

  /** Marks a job as the queue does when its workers died too often; nobody has taken it since. */
  const giveUp = async (id: string, why: string): Promise<void> => {
    if (!server) {
      await store.database.query('update bullmq.job set deferred_failure = $2 where id = $1', [id, why]);
      return;
    }
    const client = new Redis(server.url);
    await client.hset(`bull:given-up:${id}`, 'defa', why);
    client.disconnect();
  };

  const order = (queues: Queues, id: string): Promise<void> =>
    queues.order(job, { id }, { id: newId(), organisationId: null, correlationId: `c-${id}` });

  it('hands the payload over under the correlation id of whoever ordered it', async () => {
    const seen: string[] = [];
    const queues = await start(async ({ id }) => void seen.push(`${id} ${currentContext().correlationId}`));
    await order(queues, 'a');
    await eventually(() => expect(seen).toEqual(['a c-a']));
  });

  it('takes the same order once while it is known to the queue', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const seen: string[] = [];
    const queues = await start(async ({ id }) => {
      seen.push(id);
      await held;
    });
    const id = newId();
    await queues.order(job, { id: 'first' }, { id, organisationId: null });
    await eventually(() => expect(seen).toEqual(['first']));
    await queues.order(job, { id: 'again' }, { id, organisationId: null });
    await order(queues, 'other');
    release();
    await eventually(() => expect(seen).toEqual(['first', 'other']));
  });

  it('tries again after a failure, and not after success', async () => {
    const attempts: number[] = [];
    const queues = await start(async (_payload, { attempt }) => {
      attempts.push(attempt);
      if (attempt === 1) throw new Error('the first try fails');
    });
    await order(queues, 'b');
    await eventually(() => expect(attempts).toEqual([1, 2]));
  });

  it('keeps no word of a database error, which may quote a value, in the queue', async () => {
    const id = newId();
    const queues = await start(async () => void (await store.database.query(`select 'philippa@example.org'::uuid`)));
    await queues.order(job, { id }, { id, organisationId: null });
    const backend = queueBackend(config);
    const queue = backend.queue(job.queue) as unknown as Queue;
    open.push({ onApplicationShutdown: () => queue.close().then(() => backend.close()) });
    await eventually(async () => {
      const kept = await queue.getJob(id);
      expect(kept?.failedReason).toBe('DatabaseError: 22P02');
      expect(JSON.stringify(kept?.stacktrace)).not.toContain('philippa');
    });
  });

  it('sets aside at once what no retry can help, with its payload of ids', async () => {
    const id = newId();
    const queues = await start(async () => {
      throw new UnrecoverableFailure('the file is gone');
    });
    await order(queues, id);
    await eventually(async () => {
      const rows = await store.database.query('select name, payload, reason from failed_job where payload->>\'id\' = $1', [id]);
      expect(rows).toEqual([{ name: 'test.work', payload: { id }, reason: 'UnrecoverableFailure' }]);
    });
  });

  it('sets aside what killed its worker so often that the queue gave it up, though no handler ever saw it end', async () => {
    const id = newId();
    const backend = queueBackend(config);
    const queue = backend.queue('given-up') as unknown as Queue;
    const doomed = defineJob({ ...job, name: 'test.doomed', queue: 'given-up' });
    const queues = new Queues(config);
    open.push(queues, { onApplicationShutdown: () => queue.close().then(() => backend.close()) });
    await queues.order(doomed, { id }, { id, organisationId: null, correlationId: 'c-doomed' });
    await giveUp(id, 'job stalled more than allowable limit');
    const runner = new JobRunner(config, store.database);
    open.push(runner);
    await runner.start(buildRegistry([doomed], [{ job: doomed, handler: { handle: () => Promise.reject(new Error('it must not run')) } }]));
    await eventually(async () => {
      const rows = await store.database.query('select name, reason, correlation_id from failed_job where payload->>\'id\' = $1', [id]);
      expect(rows).toEqual([{ name: 'test.doomed', reason: 'KilledTooOften', correlation_id: 'c-doomed' }]);
    });
    expect(await queues.isUnderWay(doomed, id)).toBe(false);
  });

  it('knows whether an order waits, is under way, or is gone, and how long the oldest has waited', async () => {
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const queues = await start(() => (begun.resolve(), held.promise));
    const [first, second] = [newId(), newId()];
    await queues.order(job, { id: 'x' }, { id: first, organisationId: null });
    await begun.promise;
    const waiting = defineJob({ ...job, name: 'test.waiting', queue: 'nobody-works-here' });
    await queues.order(waiting, { id: 'y' }, { id: second, organisationId: null });
    expect([await queues.isUnderWay(job, first), await queues.isUnderWay(waiting, second), await queues.isUnderWay(job, newId())]).toEqual([true, true, false]);
    await eventually(async () => expect(await queues.longestWait('nobody-works-here')).toBeGreaterThan(0));
    held.resolve();
    await eventually(async () => expect(await queues.isUnderWay(job, first)).toBe(false));
    expect(await queues.longestWait('test')).toBe(0);
  });

  it('lets the job under way finish when it is told to stop', async () => {
    let finished = false;
    let begun = (): void => {};
    const started = new Promise<void>((resolve) => (begun = resolve));
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const queues = await start(async () => {
      begun();
      await held;
      finished = true;
    });
    await order(queues, 'c');
    await started;
    const stopping = open.at(1)?.onApplicationShutdown();
    release();
    await stopping;
    expect(finished).toBe(true);
  });
});
