import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SignOut } from '#accounts';
import { newId } from '#kernel';
import { Changes } from '#platform';
import { eventually } from '../../../../test/support/eventually.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { createApi } from '../create-api.js';

/** Somebody's open page: what it was told so far. */
interface Watcher {
  readonly status: number;
  heard(): string;
  kinds(): string[];
  ended(): boolean;
  close(): void;
}

describe('the live stream of an organisation', () => {
  let api: TestApi;
  let second: NestFastifyApplication;
  let people: People;
  let operator: Person;
  let officer: Person;
  let stranger: Person;
  const open: Watcher[] = [];

  beforeAll(async () => {
    api = await createTestApi();
    second = await createApi(api.config);
    await Promise.all([api.app.listen(0, '127.0.0.1'), second.listen(0, '127.0.0.1')]);
    people = new People(api);
    const organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    officer = await people.staff('officer', organisationId);
    stranger = await people.staff('operator', await people.organisation('Elsewhere'));
  });
  afterEach(() => open.splice(0).forEach((watcher) => watcher.close()));
  afterAll(async () => {
    await second.close();
    await api.close();
  });

  const watch = async ({ headers }: { readonly headers: Record<string, string> }, app: NestFastifyApplication = api.app): Promise<Watcher> => {
    const leaving = new AbortController();
    const answer = await fetch(`${await app.getUrl()}/api/v1/changes`, { headers, signal: leaving.signal });
    let [heard, ended] = ['', false];
    const reading = (async () => {
      for await (const chunk of answer.body ?? []) heard += Buffer.from(chunk as Uint8Array).toString();
      ended = true;
    })();
    reading.catch(() => (ended = true));
    const watcher = {
      status: answer.status, heard: () => heard, ended: () => ended, close: () => leaving.abort(),
      kinds: () => [...heard.matchAll(/^event: change\n(?:id: .*\n)?data: (.*)$/gm)].flatMap(([, data]) => (JSON.parse(data ?? '') as { kinds: string[] }).kinds),
    };
    open.push(watcher);
    if (answer.status === 200) await eventually(() => expect(heard).toContain('event: ready'));
    return watcher;
  };
  const tell = (organisationId: string, ...happened: string[]): Promise<void> => api.app.get(Changes, { strict: false }).tell(organisationId, happened);

  it('tells the kinds of things that changed, in whichever process somebody looks, and nothing else', async () => {
    const watchers = [await watch(operator), await watch(operator, second)];
    await tell(operator.organisationId, 'booking.confirmed');
    for (const watcher of watchers) {
      await eventually(() => expect(watcher.kinds()).toEqual(expect.arrayContaining(['bookings', 'departures'])));
      expect(watcher.heard()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    }
  });

  it('never tells of another organisation', async () => {
    const [theirs, ours] = [await watch(stranger), await watch(operator)];
    await tell(operator.organisationId, 'booking.confirmed');
    await eventually(() => expect(ours.kinds()).toContain('bookings'));
    await tell(stranger.organisationId, 'rooming.assigned');
    await eventually(() => expect(theirs.kinds()).toContain('rooms'));
    expect(theirs.kinds()).not.toContain('money');
    expect(theirs.heard().match(/event: change/g)).toHaveLength(1);
    expect(ours.heard().match(/event: change/g)).toHaveLength(1);
  });

  it('tells only of what the person may read', async () => {
    const [sales, entry] = [await watch(operator), await watch(officer)];
    await tell(operator.organisationId, 'application.drafted', 'payment.recorded', 'booking.held');
    await eventually(() => expect(sales.kinds()).toEqual(expect.arrayContaining(['bookings', 'money'])));
    await eventually(() => expect(entry.kinds()).toEqual(expect.arrayContaining(['applications', 'departures'])));
    expect(sales.kinds()).not.toContain('applications');
    expect(entry.kinds()).not.toContain('bookings');
    expect(entry.kinds()).not.toContain('money');
  });

  it('tells changes in quick succession together', async () => {
    const watcher = await watch(operator);
    for (let times = 0; times < 50; times += 1) await tell(operator.organisationId, 'booking.held');
    await tell(operator.organisationId, 'rooming.assigned');
    await eventually(() => expect(watcher.kinds()).toContain('rooms'));
    expect(watcher.heard().match(/event: change/g)?.length).toBeLessThanOrEqual(4);
  });

  it('tells everything to be looked at again after the database’s line was lost', async () => {
    const watcher = await watch(operator);
    await api.database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`);
    await eventually(() => expect(watcher.kinds()).toEqual(expect.arrayContaining(['bookings', 'rooms', 'flights', 'jobs'])), 10_000);
    await tell(operator.organisationId, 'ticket.entered');
    await eventually(() => expect(watcher.kinds().filter((kind) => kind === 'tickets')).toHaveLength(2));
  });

  it('ends as soon as the session does, in every process', async () => {
    const leaver = await people.staff('operator', operator.organisationId);
    const [one, other, colleague] = [await watch(leaver), await watch(leaver, second), await watch(operator)];
    await api.app.get(SignOut, { strict: false }).signOut(leaver.headers.cookie.split('=')[1] ?? '');
    await tell(operator.organisationId, 'session.ended');
    await eventually(() => expect([one.ended(), other.ended()]).toEqual([true, true]));
    expect(colleague.ended()).toBe(false);
    expect((await watch(leaver)).status).toBe(401);
  });

  it('does not make a session last longer', async () => {
    const idle = await people.staff('operator', operator.organisationId);
    const watcher = await watch(idle);
    await api.database.query(`update session set expires_at = now() + interval '1 hour' where user_id = $1`, [idle.id]);
    await tell(operator.organisationId, 'booking.held');
    await eventually(() => expect(watcher.kinds()).toContain('bookings'));
    const [row] = await api.database.query<{ soon: boolean }>(`select expires_at < now() + interval '61 minutes' as soon from session where user_id = $1`, [idle.id]);
    expect(row?.soon).toBe(true);
  });

  it('is opened four times by one session, and not a fifth; a closed one makes room', async () => {
    const busy = await people.staff('operator', operator.organisationId);
    const four = await Promise.all(Array.from({ length: 4 }, () => watch(busy)));
    const fifth = await fetch(`${await api.app.getUrl()}/api/v1/changes`, { headers: busy.headers });
    expect([fifth.status, fifth.headers.get('content-type'), fifth.headers.get('retry-after')]).toEqual([429, expect.stringContaining('application/problem+json'), '30']);
    expect(await fifth.json()).toMatchObject({ code: 'stream.too-many' });
    expect((await watch(operator)).status).toBe(200);
    four[0]?.close();
    await eventually(async () => expect((await watch(busy)).status).toBe(200));
  });

  it.each([
    ['a traveller', () => people.traveller(operator.organisationId)],
    ['an agency', () => people.agency(operator.organisationId)],
  ])('is closed to %s', async (_who, person) => {
    expect((await watch(await person())).status).toBe(403);
  });

  it('is closed to keys and to nobody', async () => {
    const made = await api.app.inject({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'machine', role: 'operator' }, headers: { ...operator.headers, 'idempotency-key': newId() } });
    expect((await watch({ headers: { authorization: `Bearer ${made.json<{ key: string }>().key}` } })).status).toBe(403);
    expect((await watch({ headers: {} })).status).toBe(401);
  });
});
