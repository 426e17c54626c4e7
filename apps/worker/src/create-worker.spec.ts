import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '#kernel';
import { publish } from '#platform';
import { eventually } from '../../../test/support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { createWorker } from './create-worker.js';
import { HealthServer } from './health/health-server.js';

describe('the worker', () => {
  let store: TestDatabase;
  let worker: INestApplicationContext;
  let address: string;

  beforeAll(async () => {
    const STORAGE_URL = pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-worker-'))).href;
    store = await createTestDatabase({ STORAGE_URL, WORKER_HEALTH_PORT: 0 });
    worker = await createWorker(store.config);
    address = `http://127.0.0.1:${worker.get(HealthServer).port}`;
  });
  afterAll(async () => {
    await worker.close();
    await store.drop();
  });

  it('boots with a handler for every job, and says that it is ready', async () => {
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404);
  });

  it('writes every event down in the audit, and counts the job', async () => {
    const organisationId = newId();
    await store.database.transaction((tx) => publish(tx, { type: 'trial.held', organisationId, subject: {} }));
    await eventually(async () => {
      const rows = await store.database.query('select type from audit_entry where organisation_id = $1', [organisationId]);
      expect(rows).toEqual([{ type: 'trial.held' }]);
    });
    await eventually(async () => expect(await (await fetch(`${address}/metrics`)).text()).toMatch(/job_duration_seconds_count\{job="audit\.record-event",outcome="done"\} [1-9]/));
  });
});
