import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { Queues } from '#platform';
import { BookedParty, greyPicture } from '../../../../test/support/booked-party.js';
import { eventually } from '../../../../test/support/eventually.js';
import { createWorker } from '../create-worker.js';
import { HealthServer } from './health-server.js';

describe('what a worker tells of documents', () => {
  let party: BookedParty;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    party = await BookedParty.open(1, { WORKER_HEALTH_PORT: 0 });
    await party.upload(party.travellerIds[0] ?? '', await greyPicture());
    worker = await createWorker(party.office.db.config);
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await party.close();
  });

  const metrics = async (): Promise<string> => (await fetch(`http://127.0.0.1:${worker.get(HealthServer).port}/metrics`)).text();

  it('has the time of each step, the outcomes, the age of the queues, and the lanes', async () => {
    await eventually(async () => expect(await metrics()).toMatch(/^document_outcomes_total\{outcome="rejected"\} 1$/m), 60_000);
    const text = await metrics();
    for (const [step, end] of [['intake', 'moved-on'], ['read', 'moved-on'], ['judge', 'rejected']]) {
      expect(text).toMatch(new RegExp(`^document_step_seconds_count\\{step="${step}",lane="quick",end="${end}"\\} 1$`, 'm'));
    }
    for (const step of ['intake', 'read', 'judge']) expect(text).toMatch(new RegExp(`^document_oldest_seconds\\{step="${step}"\\} 0$`, 'm'));
    for (const queue of ['documents-take-in', 'documents-read', 'documents-slow', 'documents-judge', 'mail']) {
      expect(text).toMatch(new RegExp(`^queue_oldest_seconds\\{queue="${queue}"\\} [\\d.]+$`, 'm'));
    }
    expect(text).toMatch(/^reading_lanes\{lane="quick"\} 2$/m);
    expect(text).toMatch(/^reading_lanes_busy\{lane="quick"\} 0$/m);
    expect(text).toMatch(/^reading_child_restarts_total\{lane="quick"\} 0$/m);
  });

  it('shows how long the oldest check waits', async () => {
    const { database } = party.office.db;
    await database.query(`update document_check set state = 'queued', step = null, outcome = null, finished_at = null, created_at = now() - interval '90 seconds'`);
    const seconds = Number(/^document_oldest_seconds\{step="intake"\} ([\d.]+)$/m.exec(await metrics())?.[1]);
    expect(seconds).toBeGreaterThanOrEqual(90);
  });

  it.each([
    ['hangs', () => new Promise<number>(() => {})],
    ['fails', () => Promise.reject(new Error('out of reach'))],
  ])('comes without the age of the queues when asking for it %s', async (_, longestWait) => {
    const asked = vi.spyOn(worker.get(Queues, { strict: false }), 'longestWait').mockImplementation(longestWait);
    const text = await metrics();
    asked.mockRestore();
    expect(text).not.toMatch(/^queue_oldest_seconds\{/m);
    expect(text).toMatch(/^reading_lanes\{lane="quick"\} 2$/m);
  });

  it('names nobody and nothing by id', async () => {
    expect(await metrics()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});
