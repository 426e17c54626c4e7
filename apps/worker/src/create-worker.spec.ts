import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { CreateOrganisation, InvitationLinks, InviteTraveller, ReadPrincipal, RedeemLink } from '#accounts';
import { newId } from '#kernel';
import { Database, Files, MissingFileError, publish, Storage } from '#platform';
import { EraseTraveller, RegisterTraveller } from '#travellers';
import { eventually } from '../../../test/support/eventually.js';
import { codeOf, valueOf } from '../../../test/support/results.js';
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

  it('leaves an erased traveller neither link nor session, neither upload nor check', async () => {
    const get = <T>(type: Type<T>): T => worker.get(type, { strict: false });
    const database = get(Database);
    const { id: organisationId } = await database.transaction((tx) => get(CreateOrganisation).create(tx, { name: 'Marathon Tours' }));
    const identity = { givenNames: 'Anna', surname: 'Eriksson', email: 'anna@example.org', nationality: 'SWE' };
    const { id: travellerId } = valueOf(await database.transaction((tx) => get(RegisterTraveller).register(tx, { organisationId, ...identity })));
    const { invitationId } = await database.transaction((tx) => get(InviteTraveller).invite(tx, { organisationId, travellerId }));
    const { session } = valueOf(await get(RedeemLink).redeem(get(InvitationLinks).tokenOf(invitationId), '198.51.100.1'));
    const name = `documents/${newId()}`;
    await get(Files).put(travellerId, name, Buffer.from('a passport'));
    await database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, state, outcome, finished_at)
       values ($1, $2, $3, '', $4, 'finished', 'rejected', now())`,
      [newId(), organisationId, travellerId, name],
    );
    await database.transaction((tx) => get(EraseTraveller).erase(tx, organisationId, travellerId));
    await eventually(async () => {
      expect(await database.query('select 1 from document_check where traveller_id = $1', [travellerId])).toEqual([]);
    });
    await expect(worker.get(Storage).get(name)).rejects.toThrow(MissingFileError);
    const after = await get(ReadPrincipal).read({ bearer: undefined, cookie: session.token, ip: '198.51.100.1' });
    expect(codeOf(after)).toBe('auth.required');
  });

  it('writes every event down in the audit, and counts the job', async () => {
    const organisationId = newId();
    await store.database.transaction((tx) => publish(tx, { type: 'trial.held', organisationId, subject: {} }));
    await eventually(async () => {
      const rows = await store.database.query('select type from audit_entry where organisation_id = $1', [organisationId]);
      expect(rows).toEqual([{ type: 'trial.held' }]);
    });
    await eventually(async () => expect(await (await fetch(`${address}/metrics`)).text()).toMatch(/job_duration_seconds_count\{job="audit\.record-events",outcome="done"\} [1-9]/));
  });
});
