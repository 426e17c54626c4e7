import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaffInvitationLinks } from '#accounts';
import { FixedClock, newId } from '#kernel';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { PersonBody, StaffInvitationBody } from './person.schema.js';

const password = 'a long enough password';

interface Body {
  readonly code?: string;
  readonly errors?: { pointer: string }[];
}

describe('people of the organisation over HTTP', () => {
  let api: TestApi;
  let people: People;
  let clock: FixedClock;
  let administrator: Person;
  let operator: Person;

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
    api = await createTestApi({ clock });
    people = new People(api);
    administrator = await people.staff('administrator', await people.organisation());
    operator = await people.staff('operator', administrator.organisationId);
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, payload?: object, more: Record<string, string> = {}, person: Person | null = administrator) => {
    const headers = { ...person?.headers, 'idempotency-key': newId(), ...more };
    const answer = await api.app.inject({ method: method as 'GET', url: `/api/v1/${path}`, headers, ...(payload ? { payload } : {}) });
    const body: Body = answer.body === '' ? {} : answer.json<Body>();
    return { status: answer.statusCode, body, cookies: answer.cookies };
  };
  const invite = async (email: string, role = 'officer'): Promise<StaffInvitationBody> => {
    const answer = await ask('POST', 'staff-invitations', { name: 'Iris', email, role });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body as unknown as StaffInvitationBody;
  };
  const tokenOf = (id: string): string => api.app.get(StaffInvitationLinks, { strict: false }).tokenOf(id);
  const join = (token: string, secret = password) => ask('POST', 'auth/staff-links/join', { token, name: 'Iris Inn', password: secret }, {}, null);
  const list = async () => (await ask('GET', 'people')).body as unknown as { people: PersonBody[]; invitations: StaffInvitationBody[] };
  const find = async (id: string) => (await list()).people.find((one) => one.id === id);

  it('join by a link that opens once, with a password of their own', async () => {
    const { id } = await invite('Iris@Example.org');
    expect((await list()).invitations).toMatchObject([{ id, email: 'iris@example.org', role: 'officer' }]);
    const token = tokenOf(id);
    expect((await ask('POST', 'auth/staff-links/read', { token }, {}, null)).body).toEqual({ organisation: 'Marathon Tours', name: 'Iris', email: 'iris@example.org', role: 'officer' });
    expect((await join(token, 'short')).body).toMatchObject({ code: 'account.password-too-short', errors: [{ pointer: '/password' }] });
    const joined = await join(token);
    expect(joined.body).toMatchObject({ kind: 'user', name: 'Iris Inn', role: 'officer' });
    expect(joined.cookies[0]).toMatchObject({ name: 'waypass_session', httpOnly: true });
    expect((await join(token)).body).toMatchObject({ code: 'link.used' });
    expect((await list()).invitations).toEqual([]);
    expect((await list()).people.find(({ email }) => email === 'iris@example.org')).toMatchObject({ lastSignedInAt: '2026-11-22T12:00:00.000Z', oneTimeCode: false });
  });

  it('lets one of many in that use a link at once', async () => {
    const { id } = await invite('many@example.org');
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => join(tokenOf(id))));
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('opens no link that expired, was taken back, was replaced, or that we did not sign', async () => {
    const replaced = await invite('later@example.org');
    const { id } = await invite('later@example.org');
    expect((await join(tokenOf(replaced.id))).body).toMatchObject({ code: 'link.revoked' });
    expect((await ask('DELETE', `staff-invitations/${id}`)).status).toBe(204);
    expect((await join(tokenOf(id))).body).toMatchObject({ code: 'link.revoked' });
    expect((await join(`${tokenOf(id).slice(0, -4)}AAAA`)).body).toMatchObject({ code: 'link.unknown' });
    const old = await invite('old@example.org');
    clock.set(new Date('2026-11-29T12:00:01Z'));
    expect((await join(tokenOf(old.id))).body).toMatchObject({ code: 'link.expired' });
    clock.set(new Date('2026-11-22T12:00:00Z'));
  });

  it('have another role from their next request on, and lose the keys that they made under the old one', async () => {
    const person = await people.staff('operator', administrator.organisationId);
    const { key } = (await ask('POST', 'api-keys', { name: 'export', role: 'operator' }, {}, person)).body as unknown as { key: string };
    expect((await ask('GET', 'packages', undefined, { authorization: `Bearer ${key}` }, null)).status).toBe(200);
    const { version } = (await find(person.id))!;
    expect((await ask('PUT', `people/${person.id}/role`, { role: 'officer' }, { 'if-match': `"${version}"` })).body).toMatchObject({ role: 'officer', version: version + 1 });
    expect((await ask('GET', 'packages', undefined, {}, person)).status).toBe(403);
    expect((await ask('GET', 'packages', undefined, { authorization: `Bearer ${key}` }, null)).status).toBe(401);
    expect((await ask('PUT', `people/${person.id}/role`, { role: 'operator' }, { 'if-match': `"${version}"` })).body).toMatchObject({ code: 'person.changed' });
  });

  it('are shut out at once, and let in again with a new sign-in', async () => {
    const person = await people.staff('officer', administrator.organisationId);
    expect((await ask('POST', `people/${person.id}/shut-out`)).status).toBe(204);
    expect((await ask('GET', 'auth/me', undefined, {}, person)).status).toBe(401);
    expect((await ask('POST', `people/${person.id}/shut-out`)).status).toBe(404);
    expect(await find(person.id)).toMatchObject({ disabled: true });
    expect((await ask('POST', `people/${person.id}/let-in`)).status).toBe(204);
    expect(await find(person.id)).toMatchObject({ disabled: false });
    expect((await ask('GET', 'auth/me', undefined, {}, person)).status).toBe(401);
  });

  it('come in by no invitation of somebody who was shut out since', async () => {
    const other = await people.staff('administrator', administrator.organisationId);
    const { id } = (await ask('POST', 'staff-invitations', { name: 'Back', email: 'backdoor@example.org', role: 'administrator' }, {}, other)).body as unknown as { id: string };
    expect((await ask('POST', `people/${other.id}/shut-out`)).status).toBe(204);
    expect((await join(tokenOf(id))).body).toMatchObject({ code: 'link.revoked' });
  });

  it('never raise their own rights, shut themselves out, or are touched by who does not administer', async () => {
    const { version } = (await find(administrator.id))!;
    expect((await ask('PUT', `people/${administrator.id}/role`, { role: 'operator' }, { 'if-match': `"${version}"` })).body).toMatchObject({ code: 'person.self' });
    expect((await ask('POST', `people/${administrator.id}/shut-out`)).body).toMatchObject({ code: 'person.self' });
    expect((await ask('PUT', `people/${operator.id}/role`, { role: 'administrator' }, { 'if-match': '"1"' }, operator)).body).toMatchObject({ code: 'auth.forbidden' });
    expect((await ask('POST', 'staff-invitations', { name: 'Me', email: 'me@example.org', role: 'administrator' }, {}, operator)).body).toMatchObject({ code: 'auth.forbidden' });
    const agent = await people.agency(administrator.organisationId);
    expect((await ask('POST', `people/${agent.id}/shut-out`)).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['no name', { email: 'x@example.org', role: 'officer' }, '/name'],
    ['an empty name', { name: ' ', email: 'x@example.org', role: 'officer' }, '/name'],
    ['a name that never ends', { name: 'x'.repeat(101), email: 'x@example.org', role: 'officer' }, '/name'],
    ['no address', { name: 'X', role: 'officer' }, '/email'],
    ['something that is no address', { name: 'X', email: 'x@', role: 'officer' }, '/email'],
    ['an address that never ends', { name: 'X', email: `${'x'.repeat(250)}@example.org`, role: 'officer' }, '/email'],
    ['no role', { name: 'X', email: 'x@example.org' }, '/role'],
    ['the role of an agency', { name: 'X', email: 'x@example.org', role: 'agency' }, '/role'],
    ['a role that there is not', { name: 'X', email: 'x@example.org', role: 'god' }, '/role'],
    ['a field that there is not', { name: 'X', email: 'x@example.org', role: 'officer', organisationId: newId() }, ''],
  ])('cannot be invited with %s', async (_, body, pointer) => {
    const { status, body: problem } = await ask('POST', 'staff-invitations', body);
    expect(status).toBe(422);
    if (pointer) expect(problem.errors?.[0]?.pointer).toBe(pointer);
  });

  it('cannot be invited twice over an account that there is, or again and again', async () => {
    const { email } = (await find(operator.id))!;
    expect((await ask('POST', 'staff-invitations', { name: 'X', email, role: 'officer' })).body).toMatchObject({ code: 'account.email-taken', errors: [{ pointer: '/email' }] });
    for (let at = 0; at < 5; at += 1) await invite('often@example.org');
    expect((await ask('POST', 'staff-invitations', { name: 'X', email: 'often@example.org', role: 'officer' })).body).toMatchObject({ code: 'auth.too-many-attempts' });
  });
});
