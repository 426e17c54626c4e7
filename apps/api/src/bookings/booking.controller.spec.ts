import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateOrganisation, CreateUser } from '#accounts';
import { FixedClock, newId } from '#kernel';
import { Database } from '#platform';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { stockDeparture, type StockedDeparture } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { PackagesApiModule } from '../packages/packages-api.module.js';
import { BookingsApiModule } from './bookings-api.module.js';

interface Answer {
  readonly status: number;
  readonly body: Record<string, never> & { id: string; errors: unknown; items: { id: string }[] };
  readonly headers: Record<string, unknown>;
}

describe('bookings over HTTP', () => {
  let api: TestApi;
  let departure: StockedDeparture;
  let operator: string;
  let stranger: string;
  const clock = new FixedClock(new Date('2026-12-09T09:00:00Z'));

  beforeAll(async () => {
    api = await createTestApi({ clock, imports: [PackagesApiModule, BookingsApiModule] });
    departure = await stockDeparture(api.database, (type) => api.app.get(type, { strict: false }), await organisation('one'), { singles: 1 });
    operator = await signIn('one');
    await organisation('two');
    stranger = await signIn('two');
  });
  afterAll(() => api.close());

  const emailOf = (name: string): string => `${name}@example.org`;
  const password = 'a-long-enough-password';
  const organisation = (name: string): Promise<string> =>
    api.app.get(Database).transaction(async (tx) => {
      const { id } = await api.app.get(CreateOrganisation, { strict: false }).create(tx, { name });
      const user = { organisationId: id, email: emailOf(name), name, role: 'operator', password } as const;
      valueOf(await api.app.get(CreateUser, { strict: false }).create(tx, user));
      return id;
    });
  const signIn = async (name: string): Promise<string> => {
    const answer = await api.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: { email: emailOf(name), password } });
    return String(answer.headers['set-cookie']).split(';')[0]!;
  };
  const ask = async (method: 'GET' | 'POST', path: string, payload?: object, more: { cookie?: string; key?: string } = {}): Promise<Answer> => {
    const headers = { cookie: more.cookie ?? operator, ...(method === 'POST' ? { 'idempotency-key': more.key ?? newId() } : {}) };
    const answer = await api.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  };
  const order = (travellers: object[] = [{}], more: object = {}) => ({
    departureId: departure.departureId,
    leader: { name: 'Lena Wanderer', email: 'lena@example.org' },
    travellers: travellers.map((different) => ({
      givenNames: 'Robin', surname: 'Wanderer', email: 'robin@example.org', nationality: 'GBR', race: '42', room: 'twin',
      arrivalLegId: departure.arrivalLegId, departureLegId: departure.departureLegId, ...different,
    })),
    ...more,
  });

  it('shows the departure with its prices, legs and what is left', async () => {
    const { items } = (await ask('GET', '/departures')).body;
    expect(items).toMatchObject([{ id: departure.departureId, placesLeft: 500, capacity: 500, status: 'on-sale', destination: 'Harbour City' }]);
    const { status, body } = await ask('GET', `/departures/${departure.departureId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      eventName: 'Harbour Marathon',
      prices: expect.arrayContaining([{ option: 'race.42', label: 'Marathon', component: 'race', price: { amount: 15_000, currency: 'EUR' } }]),
      legs: [{ direction: 'arrival' }, { direction: 'departure' }],
      allotments: expect.arrayContaining([expect.objectContaining({ kind: 'room', code: 'single', capacity: 1, left: 1 })]),
    });
  });

  it.each(['2027-02-30_0190a000-0000-7000-8000-000000000000', '2027-02-28_nobody', 'x'])('refuses %s as the end of the page before', async (cursor) => {
    expect(await ask('GET', `/departures?cursor=${cursor}`)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/query/cursor' }] } });
  });

  it('takes a booking once for its key, and confirms it', async () => {
    const key = newId();
    const first = await ask('POST', '/bookings', order([{}, { race: null }]), { key });
    expect(first).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { status: 'held', expiresAt: '2026-12-09T09:30:00.000Z', travellers: [{ invitation: 'none', stage: 'held' }, { race: null }] },
    });
    const again = await ask('POST', '/bookings', order([{}, { race: null }]), { key });
    expect(again.body).toEqual(first.body);
    const confirmed = await ask('POST', `/bookings/${first.body.id}/confirm`);
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'confirmed', expiresAt: null, version: 2, travellers: [{ stage: 'booked' }, {}] } });
    expect((await ask('GET', `/bookings/${first.body.id}`)).body).toEqual(confirmed.body);
    expect((await ask('GET', `/bookings?departureId=${departure.departureId}&limit=1`)).body.items[0]?.id).toBe(first.body.id);
  });

  it('answers a choice that is gone with the traveller whose choice it is', async () => {
    const { status, body } = await ask('POST', '/bookings', order([{}, { room: 'single' }, { room: 'single' }]));
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'inventory.exhausted',
      detail: 'Single rooms: only 1 left.',
      errors: [{ pointer: '/travellers/2/room', detail: 'Single rooms: only 1 left.' }],
    });
  });

  it.each([
    ['no travellers', order, { travellers: [] }, '/travellers'],
    ['a hold of two days', order, { holdMinutes: 2880 }, '/holdMinutes'],
    ['a leader without an address', order, { leader: { name: 'Lena', email: 'nowhere' } }, '/leader/email'],
  ])('refuses %s', async (_what, make, change, pointer) => {
    const { status, body } = await ask('POST', '/bookings', { ...make(), ...change });
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'request.invalid' });
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer }));
  });

  it('refuses a race that is not run and a leg that is none of this departure', async () => {
    const race = await ask('POST', '/bookings', order([{ race: '100' }]));
    expect(race).toMatchObject({ status: 422, body: { code: 'package.option-not-offered', errors: [{ pointer: '/travellers/0/race' }] } });
    const leg = await ask('POST', '/bookings', order([{ arrivalLegId: newId() }]));
    expect(leg).toMatchObject({ status: 422, body: { code: 'booking.choice-not-offered', errors: [{ pointer: '/travellers/0/arrivalLegId' }] } });
  });

  it('says why a booking cannot be confirmed any more', async () => {
    const { body: booking } = await ask('POST', '/bookings', order());
    expect(await ask('POST', `/bookings/${booking.id}/cancel`)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect(await ask('POST', `/bookings/${booking.id}/confirm`)).toMatchObject({ status: 409, body: { code: 'booking.transition-refused' } });
    const { body: late } = await ask('POST', '/bookings', order());
    clock.set(new Date('2026-12-09T09:30:00Z'));
    expect(await ask('POST', `/bookings/${late.id}/confirm`)).toMatchObject({ status: 409, body: { code: 'booking.hold-expired' } });
    clock.set(new Date('2026-12-09T09:00:00Z'));
  });

  it('shows another organisation nothing of it', async () => {
    const { body: booking } = await ask('POST', '/bookings', order());
    for (const [method, path] of [
      ['GET', `/bookings/${booking.id}`],
      ['POST', `/bookings/${booking.id}/confirm`],
      ['POST', `/bookings/${booking.id}/cancel`],
      ['GET', `/departures/${departure.departureId}`],
    ] as const) {
      expect((await ask(method, path, undefined, { cookie: stranger })).status).toBe(404);
    }
    expect(await ask('POST', '/bookings', order(), { cookie: stranger })).toMatchObject({ status: 404, body: { code: 'departure.unknown' } });
    expect((await ask('GET', '/bookings', undefined, { cookie: stranger })).body.items).toEqual([]);
    expect((await ask('GET', '/departures', undefined, { cookie: stranger })).body.items).toEqual([]);
  });
});
