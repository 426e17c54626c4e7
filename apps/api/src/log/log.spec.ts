import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { RecordEvents } from '#audit';
import { PostCharges } from '#billing';
import { ReadBill } from '#bookings';
import { FixedClock, newId } from '#kernel';
import { Database, Outbox, publish, runInContext } from '#platform';
import { AnswerQuestions, EraseTraveller } from '#travellers';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { LogPageBody } from './log.schema.js';

describe('the log of a departure', () => {
  let api: TestApi;
  let people: People;
  let operator: Person;
  let trip: MarathonTrip;
  let organisationId: string;
  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const ask = async <Body = LogPageBody>(path: string, person = operator): Promise<Body> => (await api.app.inject({ url: `/api/v1/${path}`, headers: person.headers })).json<Body>();
  const departure = (query = ''): Promise<LogPageBody> => ask(`departures/${trip.ids.departureId}/log?${query}`);
  /** As the relay and the worker do. */
  const follow = async (): Promise<void> => {
    const outbox = new Outbox(api.database);
    const events = await outbox.waiting(10_000);
    await get(RecordEvents).record(events);
    await outbox.markRelayed(events.map(({ id }) => id));
  };
  const post = async (path: string, payload?: object): Promise<void> => {
    const { statusCode, body } = await api.app.inject({ method: 'POST', url: `/api/v1/${path}`, headers: { ...operator.headers, 'idempotency-key': newId() }, ...(payload && { payload }) });
    expect({ statusCode, body }).toMatchObject({ statusCode: statusCode < 300 ? statusCode : 200 });
  };

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
  });
  beforeEach(async () => {
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
  });
  afterAll(() => api.close());

  it('tells who did what to which booking and traveller, newest first, with the names of today', async () => {
    const { bookingId, travellerIds: [travellerId = ''] } = await trip.book({ surname: 'Quillfeather' });
    await post(`travellers/${travellerId}/invitation`);
    await follow();
    const { items, actors } = await departure();
    expect(items.map(({ type }) => type).slice(0, 3)).toEqual(['traveller.invited', 'booking.confirmed', 'booking.held']);
    expect(items[0]).toMatchObject({
      kind: 'travellers', count: 1, actor: { kind: 'user', id: operator.id, name: expect.stringMatching(/\S/) }, booking: { id: bookingId, reference: expect.any(String) },
      traveller: { id: travellerId, name: 'Philippa Quillfeather' },
    });
    expect(actors).toEqual([expect.objectContaining({ kind: 'user', id: operator.id })]);
    expect((await departure('kind=bookings')).items.map(({ type }) => type)).toEqual(['booking.confirmed', 'booking.held']);
    expect((await departure(`actorId=${operator.id}`)).items.map(({ type }) => type)).toEqual(['traveller.invited']);
  });

  it('names an erased traveller no more, and keeps what happened', async () => {
    const { bookingId, travellerIds: [travellerId = ''] } = await trip.book({ surname: 'Secretive' });
    await post(`travellers/${travellerId}/invitation`);
    valueOf(await get(Database).transaction((tx) => get(EraseTraveller).erase(tx, organisationId, travellerId)));
    await follow();
    const body = await departure();
    expect(JSON.stringify(body)).not.toContain('Secretive');
    expect(body.items.find(({ type }) => type === 'traveller.erased')).toMatchObject({ traveller: { id: travellerId, name: null }, booking: { id: bookingId } });
    expect(body.items.map(({ type }) => type)).toContain('traveller.invited');
  });

  it('counts once what one press set off, and turns its pages without losing or repeating any', async () => {
    const { bookingId, travellerIds } = await trip.book({}, { surname: 'Second' }, { surname: 'Third' });
    await runInContext({ correlationId: newId(), actor: { kind: 'user', id: operator.id } }, () =>
      get(Database).transaction(async (tx) => {
        for (const travellerId of travellerIds) await publish(tx, { type: 'traveller.invited', organisationId, subject: { invitationId: newId(), travellerId, renewal: false } });
      }));
    await follow();
    const whole = (await departure('limit=100')).items;
    expect(whole[0]).toMatchObject({ type: 'traveller.invited', count: 3, booking: { id: bookingId } });
    const turned: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: LogPageBody = await departure(`limit=2${cursor && `&cursor=${cursor}`}`);
      turned.push(...page.items.map(({ seq }) => seq));
      cursor = page.nextCursor;
    }
    expect(turned).toEqual(whole.map(({ seq }) => seq));
  });

  it('tells nothing of another departure, of another organisation, nor what is the machine’s own business', async () => {
    const { travellerIds: [travellerId = ''] } = await trip.book({});
    const elsewhere = { type: 'application.drafted', organisationId, subject: { applicationId: newId(), travellerId, departureId: newId() } };
    const quiet = { type: 'document.taken-in', organisationId, subject: { travellerId } };
    const begun = { type: 'checklist.item-moved', organisationId, subject: { travellerId, departureId: trip.ids.departureId, from: null, to: 'open' } };
    const moved = { ...begun, subject: { ...begun.subject, from: 'open', to: 'given' } };
    const foreign = { type: 'booking.confirmed', organisationId: await people.organisation(), subject: { travellerId, departureId: trip.ids.departureId } };
    await get(Database).transaction(async (tx) => {
      for (const event of [elsewhere, quiet, foreign, begun, moved]) await publish(tx, event);
    });
    await follow();
    const told = (await departure('limit=100')).items.map(({ type }) => type);
    expect(told).not.toContain('application.drafted');
    expect(told).not.toContain('document.taken-in');
    expect(told.filter((type) => type === 'checklist.item-moved')).toHaveLength(1);
    expect(told.filter((type) => type === 'booking.confirmed')).toHaveLength(1);
  });

  it('tells of one booking what happened to it and its travellers alone', async () => {
    const [{ bookingId, travellerIds: [travellerId = ''] }, other] = [await trip.book({}), await trip.book({ surname: 'Elsewhere' })];
    valueOf(await get(AnswerQuestions).answer({ organisationId, travellerId, answers: { press: false }, expectedVersion: 0 }));
    await get(PostCharges).post(valueOf(await get(ReadBill).read(organisationId, bookingId)));
    await post(`bookings/${bookingId}/payments`, { amount: 100, currency: 'EUR', receivedOn: '2026-11-20', method: 'cash' });
    await follow();
    const { items } = await ask(`bookings/${bookingId}/log`);
    expect(items.map(({ type }) => type)).toEqual(['payment.recorded', 'billing.charged', 'traveller.answered', 'booking.confirmed', 'booking.held']);
    expect((await ask(`bookings/${other.bookingId}/log`)).items.map(({ type }) => type)).toEqual(['booking.confirmed', 'booking.held']);
  });

  it('is for operators and officers of the organisation', async () => {
    const officer = await people.staff('officer', organisationId);
    expect(await ask(`departures/${trip.ids.departureId}/log`, officer)).toHaveProperty('items');
    for (const person of [await people.staff('administrator', organisationId), await people.agency(organisationId)]) {
      expect(await ask(`departures/${trip.ids.departureId}/log`, person)).toMatchObject({ code: 'auth.forbidden' });
    }
    const stranger = await people.staff('operator', await people.organisation());
    expect(await ask(`departures/${trip.ids.departureId}/log`, stranger)).toMatchObject({ code: 'departure.unknown' });
  });
});
