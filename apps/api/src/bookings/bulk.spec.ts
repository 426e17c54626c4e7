import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { RunBulk } from '#bookings';
import { FixedClock, newId } from '#kernel';
import { LettersToParty } from '#readiness';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { AmendmentReader } from './amendment.reader.js';
import type { BulkPreviewBody, BulkQuestionBody, BulkRunBody } from './bulk.schema.js';

const start = new Date('2026-11-22T12:00:00Z');

describe('one action on many bookings', () => {
  const clock = new FixedClock(start);
  let api: TestApi;
  let people: People;
  let operator: Person;
  let trip: MarathonTrip;
  let organisationId: string;
  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const send = async <Body>(method: 'GET' | 'POST', path: string, payload?: object, person = operator): Promise<Body> =>
    (await api.app.inject({ method, url: `/api/v1/${path}`, headers: { ...person.headers, 'idempotency-key': newId() }, ...(payload && { payload }) })).json<Body>();
  const preview = (action: BulkQuestionBody['action'], choice: BulkQuestionBody['choice']): Promise<BulkPreviewBody> => send('POST', 'bulk-runs/preview', { action, choice });
  const begin = ({ action, items }: BulkPreviewBody): Promise<BulkRunBody> =>
    send('POST', 'bulk-runs', { action, items: items.filter(({ refused }) => !refused).map(({ bookingId, version, total }) => ({ bookingId, version, total: total.amount })) });
  /** As the worker does. */
  const work = (runId: string): Promise<boolean> =>
    get(RunBulk).run({ organisationId, runId, letters: get(LettersToParty), readLegs: get(AmendmentReader).legsOf(organisationId) });
  const told = (id: string): Promise<BulkRunBody> => send('GET', `bulk-runs/${id}`);
  const hold = async (surname: string): Promise<string> => {
    const { arrivalLegId, departureLegId, departureId } = trip.ids;
    const traveller = { givenNames: 'Robin', surname, email: 'robin@example.org', nationality: 'GBR', race: '42', room: 'twin', arrivalLegId, departureLegId };
    return (await send<{ id: string }>('POST', 'bookings', { departureId, leader: { name: 'Robin', email: 'robin@example.org' }, travellers: [traveller] })).id;
  };
  const rows = (table: string): Promise<unknown[]> => api.database.query(`select * from ${table} order by 1, 2`);
  const everything = async (): Promise<unknown> => Promise.all(['booking', 'booking_change', 'hold', 'hold_line', 'allotment', 'outbox', 'invitation', 'bulk_run'].map(rows));

  beforeAll(async () => {
    api = await createTestApi({ clock });
    people = new People(api);
  });
  beforeEach(async () => {
    clock.set(start);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
  });
  afterAll(() => api.close());

  it.each<[BulkQuestionBody['action'], string]>([
    [{ kind: 'extend', minutes: 600 }, 'held'], [{ kind: 'confirm' }, 'held'], [{ kind: 'cancel', cause: 'traveller' }, 'confirmed'], [{ kind: 'invite' }, 'confirmed'],
  ])('previews %j without leaving a trace, then does just that to each', async (action, status) => {
    const [held, { bookingId: confirmed }] = [await hold('Held'), await trip.book({}, { surname: 'Second' })];
    const before = await everything();
    const shown = await preview(action, { bookingIds: [held, confirmed] });
    expect(await everything()).toEqual(before);
    const fitting = shown.items.filter(({ refused }) => !refused).map(({ bookingId }) => bookingId);
    expect(fitting).toContain(status === 'held' ? held : confirmed);
    const { id } = await begin(shown);
    expect(await work(id)).toBe(true);
    const run = await told(id);
    expect(run).toMatchObject({ waiting: 0, done: shown.done, refused: 0, startedBy: expect.any(String) });
    expect(run.items.reduce((sum, { letters }) => sum + letters, 0)).toBe(shown.letters);
  });

  it('names who is refused and why, with the letters and the money of the others', async () => {
    const [held, { bookingId: confirmed }] = [await hold('Held'), await trip.book({}, { surname: 'Second' })];
    const confirming = await preview({ kind: 'confirm' }, { bookingIds: [held, confirmed] });
    expect(confirming).toMatchObject({ done: 1, refused: 1, letters: 1 });
    expect(confirming.items.find(({ bookingId }) => bookingId === confirmed)!.refused).toEqual({ code: 'booking.transition-refused', detail: 'It is confirmed already.' });
    const cancelling = await preview({ kind: 'cancel', cause: 'operator' }, { bookingIds: [confirmed] });
    expect(cancelling.money).toEqual([{ currency: 'EUR', total: 0, givenBack: 328_000 }]);
    const inviting = await preview({ kind: 'invite' }, { bookingIds: [held, confirmed] });
    expect(inviting).toMatchObject({ done: 1, refused: 1, letters: 2 });
  });

  it('takes all that a list shows, unless that is nothing or too much', async () => {
    await hold('Held');
    const { bookingId } = await trip.book({});
    const filter = { departureId: trip.ids.departureId, status: ['confirmed' as const] };
    expect((await preview({ kind: 'invite' }, { filter })).items.map((item) => item.bookingId)).toEqual([bookingId]);
    expect(await preview({ kind: 'invite' }, { filter: { status: ['expired'] } })).toMatchObject({ code: 'bulk.nobody' });
    const most = await api.database.query<{ id: string }>(
      `with held as (insert into hold (id, organisation_id, status, expires_at, ended_at) select gen_random_uuid(), $1, 'expired', now(), now() from generate_series(1, 501) returning id)
       insert into booking (id, organisation_id, reference, departure_id, hold_id, status, leader, leader_email_index, total_amount, currency, expires_at, created_at)
       select gen_random_uuid(), b.organisation_id, translate(upper(left(md5(held.id::text), 6)), '01', 'XY'), b.departure_id, held.id, 'expired', b.leader, b.leader_email_index, 0, b.currency, now(), now()
         from booking b, held where b.id = $2 returning id`,
      [organisationId, bookingId],
    );
    expect(most).toHaveLength(501);
    expect(await preview({ kind: 'invite' }, { filter: { status: ['expired'] } })).toMatchObject({ code: 'bulk.too-many', detail: '501 bookings fit, and 500 can be changed at once. Narrow the list down.' });
  });

  it('does nothing to a booking that became another after it was shown, and the rest all the same', async () => {
    const [one, two] = [await hold('One'), await hold('Two')];
    const shown = await preview({ kind: 'confirm' }, { bookingIds: [one, two] });
    await send('POST', `bookings/${one}/extend`, { minutes: 900 });
    const { id } = await begin(shown);
    await work(id);
    const { items } = await told(id);
    expect(items.find(({ bookingId }) => bookingId === one)).toMatchObject({ state: 'refused', problem: { code: 'booking.changed', detail: expect.stringContaining('since you looked') } });
    expect(items.find(({ bookingId }) => bookingId === two)).toMatchObject({ state: 'done', problem: null });
  });

  it('does each once, when two workers do it at once and when one does it again after the other died', async () => {
    const ids = [await hold('One'), await hold('Two'), await hold('Three')];
    const { id } = await begin(await preview({ kind: 'confirm' }, { bookingIds: ids }));
    const finished = await Promise.all([work(id), work(id), work(id)]);
    expect(finished.filter(Boolean)).toHaveLength(1);
    expect(await work(id)).toBe(false);
    const confirmed = await api.database.query<{ count: number }>(`select count(*)::int as count from outbox where type = 'booking.confirmed' and organisation_id = $1`, [organisationId]);
    expect(confirmed[0]!.count).toBe(3);
  });

  it('goes on where a worker died: what was done stays done, what waits is done', async () => {
    const ids = [await hold('One'), await hold('Two')];
    const { id } = await begin(await preview({ kind: 'confirm' }, { bookingIds: ids }));
    let first = true;
    const dying = { ...get(LettersToParty), invitedOnConfirming: () => (first ? ((first = false), Promise.resolve(1)) : Promise.reject(new Error('killed'))), invite: () => Promise.reject(new Error('killed')) };
    await expect(get(RunBulk).run({ organisationId, runId: id, letters: dying, readLegs: get(AmendmentReader).legsOf(organisationId) })).rejects.toThrow('killed');
    expect(await told(id)).toMatchObject({ done: 1, waiting: 1, finishedAt: null });
    expect(await work(id)).toBe(true);
    expect(await told(id)).toMatchObject({ done: 2, waiting: 0, refused: 0 });
  });

  it('is done in the name of whoever started it, and begins once for one key', async () => {
    const { bookingId } = await trip.book({});
    const shown = await preview({ kind: 'invite' }, { bookingIds: [bookingId] });
    const payload = { action: shown.action, items: shown.items.map(({ version, total }) => ({ bookingId, version, total: total.amount })) };
    const headers = { ...operator.headers, 'idempotency-key': newId() };
    const [one, two] = [await api.app.inject({ method: 'POST', url: '/api/v1/bulk-runs', headers, payload }), await api.app.inject({ method: 'POST', url: '/api/v1/bulk-runs', headers, payload })];
    expect(two.json<BulkRunBody>().id).toBe(one.json<BulkRunBody>().id);
    await work(one.json<BulkRunBody>().id);
    const actors = await api.database.query(`select actor_kind as kind, actor_id as id from outbox where type = 'traveller.invited' and organisation_id = $1`, [organisationId]);
    expect(actors).toEqual([{ kind: 'user', id: operator.id }]);
  });

  it('refuses another organisation’s bookings and runs, a booking that is named twice, and whoever may not', async () => {
    const { bookingId } = await trip.book({});
    const { id } = await begin(await preview({ kind: 'invite' }, { bookingIds: [bookingId] }));
    const item = { bookingId, version: 2, total: 0 };
    expect(await send('POST', 'bulk-runs', { action: { kind: 'invite' }, items: [item, item] })).toMatchObject({ code: 'booking.unknown' });
    const stranger = await people.staff('operator', await people.organisation());
    expect(await send('GET', `bulk-runs/${id}`, undefined, stranger)).toMatchObject({ code: 'bulk.unknown' });
    expect(await send('POST', 'bulk-runs', { action: { kind: 'invite' }, items: [item] }, stranger)).toMatchObject({ code: 'booking.unknown' });
    expect(await send('POST', 'bulk-runs/preview', { action: { kind: 'invite' }, choice: { bookingIds: [bookingId] } }, stranger)).toMatchObject({ code: 'bulk.nobody' });
    const officer = await people.staff('officer', organisationId);
    expect(await send('GET', `bulk-runs/${id}`, undefined, officer)).toMatchObject({ code: 'auth.forbidden' });
  });
});
