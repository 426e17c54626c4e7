import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostCharges } from '#billing';
import { ReadBill } from '#bookings';
import { FixedClock, newId } from '#kernel';
import { type Route, routeTable } from '../../apps/api/src/http/route-table.js';
import { stockDeparture, type StockedDeparture } from '../support/office.js';
import { People, type Person } from '../support/people.js';
import { valueOf } from '../support/results.js';
import { createTestApi, type TestApi } from '../support/test-api.js';

const addressOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Routes that name no booking: what an agency reads there is for everyone who sells, or their own. */
const withoutBookings = new Set([
  'GET /auth/me', 'POST /auth/one-time-code', 'POST /auth/one-time-code/confirm', 'DELETE /auth/one-time-code', 'GET /departures', 'GET /departures/:id', 'POST /bookings', 'GET /bookings',
  'POST /quotes',
]);

const bodies: Readonly<Record<string, object>> = {
  'POST /bookings/:id/extend': { minutes: 60 },
  'POST /bookings/:id/accept-terms': { version: 1 },
  'PUT /bookings/:id/sub-parties': { subParties: [] },
};

describe('the boundary between agencies of one organisation', () => {
  let api: TestApi;
  let open: Route[];
  let departure: StockedDeparture;
  let ours: Person;
  let theirs: Person;
  let operator: Person;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-12-09T09:00:00Z')) });
    open = routeTable(api.app).filter(({ declaration }) => declaration && 'permission' in declaration && declaration.agenciesToo);
    const people = new People(api);
    const organisationId = await people.organisation();
    departure = await stockDeparture(api.database, (type) => api.app.get(type, { strict: false }), organisationId, {});
    operator = await people.staff('operator', organisationId);
    ours = await people.agency(organisationId, { name: 'Ours' });
    theirs = await people.agency(organisationId, { name: 'Theirs', terms: 'commission' });
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, person: Person, payload?: object) => {
    const headers = { ...person.headers, 'idempotency-key': newId(), 'if-match': '"1"' };
    const { statusCode, body } = await api.app.inject({ method: method as 'GET', url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: statusCode, body };
  };
  const book = async (person: Person, surname: string, more: object = {}): Promise<{ id: string; version: number }> => {
    const traveller = { givenNames: 'Robin', surname, email: 'robin@example.org', nationality: 'GBR', race: '42', room: 'twin', arrivalLegId: departure.arrivalLegId, departureLegId: departure.departureLegId };
    const order = { departureId: departure.departureId, leader: { name: surname, email: 'leader@example.org' }, travellers: [traveller], ...more };
    const answer = await ask('POST', '/bookings', person, order);
    if (answer.status !== 201) throw new Error(answer.body);
    const { id, version } = JSON.parse(answer.body) as { id: string; version: number };
    await api.app.get(PostCharges, { strict: false }).post(valueOf(await api.app.get(ReadBill, { strict: false }).read(departure.organisationId, id)));
    return { id, version };
  };
  const rowsOf = (bookingId: string): Promise<unknown[]> =>
    api.database.query('select b::text, (select array_agg(t::text) from booking_traveller t where t.booking_id = b.id) from booking b where b.id = $1', [bookingId]);
  const list = async (person: Person): Promise<string[]> => (JSON.parse((await ask('GET', '/bookings', person)).body) as { items: { id: string }[] }).items.map(({ id }) => id);
  const named = (): Route[] => open.filter((route) => !withoutBookings.has(addressOf(route)));

  it('is tried on every route that is open to agencies', () => {
    expect(open.map(addressOf)).toEqual(expect.arrayContaining([...withoutBookings]));
    expect(named().length).toBeGreaterThanOrEqual(6);
    expect(named().filter(({ path }) => !path.startsWith('/bookings/:id')).map(addressOf)).toEqual([]);
  });

  it('keeps the bookings of another agency, and the operator’s own, as far away as those that do not exist', async () => {
    for (const stranger of [await book(theirs, 'Quillfeather'), await book(operator, 'Quillfeather')]) {
      const before = await rowsOf(stranger.id);
      for (const route of named()) {
        const payload = bodies[addressOf(route)] ?? (route.method === 'GET' ? undefined : {});
        const crossing = await ask(route.method, route.path.replace(':id', stranger.id), ours, payload);
        const missing = await ask(route.method, route.path.replace(':id', newId()), ours, payload);
        expect({ address: addressOf(route), status: crossing.status }).toEqual({ address: addressOf(route), status: 404 });
        expect(JSON.parse(crossing.body)).toMatchObject({ code: (JSON.parse(missing.body) as { code: string }).code });
        expect(crossing.body).not.toContain('Quillfeather');
      }
      expect(await rowsOf(stranger.id)).toEqual(before);
    }
  });

  it('is no wall to an agency’s own bookings, nor to the operator’s view of them', async () => {
    const own = await book(ours, 'Wanderer');
    for (const route of named().sort((one, other) => Number(one.method !== 'GET') - Number(other.method !== 'GET'))) {
      const payload = bodies[addressOf(route)] ?? (route.method === 'GET' ? undefined : {});
      expect([addressOf(route), (await ask(route.method, route.path.replace(':id', own.id), ours, payload)).status]).not.toEqual([addressOf(route), 404]);
    }
    expect((await ask('GET', `/bookings/${own.id}`, operator)).status).toBe(200);
  });

  it('shows each its own bookings alone, and the operator all', async () => {
    const [one, other, third] = [await book(ours, 'Wanderer'), await book(theirs, 'Quillfeather'), await book(operator, 'Nobody')];
    expect(await list(ours)).toContain(one.id);
    for (const id of [other.id, third.id]) expect(await list(ours)).not.toContain(id);
    expect(await list(theirs)).toContain(other.id);
    expect(await list(theirs)).not.toContain(one.id);
    expect(await list(operator)).toEqual(expect.arrayContaining([one.id, other.id, third.id]));
  });

  it('is kept by the queries for one agency’s staff alone, whoever reads beside them', async () => {
    const own = await book(theirs, 'Quillfeather');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => ask('GET', `/bookings/${own.id}`, at % 2 === 0 ? ours : theirs)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, at) => (at % 2 === 0 ? 404 : 200)));
  });

  it('keeps the terms under which an agency booked, and lets nobody book under another’s name', async () => {
    const { id } = await book(ours, 'Wanderer');
    expect(JSON.parse((await ask('GET', `/bookings/${id}`, operator)).body)).toMatchObject({ agency: { name: 'Ours', terms: 'net', commissionBasisPoints: 1_000 } });
    await expect(book(operator, 'Wanderer', { agency: { agencyId: newId() } }).then(async (booking) => JSON.parse((await ask('GET', `/bookings/${booking.id}`, operator)).body) as object)).resolves.toMatchObject({ agency: null });
  });

  it('shuts out whoever was removed, at once', async () => {
    const people = new People(api);
    const leaver = await people.agency(departure.organisationId, { name: 'Leaver' });
    expect((await ask('GET', '/bookings', leaver)).status).toBe(200);
    expect((await ask('DELETE', `/agencies/users/${leaver.id}`, operator)).status).toBe(204);
    expect((await ask('GET', '/bookings', leaver)).status).toBe(401);
    expect((await ask('DELETE', `/agencies/users/${operator.id}`, operator)).status).toBe(404);
  });
});
