import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { unzipSync } from 'fflate';
import { ReadBooking } from '#bookings';
import { RevealDocument } from '#documents';
import { FixedClock, newId } from '#kernel';
import { Database, Files } from '#platform';
import { CarryOutErasures } from '#readiness';
import { AnswerQuestions, EraseTraveller } from '#travellers';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { MarathonTrip, type Runner } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { PrivacyBody } from './privacy.schema.js';

const picture = Buffer.from('ffd8ffe0aabbffd9', 'hex');
const whileAhead = new Date('2026-11-22T12:00:00Z');
const lastDay = new Date('2027-04-06T12:00:00Z');
const dayAfter = new Date('2027-04-07T00:00:00Z');

describe('a traveller’s own data', () => {
  const clock = new FixedClock(whileAhead);
  let api: TestApi;
  let people: People;
  let trip: MarathonTrip;
  let organisationId: string;
  let officer: Person;

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const ask = (person: Person, path: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', payload?: object) =>
    api.app.inject({ method, url: `/api/v1${path}`, headers: person.headers, ...(payload ? { payload } : {}) });
  const privacyOf = async (person: Person): Promise<PrivacyBody> => (await ask(person, '/me/privacy')).json();
  const book = async (...runners: readonly Runner[]) => {
    const { bookingId, travellerIds } = await trip.book(...runners);
    return { bookingId, travellerIds, traveller: await people.traveller(organisationId, travellerIds[0]) };
  };
  const upload = async (travellerId: string): Promise<void> => {
    const id = newId();
    await get(Files).put(travellerId, `documents/${id}`, picture);
    await api.database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, state, outcome, finished_at) values ($1::uuid, $2, $3, uuid_send($1::uuid), $4, 'finished', 'needs-review', now())`,
      [id, organisationId, travellerId, `documents/${id}`],
    );
  };
  const look = async (by: Person, travellerId: string, reason: string) => valueOf(await get(RevealDocument).reveal({ organisationId, userId: by.id, travellerId }, reason));
  const cancel = async (bookingId: string) => valueOf(await cancelWhole(get, organisationId, bookingId));
  const erase = (person: Person, surname: string) => ask(person, '/me/erasure', 'POST', { surname });
  const leaderOf = async (bookingId: string) => valueOf(await get(ReadBooking).read(organisationId, bookingId)).leader;

  beforeAll(async () => {
    api = await createTestApi({ clock });
    people = new People(api);
    organisationId = await people.organisation('Marathon Tours');
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
  });
  beforeEach(async () => {
    clock.set(whileAhead);
    officer = await people.staff('officer', organisationId);
  });
  afterAll(() => api.close());

  it('says who looked at the passport, by first name and role, when and why; and nothing of anybody else’s', async () => {
    const [one, other] = [await book({ surname: 'Able' }), await book({ surname: 'Baker' })];
    expect((await privacyOf(one.traveller)).looks).toEqual([]);
    await upload(one.traveller.id);
    await upload(other.traveller.id);
    await look(officer, one.traveller.id, 'The photo of the page is blurred');
    await look(await people.staff('operator', organisationId), one.traveller.id, 'Checking the name for the ticket');
    await look(officer, other.traveller.id, 'Somebody else’s business');
    const { looks } = await privacyOf(one.traveller);
    expect(looks).toMatchObject([
      { by: { firstName: 'The', role: 'operator' }, reason: 'Checking the name for the ticket' },
      { by: { firstName: 'The', role: 'officer' }, reason: 'The photo of the page is blurred' },
    ]);
    expect(JSON.stringify(looks)).not.toMatch(/business|officer"?,"?id|@/);
  });

  it('gives travellers all that is held of them, with every picture, and nothing of others', async () => {
    const { traveller } = await book({ surname: 'Quillfeather' }, { surname: 'Companion' });
    await upload(traveller.id);
    valueOf(await get(AnswerQuestions).answer({ organisationId, travellerId: traveller.id, answers: { occupation: 'Beekeeper' }, expectedVersion: 0 }));
    const json = await ask(traveller, '/me/data');
    expect(json.headers).toMatchObject({ 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="my-data.json"' });
    expect(json.json()).toMatchObject({ details: { surname: 'Quillfeather', email: 'philippa@example.org' }, answers: { occupation: 'Beekeeper' }, bookings: [{ status: 'confirmed', race: '42' }], looks: [] });
    expect(json.body).not.toMatch(/Companion|Lena/);
    const archive = unzipSync((await ask(traveller, '/me/data/files')).rawPayload);
    expect(Object.keys(archive)).toEqual(['my-data.json', 'passport-1.jpg']);
    expect(Buffer.from(archive['passport-1.jpg']!).equals(picture)).toBe(true);
  });

  it('is erased for nobody who does not type their own name', async () => {
    const { traveller } = await book({ surname: 'Baker' });
    expect((await erase(traveller, 'Charlie')).json()).toMatchObject({ status: 422, code: 'erasure.not-confirmed', errors: [{ pointer: '/surname' }] });
    expect((await privacyOf(traveller)).erasure.askedAt).toBeNull();
  });

  it('waits while a trip is ahead, shows staff what to end first, can be taken back, and erases by itself once it is cancelled', async () => {
    const { traveller, bookingId } = await book({ surname: 'Waiting' });
    const operator = await people.staff('operator', organisationId);
    expect((await privacyOf(traveller)).erasure).toMatchObject({ askedAt: null, waits: [{ code: 'trip', until: '2027-04-06' }] });
    expect((await erase(traveller, ' waiting ')).json()).toEqual({ outcome: 'asked' });
    expect((await erase(traveller, 'Waiting')).json()).toEqual({ outcome: 'asked' });
    expect((await privacyOf(traveller)).erasure.askedAt).toBe(whileAhead.toISOString());
    expect((await ask(operator, '/erasure-requests')).json()).toMatchObject({ items: [{ travellerId: traveller.id, name: 'Philippa Waiting', trips: [{ bookingId, until: '2027-04-06' }] }] });
    expect((await ask(await people.staff('operator', await people.organisation()), '/erasure-requests')).json()).toEqual({ items: [] });
    expect((await ask(traveller, '/me/erasure', 'DELETE')).statusCode).toBe(204);
    expect((await ask(traveller, '/me/erasure', 'DELETE')).statusCode).toBe(404);
    await erase(traveller, 'Waiting');
    expect(await get(CarryOutErasures).carryOut()).toBe(0);
    await cancel(bookingId);
    expect(await get(CarryOutErasures).carryOut()).toBe(1);
    expect((await ask(operator, '/erasure-requests')).json()).toEqual({ items: [] });
    expect((await ask(traveller, '/me/privacy')).statusCode).toBe(401);
  });

  it('waits through the last day of a trip, and happens at once on the day after; the session ends with it', async () => {
    const { travellerIds } = await book({ surname: 'Homecomer' });
    clock.set(lastDay);
    const traveller = await people.traveller(organisationId, travellerIds[0]);
    expect((await privacyOf(traveller)).erasure.waits).toHaveLength(1);
    clock.set(dayAfter);
    expect((await privacyOf(traveller)).erasure.waits).toEqual([]);
    expect((await erase(traveller, 'Homecomer')).json()).toEqual({ outcome: 'erased' });
    expect((await ask(traveller, '/me/privacy')).statusCode).toBe(401);
    const events = await api.database.query(`select type from outbox where subject->>'travellerId' = $1 and type in ('traveller.erased', 'invitation.revoked') order by id`, [traveller.id]);
    expect(events).toEqual([{ type: 'invitation.revoked' }, { type: 'traveller.erased' }]);
  });

  describe('leaves nothing behind in bookings', () => {
    const own = { givenNames: 'Lena', surname: 'Wanderer', email: 'lena@example.org' };
    const eraseOne = async (id: string) => valueOf(await get(Database).transaction((tx) => get(EraseTraveller).erase(tx, organisationId, id)));
    const keysOf = async (bookingId: string) => (await api.database.query<{ keys: string[] }>('select keys from booking_search where booking_id = $1', [bookingId]))[0]?.keys ?? [];

    it('of a booking that they led and that is over, nor what finds it', async () => {
      const { bookingId, travellerIds } = await book(own);
      expect((await keysOf(bookingId)).length).toBeGreaterThan(0);
      await cancel(bookingId);
      await eraseOne(travellerIds[0]!);
      expect(await leaderOf(bookingId)).toEqual({ name: '—', email: '' });
      expect(await keysOf(bookingId)).toEqual([]);
    });

    it('but keeps the partner of a contract that is not over', async () => {
      const { bookingId, travellerIds } = await book(own);
      await eraseOne(travellerIds[0]!);
      expect(await leaderOf(bookingId)).toEqual({ name: 'Lena Wanderer', email: 'lena@example.org' });
    });

    it('but keeps a leader whose address a child shared', async () => {
      const { bookingId, travellerIds } = await book({ ...own, givenNames: 'Mia' }, own);
      await cancel(bookingId);
      await eraseOne(travellerIds[0]!);
      expect((await leaderOf(bookingId)).name).toBe('Lena Wanderer');
      await eraseOne(travellerIds[1]!);
      expect((await leaderOf(bookingId)).name).toBe('—');
    });

    it('of answers that were kept for a request to be sent again: it is still not done twice', async () => {
      const operator = await people.staff('operator', organisationId);
      const { departureId, arrivalLegId, departureLegId } = trip.ids;
      const request = () =>
        api.app.inject({
          method: 'POST', url: '/api/v1/bookings', headers: { ...operator.headers, 'idempotency-key': 'booked-by-hand' },
          payload: { departureId, leader: { name: 'Lena Wanderer', email: 'lena@example.org' }, travellers: [{ ...own, nationality: 'GBR', race: '42', room: 'twin', arrivalLegId, departureLegId }] },
        });
      const first = await request();
      expect(first.statusCode).toBe(201);
      const { id, travellers } = first.json<{ id: string; travellers: { id: string }[] }>();
      expect((await request()).body).toBe(first.body);
      await eraseOne(travellers[0]!.id);
      const again = await request();
      expect([again.statusCode, again.body, again.headers['idempotent-replay']]).toEqual([201, '', 'true']);
      const [kept] = await api.database.query<{ body: Buffer | null }>(`select body from idempotency_key where key = 'booked-by-hand'`);
      expect(kept).toEqual({ body: null });
      expect(await api.database.query('select 1 from booking where id = $1', [id])).toHaveLength(1);
    });
  });

  it('is closed to staff, and to who has no session', async () => {
    for (const path of ['/me/privacy', '/me/data', '/me/data/files']) {
      expect((await ask(officer, path)).statusCode).toBe(403);
      expect((await api.app.inject(`/api/v1${path}`)).statusCode).toBe(401);
    }
    expect((await erase(officer, 'Officer')).statusCode).toBe(403);
    expect((await ask(await people.traveller(organisationId), '/me/data')).statusCode).toBe(404);
  });
});
