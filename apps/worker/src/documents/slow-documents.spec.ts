import { afterEach, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { PictureReader, ReadingFailure } from '#documents';
import { BookedParty } from '../../../../test/support/booked-party.js';
import { jpeg, ScriptedReader } from '../../../../test/support/document-desk.js';
import { eventually } from '../../../../test/support/eventually.js';
import { queueBackends } from '../../../../test/support/queue-backends.js';
import type { RedisServer } from '../../../../test/support/redis-server.js';
import { createWorker } from '../create-worker.js';
import { HealthServer } from '../health/health-server.js';

/** In the slow lane a slow picture hangs until it is told to go on; in the quick one it overruns at once. */
class SlowPictures {
  private readonly release = Promise.withResolvers<void>();
  inHand = 0;
  most = 0;

  /** @throws as the reading pool does when a picture overran its time. */
  async take(lane: string): Promise<void> {
    if (lane === 'quick') throw new ReadingFailure('timed-out');
    this.most = Math.max(this.most, (this.inHand += 1));
    await this.release.promise;
    this.inHand -= 1;
  }

  letGo(): void {
    this.release.resolve();
  }
}

describe.each(queueBackends)('slow pictures, with queues on $name,', ({ start }) => {
  let redis: RedisServer | undefined;
  let party: BookedParty;
  let worker: INestApplicationContext;

  afterEach(async () => {
    await worker.close();
    await party.close();
    await redis?.stop();
  });

  it('keep no quick one waiting, are taken one at a time, and are done in the end', async () => {
    redis = await start();
    party = await BookedParty.open(6, { REDIS_URL: redis?.url, WORKER_HEALTH_PORT: 0, WORKER_CONCURRENCY: 1 });
    worker = await createWorker(party.office.db.config);
    const slow = new SlowPictures();
    const { intake, reading } = new ScriptedReader();
    Object.assign(worker.get(PictureReader, { strict: false }), {
      takeIn: async (...[bytes, lane]: Parameters<PictureReader['takeIn']>) => {
        if (bytes.includes('slow to take in')) await slow.take(lane);
        return { ...(await intake(bytes, lane)), kept: bytes };
      },
      read: async (...[kept, takenIn, lane]: Parameters<PictureReader['read']>) => {
        if (kept.includes('slow to read')) await slow.take(lane);
        return reading(kept, takenIn, lane);
      },
    });
    const states = async (): Promise<string[]> => (await party.checks()).map(({ state, lane }) => `${state} ${lane}`);
    const marks = ['slow to take in', 'slow to read', 'slow to take in', 'slow to read', 'slow to read', 'quick'];
    for (const [at, mark] of marks.entries()) await party.upload(party.travellerIds[at] ?? '', jpeg(mark));

    await eventually(async () => expect(await states()).toEqual([...Array<string>(5).fill('running slow'), 'finished quick']), 60_000);
    await eventually(() => expect(slow.inHand).toBe(1));
    const metrics = await (await fetch(`http://127.0.0.1:${worker.get(HealthServer).port}/metrics`)).text();
    expect(metrics).toMatch(/^document_step_seconds_count\{step="read",lane="quick",end="slowed-down"\} 3$/m);
    expect(metrics).toMatch(/^queue_oldest_seconds\{queue="documents-slow"\} \d/m);

    slow.letGo();
    await eventually(async () => expect((await party.checks()).map(({ state }) => state)).toEqual(Array(6).fill('finished')), 60_000);
    expect(slow.most).toBe(1);
  }, 150_000);
});
