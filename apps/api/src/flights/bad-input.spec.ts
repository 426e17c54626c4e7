import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JoinWaitingList } from '#bookings';
import { defaultSettings, ReadLegs } from '#flights';
import { FixedClock, newId } from '#kernel';
import { Database } from '#platform';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

/** What a slip of an operator, or a list from elsewhere, brings: refused with a code, at its field, and nothing is kept. */
describe('bad input about flights', () => {
  let api: TestApi;
  let operator: Person;
  let trip: MarathonTrip;
  let organisationId: string;
  let travellerId: string;
  let bookingId: string;
  /** Goes home before the marathon's flight has landed. */
  let early: string;
  /** Arrives while the flight home is in the air. */
  let late: string;

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });
  const send = async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, headers: Record<string, string> = {}) => {
    const { statusCode, body } = await api.app.inject({ method, url: `/api/v1${path}`, ...(payload ? { payload } : {}), headers: { ...operator.headers, 'idempotency-key': newId(), ...headers } });
    return { status: statusCode, ...((body ? JSON.parse(body) : {}) as { id: string; code?: string; version?: number; errors?: object[] }) };
  };
  const departure = () => `/departures/${trip.ids.departureId}`;
  const leg = { direction: 'arrival', mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', departsOn: '2027-04-02', departs: '13:25', arrivesOn: '2027-04-02', arrives: '16:30', seats: 50 };
  const counted = async () => (await api.database.query<{ legs: number; bookings: number; seats: number; manifests: number }>(
    'select (select count(*)::integer from leg) as legs, (select count(*)::integer from booking) as bookings, (select count(*)::integer from leg_passenger) as seats, (select count(*)::integer from manifest) as manifests',
  ))[0];

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-12-09T09:00:00Z')) });
    const people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    const booked = await trip.book({ surname: 'Quillfeather' });
    ({ bookingId, travellerIds: [travellerId = ''] } = booked);
    await trip.seat(bookingId);
    early = (await send('POST', `${departure()}/legs`, { ...leg, direction: 'departure', number: '122', from: 'FNJ', to: 'PEK', departsOn: '2027-04-01', departs: '15:00', arrivesOn: '2027-04-01', arrives: '17:00' })).id;
    const [home] = (await get(ReadLegs).byIds(organisationId, [trip.ids.departureLegId]));
    const [day, time] = [home!.departsAt.slice(0, 10), home!.departsAt.slice(11, 16)];
    late = (await send('POST', `${departure()}/legs`, { ...leg, number: '123', departsOn: day, departs: time, arrivesOn: day, arrives: '23:30' })).id;
  });
  afterAll(() => api.close());

  const refused = async (what: () => Promise<{ status: number; code?: string; errors?: object[] }>, expected: object): Promise<void> => {
    const before = await counted();
    expect(await what()).toMatchObject(expected);
    expect(await counted()).toEqual(before);
  };

  it.each([
    ['an airport that nobody knows', { to: 'FJN' }, { status: 422, code: 'place.unknown', errors: [{ pointer: '/to' }] }],
    ['an arrival before the departure', { arrives: '12:00' }, { status: 422, code: 'leg.unusable', errors: [{ pointer: '/arrives' }] }],
    ['an arrival days later', { arrivesOn: '2027-04-09' }, { status: 422, code: 'leg.unusable', errors: [{ pointer: '/arrives' }] }],
    ['a leg from a place to itself', { to: 'PEK' }, { status: 422, code: 'leg.unusable', errors: [{ pointer: '/to' }] }],
  ])('%s, on a leg', async (_, more, expected) => {
    await refused(() => send('POST', `${departure()}/legs`, { ...leg, departsOn: '2027-04-03', arrivesOn: '2027-04-03', ...more }), expected);
  });

  it('an airport that nobody knows, and an arrival before the departure, on a service', async () => {
    const { direction: _way, departsOn: _from, arrivesOn: _to, seats: _seats, ...times } = leg;
    const service = { ...times, dayOffset: 0, weekdays: [4], validFrom: '2027-03-28', validUntil: '2027-10-30' };
    await refused(() => send('POST', '/services', { ...service, from: 'XQX' }), { status: 422, code: 'place.unknown', errors: [{ pointer: '/from' }] });
    await refused(() => send('POST', '/services', { ...service, arrives: '13:00' }), { status: 422, code: 'service.unusable', errors: [{ pointer: '/arrives' }] });
  });

  it('an arrival before the departure, in a schedule change', async () => {
    const times = { departsOn: '2027-04-01', departs: '13:25', arrivesOn: '2027-04-01', arrives: '12:00' };
    await refused(() => send('POST', `/legs/${trip.ids.arrivalLegId}/schedule-changes`, { times, reason: 'Late' }), { status: 422, code: 'schedule-change.unusable', errors: [{ pointer: '/times/arrives' }] });
  });

  const choices = (arrivalLegId: string, departureLegId: string) => ({ givenNames: 'Una', surname: 'Wren', email: 'una@example.org', nationality: 'GBR', race: '42', room: 'twin', arrivalLegId, departureLegId });
  const party = (...travellers: object[]) => ({ departureId: trip.ids.departureId, leader: { name: 'Una Wren', email: 'una@example.org' }, travellers });

  it('two seats at one time, by the booking form', async () => {
    const sound = choices(trip.ids.arrivalLegId, trip.ids.departureLegId);
    await refused(() => send('POST', '/bookings', party(sound, choices(trip.ids.arrivalLegId, early))), { status: 422, code: 'booking.legs-overlap', errors: [{ pointer: '/travellers/1/departureLegId' }] });
    const request = { ...party(choices(trip.ids.arrivalLegId, early)), organisationId, legs: await get(ReadLegs).ofDeparture(organisationId, trip.ids.departureId) } as never;
    expect(await get(Database).transaction((tx) => get(JoinWaitingList).join(tx, { organisationId, departureId: trip.ids.departureId, request }))).toMatchObject({ code: 'booking.legs-overlap' });
  });

  it('two seats at one time, by a change of the booking', async () => {
    const changes = [{ kind: 'choose', travellerId, choices: { departureLegId: early } }];
    await refused(() => send('POST', `/bookings/${bookingId}/amendments/preview`, { changes }), { status: 422, code: 'booking.legs-overlap', errors: [{ pointer: '/changes/0/choices/departureLegId' }] });
  });

  it('two seats at one time, given by hand, and by new times', async () => {
    const move = (toLegId: string) => send('POST', `${departure()}/seats/moves`, { moves: [{ travellerId, toLegId }] });
    await refused(() => move(late), { status: 409, code: 'seat.overlapping', errors: [{ pointer: '/moves/0/toLegId', detail: expect.stringContaining('CA122') }] });
    await refused(() => move(early), { status: 409, code: 'seat.overlapping', errors: [{ pointer: '/moves/0/toLegId' }] });
    const [home] = (await get(ReadLegs).byIds(organisationId, [trip.ids.departureLegId]));
    const day = home!.departsAt.slice(0, 10);
    const { id, version } = await send('POST', `/legs/${trip.ids.arrivalLegId}/schedule-changes`, { times: { departsOn: day, departs: home!.departsAt.slice(11, 16), arrivesOn: day, arrives: '23:30' }, reason: 'Days late' });
    await refused(() => send('POST', `/schedule-changes/${id}/apply`, { affected: 1 }, { 'if-match': `"${version}"` }), { status: 409, code: 'seat.overlapping' });
    await send('POST', `/schedule-changes/${id}/withdraw`, {}, { 'if-match': `"${version}"` });
  });

  it('a passport that is missing where a list is made: a border’s message is refused with a pointer at who lacks it, a hotel’s line is marked', async () => {
    await send('PUT', '/manifest-settings', { receiver: 'border', settings: { ...defaultSettings, sender: 'WAYPASS', recipient: 'BORDER', contactName: 'Desk' } }, { 'if-match': '"0"' });
    const order = (kind: string, receiver: string) => send('POST', `/legs/${trip.ids.arrivalLegId}/manifests`, { kind, receiver });
    await refused(() => order('paxlst', 'border'), { status: 409, code: 'manifest.incomplete', errors: [{ pointer: `/travellers/${travellerId}/passport`, detail: 'No passport was read.' }] });
    const { id } = await order('list', 'hotel');
    const file = await api.app.inject({ url: `/api/v1/manifests/${id}/file?format=csv`, headers: operator.headers });
    expect(file.body.split('\r\n')[1]).toMatch(/^Quillfeather,.*,passport,$/);
  });

  it('seats of a leg that go back on a day of their own, or become others past its blocks', async () => {
    const allotmentOf = async () => (await send('GET', departure()) as unknown as { allotments: { id: string; owner?: { id: string }; legId?: string; kind: string; label: string; capacity: number; releaseOn: string | null; version: number }[] }).allotments.find(({ label }) => label.startsWith('CA123'))!;
    const put = (change: object, { id, version }: { id: string; version: number }) => send('PUT', `/allotments/${id}`, { capacity: 50, overbooking: 0, releaseOn: null, reason: 'The carrier', ...change }, { 'if-match': `"${version}"` });
    expect(await put({ releaseOn: '2027-03-01' }, await allotmentOf())).toMatchObject({ status: 204 });
    expect((await send('POST', `/legs/${late}/blocks`, { locator: 'X4K9PT', seats: 50 })).status).toBe(201);
    const counts = await allotmentOf();
    expect(counts).toMatchObject({ capacity: 50, releaseOn: null });
    expect(await put({ capacity: 60, releaseOn: '2027-03-01' }, counts)).toMatchObject({ status: 409, code: 'seat-block.decides', errors: [{ pointer: '/capacity' }, { pointer: '/releaseOn' }] });
    expect(await put({ overbooking: 2 }, counts)).toMatchObject({ status: 204 });
  });
});
