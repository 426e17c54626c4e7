import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import type { Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('calendar feeds over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
  });
  afterAll(() => api.close());

  const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, person: Person) =>
    api.app.inject({ method, url: `/api/v1/${url}`, headers: { ...person.headers, 'idempotency-key': newId() } });
  const made = async (url: string, person: Person): Promise<string> => new URL((await ask('POST', url, person)).json<{ url: string }>().url).pathname;

  it('shows a link once, serves it without a session, and takes it back', async () => {
    expect((await ask('GET', 'calendar-feed', ours.officer)).json()).toEqual({ since: null });
    const path = await made('calendar-feed', ours.officer);
    expect((await ask('GET', 'calendar-feed', ours.officer)).json()).toEqual({ since: expect.any(String) });
    const served = await api.app.inject(path);
    expect(served.statusCode).toBe(200);
    expect(served.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer', 'cache-control': 'private, max-age=900',
    });
    expect(served.body.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    const again = await api.app.inject({ url: path, headers: { 'if-none-match': String(served.headers['etag']) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await ask('DELETE', 'calendar-feed', ours.officer)).statusCode).toBe(204);
    expect((await api.app.inject(path)).json()).toMatchObject({ code: 'calendar.unknown' });
    expect((await ask('DELETE', 'calendar-feed', ours.officer)).statusCode).toBe(404);
  });

  it('has one of each departure for staff, and a traveller’s own', async () => {
    for (const [url, person] of [[`departures/${ours.ids.departure}/calendar-feed`, ours.operator], ['me/calendar-feed', ours.traveller]] as const) {
      expect((await api.app.inject(await made(url, person))).statusCode).toBe(200);
    }
  });

  it('is refused to whoever may not read readiness, and to travellers on staff’s routes', async () => {
    for (const [url, person] of [['calendar-feed', ours.agency], ['calendar-feed', ours.traveller], [`departures/${ours.ids.departure}/calendar-feed`, ours.traveller], ['me/calendar-feed', ours.officer]] as const) {
      for (const method of ['GET', 'POST', 'DELETE'] as const) expect([url, method, (await ask(method, url, person)).statusCode]).toEqual([url, method, 403]);
    }
    expect((await ask('POST', `departures/${newId()}/calendar-feed`, ours.operator)).json()).toMatchObject({ code: 'departure.unknown' });
  });

  it('limits who tries links out', async () => {
    const tries = await Promise.all(Array.from({ length: 70 }, () => api.app.inject(`/api/v1/calendars/${'A'.repeat(43)}.ics`)));
    const statuses = new Set(tries.map(({ statusCode }) => statusCode));
    expect(statuses).toEqual(new Set([404, 429]));
    expect((await api.app.inject('/api/v1/calendars/short')).statusCode).toBe(404);
  });
});

describe('reminders over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
  });
  afterAll(() => api.close());

  const url = () => `/api/v1/departures/${ours.ids.departure}/reminders`;

  it('shows operators who gets what, and lets them pause it with a reason', async () => {
    const pause = (person: Person, payload: object) => api.app.inject({ method: 'PUT', url: `${url()}/pause`, headers: person.headers, payload });
    expect((await pause(ours.operator, { reason: '  ' })).statusCode).toBe(422);
    expect((await pause(ours.officer, { reason: 'No' })).statusCode).toBe(403);
    expect((await pause(ours.operator, { reason: 'The hotel is being changed' })).statusCode).toBe(204);
    expect((await pause(ours.operator, { reason: 'Again' })).json()).toMatchObject({ code: 'reminder.paused' });
    const shown = await api.app.inject({ url: url(), headers: ours.officer.headers });
    expect(shown.json()).toMatchObject({ paused: { reason: 'The hotel is being changed', by: 'The operator' }, tomorrow: [] });
    expect((await api.app.inject({ method: 'DELETE', url: `${url()}/pause`, headers: ours.operator.headers })).statusCode).toBe(204);
  });

  it('lets a traveller choose, on what they read', async () => {
    const choose = (version: number, payload: object) =>
      api.app.inject({ method: 'PUT', url: '/api/v1/me/reminders', headers: { ...ours.traveller.headers, 'if-match': `"${version}"` }, payload });
    expect((await api.app.inject({ url: '/api/v1/me/reminders', headers: ours.traveller.headers })).json()).toEqual({ locale: 'en', wanted: true, version: 0 });
    expect((await choose(0, { locale: 'it', wanted: true })).statusCode).toBe(422);
    expect((await choose(0, { locale: 'zh', wanted: false })).json()).toEqual({ locale: 'zh', wanted: false, version: 1 });
    expect((await choose(0, { locale: 'de', wanted: true })).json()).toMatchObject({ code: 'reminder.choice-changed' });
    expect((await api.app.inject({ method: 'PUT', url: '/api/v1/me/reminders', headers: ours.traveller.headers, payload: { locale: 'de', wanted: true } })).statusCode).toBe(428);
  });
});
