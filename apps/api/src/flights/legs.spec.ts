import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { FixedClock, newId } from '#kernel';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Board {
  legs: { id: string; number: string; departsAt: string; capacity: number; blockSeats: number | null; seated: number; cancelled: boolean; blocks: { id: string; released: number; version: number }[] }[];
  passengers: { travellerId: string; surname: string | null; seats: string[]; booked: string[]; waiting: { legId: string; kind: string }[] }[];
  deadlines: { deadline: string; on: string; state: string }[];
  moments: { id: string; name: string }[];
  changes: { id: string; state: string }[];
}

describe('flights over HTTP', () => {
  let api: TestApi;
  let people: People;
  let trip: MarathonTrip;
  let organisationId: string;
  let operator: Person;
  let travellerIds: string[];

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}, person = operator) =>
    api.app.inject({ method, url: `/api/v1${url}`, ...(payload ? { payload } : {}), headers: { ...person.headers, ...(method === 'POST' ? { 'idempotency-key': newId() } : {}), ...headers } });
  const departure = () => `/departures/${trip.ids.departureId}`;
  const board = async (): Promise<Board> => (await send('GET', `${departure()}/flights`)).json();
  const legOf = async (id: string) => (await board()).legs.find((leg) => leg.id === id)!;
  const passenger = async (index: number) => (await board()).passengers.find(({ travellerId }) => travellerId === travellerIds[index])!;
  const friday = { direction: 'arrival', mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', departsOn: '2027-04-02', departs: '13:25', arrivesOn: '2027-04-02', arrives: '16:30', seats: 50, fromTerminal: '3' };
  let fridayId: string;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    const booked = await trip.book({ surname: 'Quillfeather' }, { surname: 'Wren' });
    ({ travellerIds } = booked);
    await trip.seat(booked.bookingId);
  });
  afterAll(() => api.close());

  it('adds a leg in local times, and says what an unknown airport may have been meant for', async () => {
    const unknown = await send('POST', `${departure()}/legs`, { ...friday, to: 'FJN' });
    expect([unknown.statusCode, unknown.json()]).toEqual([422, expect.objectContaining({ code: 'place.unknown', errors: [{ pointer: '/to', detail: expect.stringContaining('FNJ') }] })]);
    const backwards = await send('POST', `${departure()}/legs`, { ...friday, arrives: '13:00' });
    expect(backwards.json()).toMatchObject({ status: 422, code: 'leg.unusable', errors: [{ pointer: '/arrives' }] });
    const added = await send('POST', `${departure()}/legs`, friday);
    expect([added.statusCode, added.json()]).toEqual([201, { id: expect.any(String), clockChanges: [] }]);
    fridayId = added.json<{ id: string }>().id;
    expect(await legOf(fridayId)).toMatchObject({ departsAt: '2027-04-02T13:25:00.000+08:00', capacity: 50, blockSeats: null, seated: 0 });
    expect((await send('POST', `${departure()}/legs`, friday)).json()).toMatchObject({ status: 409, code: 'leg.exists' });
  });

  it('makes a leg of a service, once for each key', async () => {
    const service = { ...friday, departsOn: undefined, arrivesOn: undefined, direction: undefined, seats: undefined, dayOffset: 0, weekdays: [6], validFrom: '2027-03-28', validUntil: '2027-10-30' };
    const made = await send('POST', '/services', service);
    expect([made.statusCode, made.headers['etag']]).toEqual([201, '"1"']);
    const { id } = made.json<{ id: string }>();
    const key = { 'idempotency-key': newId() };
    const dated = { serviceId: id, direction: 'arrival', on: '2027-04-03', seats: 10 };
    const [first, again] = [await send('POST', `${departure()}/legs/from-service`, dated, key), await send('POST', `${departure()}/legs/from-service`, dated, key)];
    expect([first.statusCode, again.json()]).toEqual([201, first.json()]);
    expect((await send('POST', `${departure()}/legs/from-service`, { ...dated, on: '2027-04-04' })).json()).toMatchObject({ code: 'service.not-running', detail: expect.stringContaining('Sundays') });
    expect((await send('PUT', `/services/${id}`, service)).statusCode).toBe(428);
    expect((await send('PUT', `/services/${id}`, { ...service, departs: '14:00' }, { 'if-match': '"1"' })).headers['etag']).toBe('"2"');
    expect((await send('PUT', `/services/${id}`, service, { 'if-match': '"1"' })).json()).toMatchObject({ status: 412, code: 'service.changed' });
  });

  it('keeps blocks, releases no more than nobody has, and shows what is due', async () => {
    const added = await send('POST', `/legs/${fridayId}/blocks`, { locator: 'X4K9PT', seats: 2, depositOn: '2026-11-25', ticketBy: '2027-03-01' });
    expect(added.statusCode).toBe(201);
    const block = added.json<{ id: string }>().id;
    const release = (seats: number, version: number) => send('POST', `/seat-blocks/${block}/releases`, { seats, reason: 'Fewer runners' }, { 'if-match': `"${version}"` });
    expect((await release(3, 1)).json()).toMatchObject({ status: 409, code: 'seat-block.release-too-many', errors: [{ pointer: '/seats' }] });
    expect((await release(1, 1)).json()).toMatchObject({ released: 1, version: 2 });
    expect((await release(1, 1)).json()).toMatchObject({ status: 412, code: 'seat-block.changed' });
    expect(await legOf(fridayId)).toMatchObject({ capacity: 1, blockSeats: 1 });
    expect((await board()).deadlines).toMatchObject([{ deadline: 'deposit', on: '2026-11-25', state: 'soon' }, { deadline: 'ticketing', state: 'later' }]);
    await send('POST', `/seat-blocks/${block}/met`, { deadline: 'deposit' }, { 'if-match': '"2"' });
    expect((await board()).deadlines).toHaveLength(1);
    expect((await send('GET', `/seat-blocks/${block}/history`)).json()).toMatchObject({ items: [{ kind: 'met' }, { kind: 'released', reason: 'Fewer runners' }, { kind: 'added' }] });
  });

  it('moves travellers, their bookings with them, and keeps waiting lists', async () => {
    const [a, b] = travellerIds;
    const move = (moves: object[]) => send('POST', `${departure()}/seats/moves`, { moves });
    expect((await move([{ travellerId: a, toLegId: fridayId }, { travellerId: b, toLegId: fridayId }])).json()).toMatchObject({ status: 409, code: 'seat.none-left', errors: [{ pointer: '/moves/1/toLegId' }] });
    expect((await move([{ travellerId: a, toLegId: fridayId }])).statusCode).toBe(200);
    expect(await passenger(0)).toMatchObject({ seats: expect.arrayContaining([fridayId]), booked: [fridayId, trip.ids.departureLegId] });
    const waited = await send('POST', `${departure()}/seats/waiting`, { travellerId: b, legId: fridayId });
    expect(waited.statusCode).toBe(200);
    expect((await passenger(1)).waiting).toMatchObject([{ legId: fridayId, kind: 'move' }]);
    const swapped = await move([{ travellerId: a, toLegId: trip.ids.arrivalLegId }, { travellerId: b, toLegId: fridayId }]);
    expect(swapped.statusCode).toBe(200);
    expect([(await passenger(0)).booked[0], (await passenger(1)).booked[0], (await passenger(1)).waiting]).toEqual([trip.ids.arrivalLegId, fridayId, []]);
    expect((await move([{ travellerId: newId(), toLegId: fridayId }])).json()).toMatchObject({ status: 404, code: 'seat.traveller-unknown' });
    expect((await move([{ travellerId: a, toLegId: fridayId }, { travellerId: a, toLegId: fridayId }])).json()).toMatchObject({ code: 'seat.traveller-unknown' });
    expect((await send('DELETE', `${departure()}/seats/waiting`, { travellerId: b, legId: fridayId })).json()).toMatchObject({ code: 'seat.not-waiting' });
    expect((await send('GET', `${departure()}/seats/proposal?direction=arrival`)).json()).toEqual({ moves: [], waiting: [], split: [] });
  });

  it('shows whom a schedule change affects before it is applied, and applies what was seen', async () => {
    await send('POST', `${departure()}/programme`, { kind: 'briefing', name: 'Briefing', on: '2027-04-02', time: '18:00', zone: 'Asia/Pyongyang' });
    const noted = await send('POST', `/legs/${fridayId}/schedule-changes`, { times: { departsOn: '2027-04-02', departs: '17:00', arrivesOn: '2027-04-02', arrives: '20:05' }, reason: 'The aircraft is late.' });
    expect(noted.statusCode).toBe(201);
    const change = noted.json<{ id: string }>().id;
    expect(noted.json()).toMatchObject({
      state: 'pending', affected: [{ surname: 'Wren', effects: [{ code: 'after-moment', minutes: 125 }], entry: null }],
      alternatives: expect.arrayContaining([expect.objectContaining({ legId: trip.ids.arrivalLegId, misses: [] })]),
    });
    expect((await legOf(fridayId)).departsAt).toContain('13:25');
    const apply = (affected: number, version = 1) => send('POST', `/schedule-changes/${change}/apply`, { affected }, { 'if-match': `"${version}"` });
    expect((await apply(5)).json()).toMatchObject({ status: 412, code: 'schedule-change.changed' });
    expect((await apply(1)).json()).toMatchObject({ state: 'applied' });
    expect((await apply(1, 2)).json()).toMatchObject({ status: 409, code: 'schedule-change.decided' });
    expect((await legOf(fridayId)).departsAt).toContain('17:00');
    expect((await send('GET', `/schedule-changes/${change}/letters`)).json()).toEqual({ counts: [], samples: [] });
    expect((await send('POST', `/schedule-changes/${change}/letters/release`)).json()).toEqual({ released: 0 });
  });

  it('is refused to officers, agencies and travellers', async () => {
    const officer = await people.staff('officer', organisationId);
    const agency = await people.agency(organisationId, { name: 'Far Away' });
    expect((await send('GET', `${departure()}/flights`, undefined, {}, officer)).statusCode).toBe(403);
    expect((await send('GET', `${departure()}/flights`, undefined, {}, agency)).statusCode).toBe(403);
    expect((await send('GET', '/places?q=PEK', undefined, {}, await people.traveller(organisationId, travellerIds[0]))).statusCode).toBe(403);
  });
});
