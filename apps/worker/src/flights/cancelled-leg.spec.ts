import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListBookedTravellers } from '#bookings';
import { defaultSettings, WeighChange } from '#flights';
import { FixedClock, newId } from '#kernel';
import { DraftLetters } from '#notifications';
import { ReadDeparture } from '#packages';
import { MarkStale, TravellerLanguages } from '#readiness';
import { ReadTravellers } from '#travellers';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { givePassport } from '../../../../test/support/passports.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { FlightLetterDrafts } from '../notifications/flight-letter-drafts.js';
import { WriteFlightLettersHandler } from '../notifications/write-flight-letters.handler.js';

interface Change { readonly id: string; readonly version: number; readonly kind: string; readonly state: string; readonly affected: readonly { readonly surname: string }[]; readonly alternatives: readonly { readonly legId: string; readonly left: number }[] }
interface Manifests { readonly items: readonly { readonly leg: { readonly id: string }; readonly isCancelled: boolean; readonly travellers: object[]; readonly streams: readonly { readonly kind: string; readonly isCurrent: boolean }[] }[] }
interface Tickets { readonly legs: readonly { readonly id: string; readonly lines: readonly { readonly travellerId: string; readonly bookingReference: string | null; readonly ticket: { readonly id: string } | null }[] }[] }
interface Board { readonly legs: readonly { readonly id: string; readonly cancelled: boolean; readonly seated: number }[]; readonly passengers: readonly { readonly travellerId: string; readonly seats: string[] }[] }

