import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { CreateUser, InvitationLinks, InviteTraveller } from '#accounts';
import { FixedClock, newId } from '#kernel';
import { RegisterTraveller } from '#travellers';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const password = 'a long enough password';
const email = 'ada@example.org';

describe('sign-in over HTTP', () => {
  let api: TestApi;
  let people: People;
  let organisationId: string;
  let operator: Person;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    const user = { organisationId, email, name: 'Ada Berg', role: 'operator', password } as const;
    await api.database.transaction((tx) => get(CreateUser).create(tx, user));
  });
  afterAll(() => api.close());

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'POST', url: `/api/v1/${path}`, payload, headers });
  const register = async (givenNames: string): Promise<string> => {
    const identity = { organisationId, givenNames, surname: 'Wanderer', email: 'robin@example.org', nationality: 'GBR' };
    return valueOf(await api.database.transaction((tx) => get(RegisterTraveller).register(tx, identity))).id;
  };
  const me = (cookie: string) => api.app.inject({ url: '/api/v1/auth/me', headers: { cookie } });

  it('answers with who is signed in, and a cookie out of reach of scripts and other sites', async () => {
    const answer = await post('auth/sign-in', { email, password });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ kind: 'user', name: 'Ada Berg', email, role: 'operator', organisation: { id: organisationId, name: 'Marathon Tours' } });
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ name: 'waypass_session', path: '/', httpOnly: true, sameSite: 'Lax' });
    expect(cookie?.secure).toBeUndefined();
    expect(cookie?.domain).toBeUndefined();
    expect(answer.body).not.toContain(cookie?.value);
    expect((await me(`waypass_session=${cookie?.value}`)).json()).toEqual(answer.json());
  });

  it('ties the cookie to this host and to HTTPS where the public address is HTTPS', async () => {
    const secure = await createTestApi({ settings: { PUBLIC_URL: 'https://travel.example.org' } });
    try {
      const there = new People(secure);
      const organisation = await there.organisation();
      const { database, app } = secure;
      await database.transaction((tx) => app.get(CreateUser, { strict: false }).create(tx, { organisationId: organisation, email, name: 'Ada', role: 'officer', password }));
      const answer = await app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: { email, password } });
      expect(answer.cookies[0]).toMatchObject({ name: '__Host-waypass_session', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });
      expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    } finally {
      await secure.close();
    }
  });

  it('refuses a wrong password with 401, and too many with 429 and Retry-After', async () => {
    const wrong = { email: 'someone@example.org', password: 'wrong' };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await post('auth/sign-in', wrong)).json()).toMatchObject({ status: 401, code: 'auth.invalid-credentials' });
    }
    const locked = await post('auth/sign-in', wrong);
    expect(locked.json()).toMatchObject({ status: 429, code: 'auth.too-many-attempts' });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('does not let a caller choose the address that attempts are counted by', async () => {
    const wrong = { email: 'spoofed@example.org', password: 'wrong' };
    const codes = [];
    for (let attempt = 0; attempt < 6; attempt += 1) codes.push((await post('auth/sign-in', wrong, { 'x-forwarded-for': `203.0.113.${attempt}` })).statusCode);
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('ends the session and takes the cookie away when signing out, an unknown session included', async () => {
    const person = await people.staff('officer', organisationId);
    const answer = await post('auth/sign-out', {}, person.headers);
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies[0]).toMatchObject({ name: 'waypass_session', value: '' });
    expect((await me(person.headers.cookie)).statusCode).toBe(401);
    expect((await post('auth/sign-out', {}, person.headers)).statusCode).toBe(204);
  });

  it('lets a traveller in by their link, by name, once', async () => {
    const travellerId = await register('Robin');
    const { invitationId } = await api.database.transaction((tx) => get(InviteTraveller).invite(tx, { organisationId, travellerId }));
    const token = get(InvitationLinks).tokenOf(invitationId);
    const answer = await post('auth/links/redeem', { token });
    expect(answer.json()).toMatchObject({ kind: 'traveller', name: 'Robin Wanderer', travellerId, permissions: expect.arrayContaining(['trip.read']) });
    expect(answer.json()).not.toHaveProperty('email');
    expect(answer.cookies[0]).toMatchObject({ name: 'waypass_session', httpOnly: true });
    expect((await post('auth/links/redeem', { token })).json()).toMatchObject({ status: 410, code: 'link.used' });
    expect((await post('auth/links/renew', { token })).statusCode).toBe(202);
  });

  it('answers 202 to a renewal whatever the link, and 404 to redeeming one that is not ours', async () => {
    expect((await post('auth/links/renew', { token: 'nonsense' })).statusCode).toBe(202);
    expect((await post('auth/links/redeem', { token: 'nonsense' })).json()).toMatchObject({ status: 404, code: 'link.unknown' });
  });

  it('invites no traveller of another organisation', async () => {
    const stranger = await people.staff('operator', await people.organisation('Walks'));
    const trip = await MarathonTrip.schedule(organisationId, api.database, get);
    const { bookingId, travellerIds: [travellerId] } = await trip.book({});
    const path = `travellers/${travellerId}/invitation`;
    expect((await post(path, {}, stranger.headers)).json()).toMatchObject({ status: 404, code: 'not-found' });
    expect((await post(path, {}, operator.headers)).statusCode).toBe(202);
    const remove = (person: Person) => api.app.inject({ method: 'DELETE', url: `/api/v1/${path}`, headers: person.headers });
    expect((await remove(stranger)).statusCode).toBe(404);
    expect((await remove(operator)).statusCode).toBe(204);
    expect((await remove(operator)).statusCode).toBe(404);
    valueOf(await cancelWhole(get, organisationId, bookingId));
    expect((await post(path, {}, operator.headers)).json()).toMatchObject({ status: 409, code: 'invitation.no-trip' });
    expect((await post(`travellers/${await register('Kim')}/invitation`, {}, operator.headers)).json()).toMatchObject({ code: 'invitation.no-trip' });
  });

  it('shows a new API key once, and takes it from then on', async () => {
    const create = await post('api-keys', { name: 'export', role: 'operator' }, { ...operator.headers, 'idempotency-key': newId() });
    expect(create.statusCode).toBe(201);
    const { id, key } = create.json<{ id: string; key: string }>();
    const bearer = { authorization: `Bearer ${key}` };
    expect((await api.app.inject({ url: '/api/v1/auth/me', headers: bearer })).json()).toMatchObject({ kind: 'api-key', name: 'export', role: 'operator' });
    const listed = await api.app.inject({ url: '/api/v1/api-keys', headers: operator.headers });
    expect(listed.json()).toMatchObject({ items: [{ id, name: 'export' }], nextCursor: null });
    expect(listed.body).not.toContain(key);
    expect((await api.app.inject({ url: '/api/v1/api-keys', headers: bearer })).json()).toMatchObject({ status: 403 });
    expect((await api.app.inject({ method: 'DELETE', url: `/api/v1/api-keys/${id}`, headers: operator.headers })).statusCode).toBe(204);
    expect((await api.app.inject({ url: '/api/v1/auth/me', headers: bearer })).statusCode).toBe(401);
  });

  it('gives each person their own one-time-code secret', async () => {
    const enrolled = await post('auth/one-time-code', {}, operator.headers);
    expect(enrolled.statusCode).toBe(200);
    expect(enrolled.json<{ otpauthUrl: string }>().otpauthUrl).toMatch(/^otpauth:\/\/totp\/Waypass/);
    expect((await post('auth/one-time-code/confirm', { code: '000000' }, operator.headers)).json()).toMatchObject({ status: 422, code: 'auth.one-time-code-wrong' });
  });
});
