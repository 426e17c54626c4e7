import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock } from '#kernel';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import type { Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('the photo on an application', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    ours = await furnishOrganisation(api, 'Quillfeather');
  }, 60_000);
  afterAll(() => api.close());

  const ask = (path: string, person: Person, application = ours.ids.application) =>
    api.app.inject({ url: `/api/v1/applications/${application}/${path}`, headers: person.headers });

  it('is known to the officer, and seen only after a reveal, which is on record', async () => {
    expect((await ask('portrait', ours.officer)).json()).toMatchObject({ portrait: { id: ours.ids.portrait, outcome: 'accepted', usedAt: expect.any(String) } });
    expect((await ask('photo', ours.officer)).json()).toMatchObject({ status: 403, code: 'document.reveal-required' });
    const reason = { reason: 'To put it into the batch' };
    await api.app.inject({ method: 'POST', url: `/api/v1/applications/${ours.ids.application}/reveal`, payload: reason, headers: ours.officer.headers });
    const { statusCode, headers, rawPayload } = await ask('photo', ours.officer);
    expect([statusCode, headers['content-type'], headers['cache-control'], rawPayload.toString()]).toEqual([200, 'image/jpeg', 'no-store', 'a photo']);
    expect(await api.database.query(`select 1 from outbox where type = 'document.revealed' and organisation_id = $1`, [ours.id])).toHaveLength(1);
  });

  it('is not for operators, nor for travellers', async () => {
    for (const person of [ours.operator, ours.traveller]) {
      for (const path of ['portrait', 'photo']) expect((await ask(path, person)).json()).toMatchObject({ status: 403, code: 'auth.forbidden' });
    }
  });

  it('is none until the traveller has chosen one', async () => {
    await api.database.query('update portrait set used_at = null where id = $1', [ours.ids.portrait]);
    expect((await ask('portrait', ours.officer)).json()).toEqual({ portrait: null });
    expect((await ask('photo', ours.officer)).json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});