/** From the carrier's call to the border's message, as an operator goes through it; what the worker does in between is done by its own handlers. */
describe('a cancelled leg over HTTP', () => {
  let api: TestApi;
  let operator: Person;
  let trip: MarathonTrip;
  let organisationId: string;
  let travellerIds: string[];
  let fridayId: string;
  let change: Change;

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, payload?: object, headers: Record<string, string> = {}) =>
    api.app.inject({ method, url: `/api/v1${path}`, ...(payload ? { payload } : {}), headers: { ...operator.headers, 'idempotency-key': newId(), ...headers } });
  const legId = () => trip.ids.arrivalLegId;
  const departure = () => `/departures/${trip.ids.departureId}`;
  const compare = () => get(MarkStale).compare(organisationId, { departureId: trip.ids.departureId });
  const sendManifest = async (): Promise<string> => {
    const made = await send('POST', `/legs/${legId()}/manifests`, { kind: 'paxlst', receiver: 'border' });
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    expect((await send('POST', `/manifests/${id}/sent`, { to: 'api@border.example' })).statusCode).toBe(200);
    return (await send('GET', `/manifests/${id}/file?format=text`)).body;
  };
  const stale = async (kind: string) => (await send('GET', `${departure()}/stale-artefacts`)).json<{ items: { kind: string; causes: { fact: string }[] }[] }>().items.filter((item) => item.kind === kind).map(({ causes }) => causes.map(({ fact }) => fact));

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    const people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    const booked = await trip.book({ surname: 'Quillfeather' }, { surname: 'Wren' });
    ({ travellerIds } = booked);
    await trip.seat(booked.bookingId);
    for (const [at, surname] of ['QUILLFEATHER', 'WREN'].entries()) await givePassport(get, organisationId, travellerIds[at]!, { surname });
    await send('PUT', '/manifest-settings', { receiver: 'border', settings: { ...defaultSettings, sender: 'WAYPASS', recipient: 'BORDER', contactName: 'Desk' } }, { 'if-match': '"0"' });
    const friday = { direction: 'arrival', mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', departsOn: '2027-04-02', departs: '13:25', arrivesOn: '2027-04-02', arrives: '16:30', seats: 50 };
    fridayId = (await send('POST', `${departure()}/legs`, friday)).json<{ id: string }>().id;
    const ticket = { travellerId: travellerIds[0], name: 'QUILLFEATHER/ANN MS', locator: 'K7P2QX', number: '9992400000017', status: 'ticketed' };
    expect((await send('POST', `/legs/${legId()}/tickets`, { tickets: [ticket] })).statusCode).toBe(201);
    await sendManifest();
    await compare();
  });
  afterAll(() => api.close());

  it('says who loses a seat, and where there are others, before anything is done', async () => {
    const noted = await send('POST', `/legs/${legId()}/schedule-changes`, { times: null, reason: 'The carrier has no aircraft.' });
    expect(noted.statusCode).toBe(201);
    change = noted.json<Change>();
    expect(change).toMatchObject({ kind: 'cancelled', state: 'pending', after: null, alternatives: [{ legId: fridayId, left: 50, misses: [] }] });
    const bySurname = change.affected.toSorted((a, b) => a.surname.localeCompare(b.surname));
    expect(bySurname).toMatchObject(['Quillfeather', 'Wren'].map((surname) => ({ surname, effects: [{ code: 'seat-lost' }] })));
    expect(bySurname).toMatchObject([{ reference: expect.any(String) }, { reference: expect.any(String) }]);
    expect((await send('GET', `${departure()}/flights`)).json<Board>().legs.find(({ id }) => id === legId())).toMatchObject({ cancelled: false, seated: 2 });
  });

  it('goes no more once that is applied: no seat, no sale, nothing to be seated on, and papers that are wrong', async () => {
    const applied = await send('POST', `/schedule-changes/${change.id}/apply`, { affected: 2 }, { 'if-match': `"${change.version}"` });
    expect(applied.json()).toMatchObject({ state: 'applied', affected: [{ effects: [{ code: 'seat-lost' }] }, { effects: [{ code: 'seat-lost' }] }], alternatives: [{ legId: fridayId, left: 50 }] });
    const board = (await send('GET', `${departure()}/flights`)).json<Board>();
    expect(board.legs.find(({ id }) => id === legId())).toMatchObject({ cancelled: true, seated: 0 });
    expect(board.passengers.map(({ seats }) => seats)).toEqual([[trip.ids.departureLegId], [trip.ids.departureLegId]]);
    expect((await send('GET', departure())).json<{ legs: { id: string }[] }>().legs.map(({ id }) => id)).not.toContain(legId());
    expect((await send('POST', `${departure()}/seats/moves`, { moves: [{ travellerId: travellerIds[0], toLegId: legId() }] })).json()).toMatchObject({ status: 409, code: 'seat.leg-unusable' });
    expect((await send('POST', `/legs/${legId()}/schedule-changes`, { times: null, reason: 'Once more.' })).json()).toMatchObject({ status: 409, code: 'seat.leg-unusable' });
    await compare();
    expect(await stale('manifest')).toEqual([['presence'], ['presence']]);
    expect(await stale('ticket')).toEqual([['presence']]);
  });

  it('is written about to everybody concerned, and sent once somebody approves it', async () => {
    const letters = () => send('GET', `/schedule-changes/${change.id}/letters`);
    const drafts = new FlightLetterDrafts(get(WeighChange), get(ReadDeparture), get(ListBookedTravellers), get(ReadTravellers), get(TravellerLanguages), get(DraftLetters));
    const handler = new WriteFlightLettersHandler(drafts);
    await handler.handle({ organisationId, scheduleChangeId: change.id });
    await handler.handle({ organisationId, scheduleChangeId: change.id });
    expect((await letters()).json()).toMatchObject({ counts: [{ locale: 'en', drafted: 2, released: 0, sent: 0 }], samples: [{ locale: 'en', text: expect.stringContaining('The carrier has no aircraft.') }] });
    expect((await send('POST', `/schedule-changes/${change.id}/letters/release`)).json()).toEqual({ released: 2 });
    expect((await send('POST', `/schedule-changes/${change.id}/letters/release`)).json()).toEqual({ released: 0 });
    expect((await letters()).json()).toMatchObject({ counts: [{ drafted: 0, released: 2 }] });
  });

  it('is told to the border that was sent a list, by one message, and is then off its page of open ends', async () => {
    const manifests = async () => (await send('GET', `${departure()}/manifests`)).json<Manifests>().items.find(({ leg }) => leg.id === legId());
    expect(await manifests()).toMatchObject({ isCancelled: true, travellers: [], streams: [{ kind: 'paxlst', isCurrent: false }] });
    const told = await sendManifest();
    expect(told.match(/BGM[^']*|TDT[^']*|NAD\+FL|CNT[^']*/g)).toEqual(['BGM+266+XF', 'TDT+20+CA121+++CA', 'CNT+42:0']);
    expect(await manifests()).toMatchObject({ streams: [{ isCurrent: true }] });
    expect(await stale('manifest')).toEqual([]);
    expect((await send('POST', `/legs/${legId()}/manifests`, { kind: 'paxlst', receiver: 'border' })).json()).toMatchObject({ status: 409, code: 'manifest.leg' });
    expect((await send('POST', `/legs/${legId()}/manifests`, { kind: 'list', receiver: 'hotel' })).json()).toMatchObject({ status: 409, code: 'manifest.leg' });
  });

  it('leaves a ticket to give back, and its travellers to be moved to where there are seats', async () => {
    const tickets = async () => (await send('GET', `${departure()}/tickets`)).json<Tickets>().legs.find(({ id }) => id === legId());
    const [line] = (await tickets())!.lines;
    expect(line).toMatchObject({ travellerId: travellerIds[0], bookingReference: null });
    expect((await send('PATCH', `/tickets/${line!.ticket!.id}`, { status: 'void' }, { 'if-match': '"1"' })).statusCode).toBe(200);
    await compare();
    expect([await stale('ticket'), await tickets()]).toEqual([[], undefined]);
    const [passenger] = await api.database.query<{ id: string }>('select booking_id as id from booking_traveller where traveller_id = $1', [travellerIds[0]]);
    const changes = [{ kind: 'choose', travellerId: travellerIds[0], choices: { arrivalLegId: fridayId } }];
    expect((await send('POST', `/bookings/${passenger!.id}/amendments/preview`, { changes })).statusCode).toBe(200);
    const moved = await send('POST', `${departure()}/seats/moves`, { moves: travellerIds.map((travellerId) => ({ travellerId, toLegId: fridayId })) });
    expect(moved.json<Board>().passengers.map(({ seats }) => [...seats].sort())).toEqual(travellerIds.map(() => [fridayId, trip.ids.departureLegId].sort()));
  });
});
