import type { ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { Config, freePort } from '#platform';
import { photograph } from '../fixtures/passport/index.js';
import { BookedParty } from '../support/booked-party.js';
import { eventually } from '../support/eventually.js';
import { queueBackends } from '../support/queue-backends.js';
import type { RedisServer } from '../support/redis-server.js';
import { startWorker } from '../support/worker-process.js';
import { people } from './people.js';

describe.each(queueBackends)('two workers, with queues on $name,', ({ start }) => {
  let redis: RedisServer | undefined;
  let party: BookedParty;
  let workers: ChildProcess[] = [];

  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await party.close();
    await redis?.stop();
  });

  it('share the documents of twelve travellers, and do each step of each once', async () => {
    const [person] = people;
    if (!person) throw new Error('there is nobody to draw');
    redis = await start();
    party = await BookedParty.open(12, { REDIS_URL: redis?.url, WORKER_CONCURRENCY: 1 });
    const photo = await photograph(person, { width: 2000, height: 1500 });
    for (const travellerId of party.travellerIds) await party.upload(travellerId, photo);
    const ports = [await freePort(), await freePort()];
    const { config } = party.office.db;
    workers = await Promise.all(ports.map((port) => startWorker(new Config({ ...config.settings, WORKER_HEALTH_PORT: port }))));
    await eventually(async () => expect((await party.checks()).filter(({ state }) => state === 'finished')).toHaveLength(12), 60_000);

    const steps = { 'document.taken-in': 1, 'document.read': 1 };
    const told = await party.told('document.taken-in', 'document.read');
    expect(told).toEqual(Object.fromEntries((await party.checks()).map(({ id }) => [id, steps])));
    const readings = await Promise.all(ports.map(readingsOf));
    expect(Math.min(...readings)).toBeGreaterThan(0);
    expect(readings.reduce((sum, count) => sum + count)).toBe(12);
  }, 120_000);
});

/** How many pictures a worker has read, as it tells Prometheus. */
async function readingsOf(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counts = [...text.matchAll(/^document_step_seconds_count\{step="read",lane="\w+",end="moved-on"\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}
