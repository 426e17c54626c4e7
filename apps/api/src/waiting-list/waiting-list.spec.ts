import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JudgeParty, OfferPlaces, WaitingLinks } from '#bookings';
import { FixedClock, newId } from '#kernel';
import { AddTerms, ReadDeparture } from '#packages';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { everybodyMayTravel } from '../../../../test/support/waiting-room.js';
import type { MyPlaceBody } from './my-place.schema.js';
import type { WaitingDetailBody, WaitingEntryBody, WaitingPageBody } from './waiting-list.schema.js';

describe('waiting lists over HTTP', () => {
  const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
  let api: TestApi;
  let trip: MarathonTrip;
  let operator: Person;
  let organisationId: string;

  beforeAll(async () => {
    api = await createTestApi({ clock });
    const people = new People(api);
    organisationId = await people.organisation('Marathon Tours');
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    const { packageId } = valueOf(await get(ReadDeparture).read(organisationId, trip.ids.departureId));
    valueOf(await get(AddTerms).add(organisationId, packageId, 'What is agreed'));
  });
  afterAll(() => api.close());

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });
  const listUrl = (departureId = trip.ids.departureId) => `/api/v1/departures/${departureId}/waiting-list`;
  const party = (more: object = {}) => {
    const { arrivalLegId, departureLegId } = trip.ids;
    const runner = { givenNames: 'Philippa', surname: 'Quillfeather', email: 'philippa@example.org', nationality: 'GBR', race: '42', room: 'twin', arrivalLegId, departureLegId };
    return { leader: { name: 'Lena Wanderer', email: `${newId()}@example.org` }, travellers: [runner], ...more };
  };
  const send = (method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = operator.headers) =>
    api.app.inject({ method, url, headers: { ...headers, 'idempotency-key': newId() }, ...(payload ? { payload } : {}) });
  const add = async (more: object = {}): Promise<WaitingEntryBody> => (await send('POST', listUrl(), party(more))).json();
  const offerAll = (judge: JudgeParty = everybodyMayTravel) => {
    const { departureId, arrivalLegId, departureLegId } = trip.ids;
    return get(OfferPlaces).offer({ organisationId, departureId, judge, legs: [{ id: arrivalLegId, direction: 'arrival' }, { id: departureLegId, direction: 'departure' }] });
  };
  const places = (capacity: number) => api.database.query(`update allotment set capacity = held + sold + $1 where kind = 'place'`, [capacity]);
  const customer = (url: string, payload: object | undefined, cookie?: string, method: 'GET' | 'POST' = 'POST') =>
    api.app.inject({ method, url: `/api/v1/waiting${url}`, headers: cookie ? { cookie } : {}, ...(payload ? { payload } : {}) });
  const open = async (entryId: string) => {
    const answer = await customer('/open', { token: get(WaitingLinks).tokenOf(entryId) });
    return { answer, cookie: String(answer.headers['set-cookie']).split(';')[0]!, place: answer.json<MyPlaceBody>() };
  };

  it('let an operator add a party by hand, once for each attempt, and list it with its choices', async () => {
    const key = { ...operator.headers, 'idempotency-key': newId() };
    const payload = party({ locale: 'de' });
    const added = await api.app.inject({ method: 'POST', url: listUrl(), payload, headers: key });
    const again = await api.app.inject({ method: 'POST', url: listUrl(), payload, headers: key });
    expect([added.statusCode, again.json()]).toEqual([201, added.json()]);
    const { items, nextCursor } = (await send('GET', listUrl())).json<WaitingPageBody>();
    expect(nextCursor).toBeNull();
    expect(items).toEqual([{
      id: added.json<WaitingEntryBody>().id, rank: 1, place: 1, state: 'waiting', reason: null, note: null, partySize: 1, leader: payload.leader,
      party: [{ givenNames: 'Philippa', surname: 'Quillfeather', nationality: 'GBR', race: '42', room: 'twin' }], offer: null,
      createdAt: '2026-11-22T12:00:00.000Z', endedAt: null,
    }]);
  });

  it('come page by page', async () => {
    await add();
    await add();
    const first = (await send('GET', `${listUrl()}?limit=2`)).json<WaitingPageBody>();
    const rest = (await send('GET', `${listUrl()}?limit=2&cursor=${first.nextCursor}`)).json<WaitingPageBody>();
    expect([...first.items, ...rest.items].map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('show a customer their place by the link, and by the cookie after it', async () => {
    const { id } = await add();
    const { answer, cookie, place } = await open(id);
    expect(answer.statusCode).toBe(200);
    expect(String(answer.headers['set-cookie'])).toMatch(/^waypass_waiting=[\w-]{64}; Max-Age=2592000; Path=\/api\/v1\/waiting; HttpOnly; SameSite=Strict$/);
    expect(place).toEqual({
      state: 'waiting', reason: null, note: null, place: 4, partySize: 1, offer: null, terms: null, operator: 'Marathon Tours', packageName: 'Pyongyang Marathon',
      destination: 'Pyongyang', startsOn: '2027-04-01', endsOn: '2027-04-06', joinedAt: '2026-11-22T12:00:00.000Z',
      party: [{ givenNames: 'Philippa', surname: 'Quillfeather', race: 'Marathon', room: 'Bed in a twin room' }],
    });
    expect((await customer('', undefined, cookie, 'GET')).json()).toEqual(place);
  });

  it('let a customer accept the place that is on offer, on the terms, and not twice', async () => {
    await places(4);
    const { id } = await add();
    const { cookie } = await open(id);
    expect((await customer('/accept', { termsVersion: null }, cookie)).json()).toMatchObject({ status: 409, code: 'waiting-list.transition-refused' });
    await offerAll();
    await places(9);
    await offerAll();
    const offered = (await customer('', undefined, cookie, 'GET')).json<MyPlaceBody>();
    expect(offered).toMatchObject({ state: 'offered', place: null, offer: { until: '2026-11-23T12:00:00.000Z', total: { amount: 164_000, currency: 'EUR' } } });
    expect(offered.terms).toEqual({ version: 1, text: 'What is agreed' });
    expect((await customer('/accept', { termsVersion: null }, cookie)).json()).toMatchObject({ status: 422, errors: [{ pointer: '/termsVersion' }] });
    expect((await customer('/accept', { termsVersion: 2 }, cookie)).json()).toMatchObject({ code: 'terms.not-current', errors: [{ pointer: '/termsVersion' }] });
    const accepted = await customer('/accept', { termsVersion: 1 }, cookie);
    expect([accepted.statusCode, accepted.json<MyPlaceBody>().state]).toEqual([200, 'accepted']);
    expect((await customer('/accept', { termsVersion: 1 }, cookie)).statusCode).toBe(409);
    const [booking] = await api.database.query<{ status: string }>('select status from booking where reference = $1', [offered.offer!.reference]);
    expect(booking).toEqual({ status: 'confirmed' });
    const [event] = await api.database.query<{ actor: string }>(`select actor_id as actor from outbox where type = 'waiting-list.accepted'`);
    expect(event).toEqual({ actor: `waiting-entry:${id}` });
  });

  it('let a customer leave, once', async () => {
    const { cookie } = await open((await add()).id);
    expect((await customer('/leave', undefined, cookie)).json<MyPlaceBody>()).toMatchObject({ state: 'left', reason: 'by-customer', party: [] });
    expect((await customer('/leave', undefined, cookie)).json()).toMatchObject({ status: 409, detail: 'This party has left the waiting list.' });
  });

  it('keep the name of whoever takes a party off or offers out of turn, and why; the customer reads the first alone', async () => {
    await places(0);
    await add();
    const [off, ahead] = [await add(), await add()];
    const { cookie } = await open(ahead.id);
    expect((await send('POST', `/api/v1/waiting-entries/${off.id}/remove`, { reason: '  ' })).json()).toMatchObject({ code: 'waiting-list.reason-required' });
    await send('POST', `/api/v1/waiting-entries/${off.id}/remove`, { reason: 'Asked by telephone' });
    expect((await send('POST', `/api/v1/waiting-entries/${ahead.id}/offer`, { reason: 'The guide’s family' })).json()).toMatchObject({ code: 'inventory.exhausted' });
    await places(1);
    expect((await send('POST', `/api/v1/waiting-entries/${ahead.id}/offer`, { reason: 'The guide’s family' })).json()).toMatchObject({ state: 'offered' });
    const detail = (await send('GET', `/api/v1/waiting-entries/${ahead.id}`)).json<WaitingDetailBody>();
    expect(detail.changes.map(({ state, note, by }) => [state, note, by])).toEqual([['waiting', null, 'The operator'], ['offered', 'The guide’s family', 'The operator']]);
    expect((await customer('', undefined, cookie, 'GET')).json<MyPlaceBody>()).toMatchObject({ state: 'offered', note: null });
    expect((await open(off.id)).place).toMatchObject({ state: 'left', reason: 'by-operator', note: 'Asked by telephone' });
    const ended = (await send('GET', `${listUrl()}?ended=true`)).json<WaitingPageBody>();
    expect(ended.items.find(({ id }) => id === off.id)).toMatchObject({ place: null, party: [], offer: null, note: 'Asked by telephone' });
  });

  it('tell a customer who is passed over why, in a word that the page can translate', async () => {
    const { id } = await add();
    await places(1);
    await offerAll(() => Promise.resolve('visa-too-late'));
    expect((await open(id)).place).toMatchObject({ state: 'skipped', reason: 'visa-too-late', offer: null });
  });

  it('open for nobody without a link of ours', async () => {
    const { id } = await add();
    const token = get(WaitingLinks).tokenOf(id);
    const other = Buffer.from(token, 'base64url');
    other.set(Buffer.from(newId().replaceAll('-', ''), 'hex'));
    for (const wrong of ['x', token.slice(2), `${token.slice(0, -2)}AA`, other.toString('base64url'), get(WaitingLinks).tokenOf(newId())]) {
      expect((await customer('/open', { token: wrong })).json()).toMatchObject({ status: 404, code: 'link.unknown' });
      for (const url of ['/accept', '/leave']) {
        expect((await customer(url, { termsVersion: null }, `waypass_waiting=${wrong}`)).json()).toMatchObject({ status: 404, code: 'link.unknown' });
      }
    }
    expect((await customer('', undefined, undefined, 'GET')).json()).toMatchObject({ status: 404, code: 'link.unknown' });
    expect((await customer('/leave', undefined)).statusCode).toBe(404);
    expect((await api.app.inject({ method: 'POST', url: '/api/v1/waiting/leave', headers: { cookie: `waypass_waiting=${token}`, origin: 'https://evil.example' } })).json())
      .toMatchObject({ code: 'request.cross-site' });
    expect((await open(id)).place.state).toBe('waiting');
  });

  it('send lost links again without telling whether anybody waits, and not without end', async () => {
    const { leader } = await add();
    const asked = () => api.database.query(`select subject from outbox where type = 'waiting-list.link-asked'`);
    const known = await customer('/links', { email: leader!.email.toUpperCase() });
    const unknown = await customer('/links', { email: 'nobody@example.org' });
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(known.statusCode).toBe(202);
    expect(await asked()).toHaveLength(1);
    for (let attempt = 0; attempt < 6; attempt += 1) expect((await customer('/links', { email: leader!.email })).statusCode).toBe(202);
    expect(await asked()).toHaveLength(5);
    const answers = [];
    for (let attempt = 0; attempt < 60; attempt += 1) answers.push((await customer('/links', { email: `${attempt}@example.org` })).statusCode);
    expect(answers.at(-1)).toBe(429);
  });

  it.each<[string, () => object]>([
    ['nobody', () => party({ travellers: [] })],
    ['too many', () => party({ travellers: Array.from({ length: 101 }, () => party().travellers[0]) })],
    ['no leader', () => ({ travellers: party().travellers })],
    ['an address that is none', () => party({ leader: { name: 'Lena', email: 'lena' } })],
    ['a name without letters', () => party({ travellers: [{ ...party().travellers[0], surname: '4' }] })],
    ['a state that is none', () => party({ travellers: [{ ...party().travellers[0], nationality: 'ZZZ' }] })],
    ['a race that is not run', () => party({ travellers: [{ ...party().travellers[0], race: '21' }] })],
    ['a room that is not there', () => party({ travellers: [{ ...party().travellers[0], room: 'palace' }] })],
    ['a leg of nobody', () => party({ travellers: [{ ...party().travellers[0], arrivalLegId: newId() }] })],
    ['a language that we do not write', () => party({ locale: 'it' })],
  ])('refuse %s, at the place of the fault, and add nothing', async (_what, payload) => {
    const before = (await api.database.query('select from waiting_entry')).length;
    const answer = await send('POST', listUrl(), payload());
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toMatch(/^\/(travellers|leader|locale)/);
    expect(await api.database.query('select from waiting_entry')).toHaveLength(before);
  });
});
