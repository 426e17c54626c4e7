import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Type } from '@nestjs/common';
import { PostCharges, RecordPayment } from '#billing';
import { ReadBill } from '#bookings';
import { FixedClock } from '#kernel';
import { CopyDeparture, StopDepartures } from '#packages';
import { Database } from '#platform';
import { CheckReadiness } from '#readiness';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { DepartureBoardBody } from './departure-board.schema.js';

describe('the board of departures', () => {
  let api: TestApi;
  let people: People;
  let operator: Person;
  let trip: MarathonTrip;
  let organisationId: string;
  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const answer = (query: string, person: Person) => api.app.inject({ url: `/api/v1/departure-board?${query}`, headers: person.headers });
  const ask = async (query = '', person = operator): Promise<DepartureBoardBody> => (await answer(query, person)).json<DepartureBoardBody>();
  const copy = async (startsOn: string): Promise<string> => valueOf(await get(CopyDeparture).copy({ organisationId, departureId: trip.ids.departureId, startsOn, newEvent: { name: 'Race', heldOn: startsOn } })).id;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    await MarathonTrip.schedule(await people.organisation(), api.database, get);
  });
  afterAll(() => api.close());

  it('shows fill, money, readiness and what comes next of a departure', async () => {
    const { bookingId } = await trip.book({}, { surname: 'Other' });
    const bill = valueOf(await get(ReadBill).read(organisationId, bookingId));
    await get(PostCharges).post(bill);
    const money = { amount: 30_000, currency: 'EUR' };
    valueOf(await get(RecordPayment).record({ bill, payerId: bookingId, money, receivedOn: '2026-11-20', method: 'cash', reference: 'x', userId: operator.id }));
    await get(CheckReadiness).check({ organisationId, departureId: trip.ids.departureId });
    const { items, nextCursor, counts } = await ask();
    expect(nextCursor).toBeNull();
    expect(counts).toEqual({ upcoming: 1, suspended: 0, past: 0, cancelled: 0 });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id: trip.ids.departureId, packageName: 'Pyongyang Marathon', destination: 'Pyongyang', startsOn: '2027-04-01', status: 'on-sale',
      readiness: { ready: 0, blocked: 2, late: 0 },
      money: [{ charged: { amount: 328_000, currency: 'EUR' }, paid: money, lateBookings: 0 }],
    });
    expect(items[0]!.allotments).toEqual([
      expect.objectContaining({ kind: 'place', label: 'Places', shared: false, capacity: 500, sold: 2, held: 0, left: 498 }),
      expect.objectContaining({ kind: 'room', sold: 2 }),
      expect.objectContaining({ kind: 'race', label: 'Marathon', shared: true, sold: 2 }),
      expect.objectContaining({ kind: 'seat', capacity: 200 }),
      expect.objectContaining({ kind: 'seat', capacity: 200 }),
    ]);
    expect(items[0]!.deadline!.on >= '2026-11-22').toBe(true);
  });

  it('keeps money from an officer, and everything from an agency and an administrator', async () => {
    const officer = await people.staff('officer', organisationId);
    const [departure] = (await ask('', officer)).items;
    expect(departure).toMatchObject({ money: null });
    expect(departure!.deadline?.kind).not.toBe('payment');
    for (const person of [await people.staff('administrator', organisationId), await people.agency(organisationId)]) {
      expect((await answer('', person)).json()).toMatchObject({ code: 'auth.forbidden' });
    }
  });

  it('is sorted, searched, viewed and paged by the server, each departure once', async () => {
    const [later, past, stopped] = [await copy('2027-06-01'), await copy('2026-12-01'), await copy('2027-05-01')];
    await api.database.query(`update departure set starts_on = '2026-10-01', ends_on = '2026-10-06', on_sale_from = '2026-01-01', on_sale_until = '2026-09-01' where id = $1`, [past]);
    await api.database.transaction((tx) => get(StopDepartures).move(tx, organisationId, [stopped], 'suspend'));
    const ids = async (query: string): Promise<string[]> => (await ask(query)).items.map(({ id }) => id);
    const first = trip.ids.departureId;
    expect(await ids('')).toEqual([first, later]);
    expect(await ids('order=latest')).toEqual([later, first]);
    expect(await ids('order=fullest')).toEqual([first, later]);
    expect(await ids('order=emptiest')).toEqual([later, first]);
    expect(await ids('order=failing')).toEqual([first, later]);
    expect(await ids('view=past')).toEqual([past]);
    expect(await ids('view=suspended')).toEqual([stopped]);
    expect(await ids('q=marathon%202027-06')).toEqual([later]);
    expect(await ids('q=100%25')).toEqual([]);
    const page = await ask('limit=1');
    expect(page.counts).toEqual({ upcoming: 2, suspended: 1, past: 1, cancelled: 0 });
    expect(await ids(`limit=1&cursor=${page.nextCursor}`)).toEqual([later]);
  });

  it('asks as many questions for many departures as for one', async () => {
    const asked = vi.spyOn(get(Database), 'query');
    const count = async (query: string): Promise<number> => {
      asked.mockClear();
      await ask(query);
      return asked.mock.calls.length;
    };
    await count('');
    expect(await count('')).toBe(await count('limit=1'));
    asked.mockRestore();
  });
});
