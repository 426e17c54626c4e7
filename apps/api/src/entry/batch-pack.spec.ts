import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('packs of files over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;

  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
  }, 60_000);
  afterAll(() => api.close());

  const ask = (method: 'GET' | 'POST' | 'PUT', path: string, { payload, version, person = ours.officer }: { payload?: object; version?: number; person?: FurnishedOrganisation['officer'] } = {}) =>
    api.app.inject({
      method, url: `/api/v1/${path}`, headers: { ...person.headers, 'idempotency-key': newId(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) }, ...(payload ? { payload } : {}),
    });

  it('are streamed to the officer as they were made, never kept by a browser, and on record before', async () => {
    const { statusCode, headers, rawPayload } = await ask('GET', `batch-packs/${ours.ids.batchPack}/file`);
    expect([statusCode, headers['content-type'], headers['cache-control'], headers['content-disposition']]).toEqual([
      200, 'application/zip', 'no-store', 'attachment; filename="batch-1-list-1.zip"',
    ]);
    const pack = (await ask('GET', `batch-packs/${ours.ids.batchPack}`)).json<{ sha256: string }>();
    expect(pack).toMatchObject({ state: 'ready', planned: 7, done: 7, listVersion: 1, sha256: createHash('sha256').update(rawPayload).digest('hex'), check: null });
    const rows = await api.database.query(`select actor_id, subject->>'travellers' as travellers from outbox where type = 'batch.pack-revealed' and organisation_id = $1`, [ours.id]);
    expect(rows).toEqual([{ actor_id: ours.officer.id, travellers: '1' }]);
  });

  it('are for nobody else', async () => {
    for (const person of [ours.operator, ours.traveller]) {
      expect((await ask('GET', `batch-packs/${ours.ids.batchPack}/file`, { person })).json()).toMatchObject({ status: 403, code: 'auth.forbidden' });
    }
    expect(await api.database.query(`select 1 from outbox where type = 'batch.pack-revealed'`)).toHaveLength(1);
  });

  it('are asked for with the letter as it was drafted and edited, and compared on demand', async () => {
    const { text } = (await ask('GET', `batches/${ours.ids.batch}/letter`)).json<{ text: string }>();
    expect(text).toContain('Quillfeather Tours');
    const path = `batches/${ours.ids.batch}/packs`;
    expect((await ask('POST', path, { payload: { letter: `${text}\n{{who}}` }, version: 1 })).json()).toMatchObject({ status: 422, errors: [{ pointer: '/letter' }] });
    const { statusCode, ...answer } = await ask('POST', path, { payload: { letter: text }, version: 1 });
    const made = answer.json<{ id: string }>();
    expect([statusCode, made]).toMatchObject([201, { state: 'waiting', done: 0, planned: 7 }]);
    expect((await ask('GET', path)).json<{ items: { id: string }[] }>().items.map((item) => item.id)).toEqual([ours.ids.batchPack, made.id]);
    expect((await ask('GET', `batch-packs/${made.id}/file`)).json()).toMatchObject({ status: 409, code: 'batch.pack-not-ready' });
    expect((await ask('POST', `batch-packs/${ours.ids.batchPack}/check`)).json()).toMatchObject({ check: { state: 'waiting', files: [] } });
  });

  it('have a letter for each authority, with placeholders and a version', async () => {
    const path = `authorities/${ours.ids.authority}/letter`;
    expect((await ask('GET', path)).json()).toMatchObject({ version: 0, placeholders: expect.arrayContaining(['totalFee']) });
    expect((await ask('PUT', path, { payload: { text: 'Dear {{authority}}' }, version: 0 })).json()).toMatchObject({ version: 1, text: 'Dear {{authority}}' });
    expect((await ask('PUT', path, { payload: { text: 'Hello' }, version: 0 })).json()).toMatchObject({ status: 412, code: 'batch.letter-changed' });
  });
});
