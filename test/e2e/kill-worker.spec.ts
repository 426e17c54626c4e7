import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '#kernel';
import { createApi } from '../../apps/api/src/create-api.js';
import { seedDemo } from '../../apps/start/src/demo/seed-demo.js';
import { photograph } from '../fixtures/passport/index.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { Visitor } from '../support/visitor.js';
import { startWorker } from '../support/worker-process.js';
import { people } from './people.js';

describe('a worker that is killed in the middle of a check', () => {
  let store: TestDatabase;
  let api: NestFastifyApplication;
  let worker: ChildProcess | undefined;
  let traveller: Visitor;

  beforeAll(async () => {
    store = await createTestDatabase({ STORAGE_URL: pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-kill-'))).href });
    const lines = await seedDemo(store.config);
    api = await createApi(store.config);
    await api.listen(0, '127.0.0.1');
    traveller = new Visitor(await api.getUrl());
    await traveller.post('/api/v1/auth/links/redeem', { token: /invitation#([\w-]+)/.exec(lines.join())?.[1] });
  }, 60_000);

  afterAll(async () => {
    worker?.kill('SIGKILL');
    await api.close();
    await store.drop();
  });

  const stateOf = async (id: string): Promise<string | undefined> =>
    (await store.database.query<{ state: string }>('select state from document_check where id = $1', [id]))[0]?.state;

  it('leaves nothing lost and nothing done twice: the next worker ends the check, once', async () => {
    const [person] = people;
    if (!person) throw new Error('there is nobody to draw');
    const photo = await photograph(person);
    worker = await startWorker(store.config);
    const { id } = await traveller.upload<{ id: string }>('/api/v1/me/documents', photo, { 'idempotency-key': newId() });
    await eventually(async () => expect(await stateOf(id)).toBe('running'));
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    expect(await stateOf(id)).toBe('running');
    worker = await startWorker(store.config);
    await eventually(async () => expect(await stateOf(id)).toBe('finished'), 60_000);
    const told = await store.database.query(`select 1 from outbox where type = 'document.checked' and subject->>'checkId' = $1`, [id]);
    expect(told).toHaveLength(1);
  }, 120_000);
});
