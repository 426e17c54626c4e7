import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('batches over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  let application: string;

  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
    const [item] = await api.database.query<{ application_id: string }>('select application_id from batch_item where batch_id = $1', [ours.ids.batch]);
    application = item!.application_id;
  }, 60_000);
  afterAll(() => api.close());

  const ask = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, version?: number, person = ours.officer) =>
    api.app.inject({
      method, url: `/api/v1/batches/${ours.ids.batch}${path}`, headers: { ...person.headers, 'idempotency-key': newId(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) }, ...(payload ? { payload } : {}),
    });

  it('say which version an edit is of, and refuse an edit of another', async () => {
    const { headers, ...answer } = await ask('GET', '');
    expect([headers.etag, answer.json()]).toMatchObject(['"1"', { version: 1, listVersion: 1, toBeSent: true, listOrder: null, fee: null }]);
    expect((await ask('PUT', '/order', { applicationIds: [application] })).json()).toMatchObject({ status: 428 });
    expect((await ask('PUT', '/order', { applicationIds: [application] }, 7)).json()).toMatchObject({ status: 412, code: 'batch.changed' });
    expect((await ask('PUT', '/order', { applicationIds: [application] }, 1)).json()).toMatchObject({ version: 1 });
  });

  it('tell what a removal would do before it is done, then do it, and keep the list that was', async () => {
    const preview = await ask('POST', '/removals/preview', { applicationId: application }, 1);
    expect(preview.json()).toEqual({ listVersion: 2, moved: [], staying: 0, sendAgain: false, fee: null, deadline: null });
    expect((await ask('POST', '/removals', { applicationId: application, cause: 'because' }, 1)).json()).toMatchObject({ status: 422, errors: [{ pointer: '/cause' }] });
    const done = await ask('POST', '/removals', { applicationId: application, cause: 'dropped-out', note: 'Broke a leg' }, 1);
    expect(done.json()).toMatchObject({ status: 'withdrawn', version: 2, listVersion: 2, applications: [] });
    const { items } = (await ask('GET', '/versions')).json<{ items: object[] }>();
    expect(items).toMatchObject([
      { version: 1, change: 'assembled', removed: null, people: [{ applicationId: application, travellerName: expect.stringContaining('Quillfeather-Other') }], delta: null },
      { version: 2, change: 'removed', removed: { cause: 'dropped-out', note: 'Broke a leg' }, people: [], delta: { removed: [{ position: 1 }], added: [], moved: [] } },
    ]);
  });

  it('are not for operators, nor for travellers', async () => {
    for (const person of [ours.operator, ours.traveller]) {
      expect((await ask('GET', '/versions', undefined, undefined, person)).json()).toMatchObject({ code: 'auth.forbidden' });
      expect((await ask('POST', '/removals', { applicationId: application, cause: 'postponed' }, 2, person)).json()).toMatchObject({ code: 'auth.forbidden' });
    }
  });

  it('ask again only for what was issued and is out of date', async () => {
    const answer = await api.app.inject({ method: 'POST', url: `/api/v1/applications/${ours.ids.application}/renew`, payload: {}, headers: { ...ours.officer.headers, 'idempotency-key': newId() } });
    expect(answer.json()).toMatchObject({ status: 409, code: 'entry.transition-refused' });
  });
});
