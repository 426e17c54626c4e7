import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PostCharges, RecordPayment } from '#billing';
import { AssignBibs, AssignRooms, ReadBill, ReadRooming, SetBibRanges } from '#bookings';
import { newId } from '#kernel';
import { ReadinessDesk } from '../../../test/support/readiness-desk.js';
import { valueOf } from '../../../test/support/results.js';
import { DepartureReadiness, type DepartureReadinessReport } from './departure-readiness.js';

describe('the report on a departure', () => {
  let desk: ReadinessDesk;
  beforeAll(async () => {
    desk = await ReadinessDesk.open();
  });
  afterAll(() => desk.close());

  const report = async (): Promise<DepartureReadinessReport> => valueOf(await desk.get(DepartureReadiness).report(desk.organisationId, desk.trip.ids.departureId));
  const blockersOf = async (travellerId: string) =>
    (await report()).items.find((one) => one.travellerId === travellerId)!.blockers.map(({ key, owner, due }) => `${key} ${owner} ${due}`);
  const billOf = async (bookingId: string) => valueOf(await desk.get(ReadBill).read(desk.organisationId, bookingId));
  const late = (bookingId: string) => desk.api.database.query(`update instalment set due_on = '2026-11-01' where booking_id = $1`, [bookingId]);

  it('says when the departure fails, of what, and along which way', async () => {
    const { travellerIds } = await desk.trip.book({});
    const { outlook, items, startsOn, minimum } = await report();
    expect([startsOn, minimum]).toEqual(['2027-04-01', 1]);
    expect(outlook).toMatchObject({ failsOn: '2027-02-25', cause: 'traveller', failing: 1, belowMinimumOn: '2027-02-25' });
    expect(outlook.path.map(({ stage, owner, latestFinish }) => [stage, owner, latestFinish])).toEqual([
      ['details', expect.any(String), '2027-02-25'], ['review', 'officer', '2027-03-04'], ['batch', 'officer', '2027-03-04'],
      ['authority', 'authority', '2027-03-29'], ['pick-up', 'operator', '2027-04-01'], ['departure', 'traveller', '2027-04-01'],
    ]);
    expect(items.find((one) => one.travellerId === travellerIds[0])).toMatchObject({ failsOn: '2027-02-25' });
  });

  it('lists what the rules ask of others than the traveller, each with its own name, owner and date', async () => {
    const { travellerIds } = await desk.trip.book({});
    const found = await blockersOf(travellerIds[0]!);
    expect(found).toEqual(expect.arrayContaining(['requirement:letter:sports-delegation operator 2027-03-04', 'requirement:named-hotel operator 2027-03-04']));
    expect(new Set(found).size).toBe(found.length);
  });

  it('counts a late payment until it is paid: the traveller’s who booked alone, the operator’s for a group', async () => {
    const [alone, group] = [await desk.trip.book({}), await desk.trip.book({}, {})];
    for (const { bookingId } of [alone, group]) {
      await desk.get(PostCharges).post(await billOf(bookingId));
      await late(bookingId);
    }
    expect(await blockersOf(alone.travellerIds[0]!)).toContain('payment-overdue traveller 2026-11-01');
    for (const id of group.travellerIds) expect(await blockersOf(id)).toContain('payment-overdue operator 2026-11-01');
    const bill = await billOf(alone.bookingId);
    valueOf(await desk.get(RecordPayment).record({ bill, payerId: alone.bookingId, money: { amount: 10_000_000, currency: bill.currency }, receivedOn: '2026-11-20', method: 'cash', reference: 'R', userId: newId() }));
    expect(await blockersOf(alone.travellerIds[0]!)).not.toContain('payment-overdue traveller 2026-11-01');
    expect((await report()).outlook.failsOn).toBe('2027-02-25');
  });

  it('misses beds and start numbers only once they are given out', async () => {
    const before = await desk.trip.book({});
    const missing = async (travellerId: string) => (await blockersOf(travellerId)).filter((one) => /^(room|bib)-/.test(one));
    expect(await missing(before.travellerIds[0]!)).toEqual([]);
    valueOf(await desk.get(AssignRooms).assign({ ...desk.departure, mode: 'keep', version: valueOf(await desk.get(ReadRooming).read(desk.departure)).version }));
    const race = { organisationId: desk.organisationId, eventId: desk.trip.ids.eventId };
    valueOf(await desk.get(SetBibRanges).set(race, 0, [{ category: '42', from: 1, to: 99 }]));
    valueOf(await desk.get(AssignBibs).assign(race));
    const after = await desk.trip.book({});
    expect(await missing(before.travellerIds[0]!)).toEqual([]);
    expect(await missing(after.travellerIds[0]!)).toEqual(['room-missing operator 2027-03-25', expect.stringMatching(/^bib-missing operator /)]);
  });

  it('asks the database as often for many travellers as for a few', async () => {
    const statements = async (): Promise<number> => {
      const asked = vi.spyOn(desk.api.database, 'query');
      await report();
      const times = asked.mock.calls.length;
      asked.mockRestore();
      return times;
    };
    const few = await statements();
    const { travellerIds } = await desk.trip.book(...Array.from({ length: 40 }, () => ({})));
    for (const id of travellerIds.slice(0, 20)) await desk.answer(id, { birthDate: `19${50 + (travellerIds.indexOf(id) % 40)}-01-02`, documentNumber: `9256654${travellerIds.indexOf(id)}` });
    expect(await statements()).toBe(few);
    expect(few).toBeLessThan(20);
  });
});
