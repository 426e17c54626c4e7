import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListCreditNotes, ReadAccount, RedeemCredit } from '#billing';
import { AssignBibs, AssignRooms, ReadBill, ReadBooking, ReadRooming, ReleaseBeds, SetBibRanges } from '#bookings';
import { ReadDeparture } from '#packages';
import { valueOf } from '../support/results.js';
import { SuspendedTrip } from '../support/suspended-trip.js';

/** What each traveller sleeps in and runs with. */
interface Kept {
  readonly travellerId: string;
  readonly place: string;
}

describe('23 February to 5 March 2015: the border closes on 450 runners, and reopens while refunds are under way', () => {
  let trip: SuspendedTrip;
  let suspensionId: string;
  let before: Kept[];
  const bookings: string[] = [];
  const on = (day: string) => trip.office.clock.set(new Date(`${day}T09:00:00Z`));
  const query = <Row>(sql: string, params: readonly unknown[] = []) => trip.office.db.database.query<Row>(sql, params);
  const kept = () => query<Kept>(
    `select traveller_id as "travellerId", 'bed ' || room_id || ' ' || bed as place from bed_assignment where released_at is null
      union all select traveller_id, 'bib ' || number from bib where taken_back_at is null
      union all select t.traveller_id, 'seats ' || t.arrival_leg_id || t.departure_leg_id || ' race ' || t.race || ' room ' || t.room
        from booking_traveller t join booking b on b.id = t.booking_id where b.status in ('confirmed', 'suspended') and t.removed_at is null
      order by 1, 2`,
  );
  const counters = () => query('select kind, code, owner_kind, held, sold from allotment order by kind, code, owner_id');

  beforeAll(async () => {
    trip = await SuspendedTrip.open();
    // 225 parties of two, of whom some paid all, some a deposit, some nothing yet.
    for (let at = 0; at < 225; at += 1) bookings.push(await trip.booked(2, [328_000, 100_000, 0][at % 3]));
    const { organisationId, departureId, eventId } = trip.office.ids;
    const { version } = valueOf(await trip.office.get(ReadRooming).read({ organisationId, departureId }));
    valueOf(await trip.office.get(AssignRooms).assign({ organisationId, departureId, version, mode: 'keep' }));
    valueOf(await trip.office.get(SetBibRanges).set({ organisationId, eventId }, 0, [{ category: '42', from: 1, to: 600 }]));
    await trip.office.get(AssignBibs).ofBooking(organisationId, bookings[0]!);
    before = await kept();
  }, 120_000);
  afterAll(() => trip.close());

  it('stands still with everybody in their place: nothing is sold, nobody loses a bed, a seat, a race slot or a number', async () => {
    on('2015-02-23');
    const counted = await counters();
    suspensionId = await trip.suspend();
    expect(before).toHaveLength(450 * 3);
    expect([await kept(), await counters()]).toEqual([before, counted]);
    expect(new Set([...(await trip.statuses()).values()].map(({ booking }) => booking))).toEqual(new Set(['suspended']));
    expect(valueOf(await trip.office.get(ReadDeparture).read(trip.organisationId, trip.office.ids.departureId)).status).toBe('suspended');
    expect(await trip.office.book(1)).toMatchObject({ code: 'departure.not-on-sale', detail: expect.stringContaining('suspended') });
    expect((await trip.affected(suspensionId)).size).toBe(225);
    expect(await trip.faults()).toEqual([]);
  }, 60_000);

  it('lets each party choose, once more as often as it likes until its day is over, and staff after that', async () => {
    const affected = await trip.affected(suspensionId);
    const wanted = ['refund', 'credit', 'standby', null] as const;
    for (const [at, bookingId] of bookings.entries()) {
      const choice = wanted[at % 4];
      if (choice) valueOf(await trip.choose(affected.get(bookingId)!.id, choice));
    }
    const undecided = affected.get(bookings[3]!)!.id;
    on('2015-03-04');
    expect(await trip.choose(undecided, 'refund')).toMatchObject({ code: 'suspension.answer-late' });
    valueOf(await trip.choose(undecided, 'refund', trip.userId));
    valueOf(await trip.choose(undecided, 'standby', trip.userId));
  });

  it('pays back and credits what was chosen, once, less what the policy keeps, and puts those places on sale', async () => {
    const affected = await trip.affected(suspensionId);
    // The operator has begun: ten of those who want their money, all who want credit.
    for (const [at, bookingId] of bookings.entries()) {
      if (at % 4 === 0 && at >= 40) valueOf(await trip.choose(affected.get(bookingId)!.id, 'standby', trip.userId));
    }
    expect(valueOf(await trip.order(suspensionId))).toEqual({ ordered: 66 });
    expect(await trip.order(suspensionId)).toMatchObject({ code: 'suspension.nothing-chosen' });
    for (const [at, bookingId] of bookings.entries()) {
      if (at % 4 === 0 && at >= 40) valueOf(await trip.choose(affected.get(bookingId)!.id, 'refund', trip.userId));
    }
    expect(await trip.execute(suspensionId)).toEqual({ done: 66, refused: 0 });
    expect(await trip.execute(suspensionId)).toEqual({ done: 0, refused: 0 });
    const { organisationId } = trip;
    for (const id of bookings.filter((_, at) => (at % 4 === 0 && at < 40) || at % 4 === 1)) await trip.office.get(ReleaseBeds).ofBooking(organisationId, id);
    await trip.office.get(AssignBibs).ofBooking(organisationId, bookings[0]!);
    const account = async (at: number) => (await trip.office.get(ReadAccount).read(organisationId, bookings[at]!))!;
    // The authority's cause keeps the transfer fee of a refund (25.00), and nothing of a credit or where nothing was paid.
    expect(await account(0)).toMatchObject({ charged: 2_500, paid: 2_500, balance: 0, payments: [{ kind: 'payment', amount: 328_000 }, { kind: 'refund', amount: 325_500, currency: 'EUR', method: 'bank-transfer' }] });
    expect(await account(4)).toMatchObject({ charged: 2_500, paid: 2_500, payments: [{ amount: 100_000 }, { kind: 'refund', amount: 97_500 }] });
    expect(await account(8)).toMatchObject({ charged: 0, paid: 0, payments: [] });
    expect(await account(1)).toMatchObject({ charged: 0, paid: 0, payments: [{ amount: 100_000 }, { kind: 'refund', amount: 100_000, method: 'credit-note' }] });
    expect(await trip.faults()).toEqual([]);
  }, 120_000);

  it('gives everybody who was not paid back exactly what they had, and keeps out who was', async () => {
    on('2015-03-05');
    const out = new Set(bookings.filter((_, at) => (at % 4 === 0 && at < 40) || at % 4 === 1));
    expect(valueOf(await trip.reopen(suspensionId))).toEqual({ restored: 159 });
    const statuses = await trip.statuses();
    expect(bookings.map((id) => statuses.get(id)!.booking)).toEqual(bookings.map((id) => (out.has(id) ? 'cancelled' : 'confirmed')));
    const gone = new Set<string>();
    for (const id of out) for (const traveller of valueOf(await trip.office.get(ReadBooking).read(trip.organisationId, id)).travellers) gone.add(traveller.id);
    expect(await kept()).toEqual(before.filter(({ travellerId }) => !gone.has(travellerId)));
    const sold = await query<{ sold: number }>(`select sold from allotment where kind in ('place', 'race', 'seat') and sold > 0`);
    expect(sold.map((one) => one.sold)).toEqual([318, 318, 318, 318]);
    expect(await trip.faults()).toEqual([]);
  }, 60_000);

  it('asks those again whose choice was not carried out, and sells what is left', async () => {
    const affected = await trip.affected(suspensionId);
    expect(affected.get(bookings[40]!)).toMatchObject({ state: 'restored', choice: null, choiceBefore: 'refund' });
    expect(affected.get(bookings[2]!)).toMatchObject({ state: 'restored', choice: 'standby', choiceBefore: null });
    valueOf(await trip.choose(affected.get(bookings[40]!)!.id, 'refund'));
    valueOf(await trip.order(suspensionId));
    expect(await trip.execute(suspensionId)).toEqual({ done: 1, refused: 0 });
    expect((await trip.statuses()).get(bookings[40]!)).toEqual({ booking: 'cancelled', hold: 'released' });
    expect(await trip.choose(affected.get(bookings[0]!)!.id, 'standby', trip.userId)).toMatchObject({ code: 'suspension.transition-refused', detail: expect.stringContaining('sent back') });
    expect(await trip.reopen(suspensionId)).toMatchObject({ code: 'suspension.transition-refused' });
    expect(await trip.faults()).toEqual([]);
  });

  it('lets a credited party book again and pay with its credit, and no more than there is', async () => {
    const { organisationId, userId, office } = trip;
    const again = await trip.booked(1, 0);
    const [note] = await office.get(ListCreditNotes).ofBookings(organisationId, [bookings[1]!]);
    expect(note).toMatchObject({ amount: 100_000, balance: 100_000, currency: 'EUR', validUntil: '2016-12-31' });
    const bill = valueOf(await office.get(ReadBill).read(organisationId, again));
    const pay = (amount: number) => office.get(RedeemCredit).redeem({ bill, payerId: again, money: { amount, currency: 'EUR' }, receivedOn: '2015-03-05', userId }, note!.id);
    valueOf(await pay(80_000));
    expect(await pay(30_000)).toMatchObject({ code: 'credit-note.too-little', errors: [{ pointer: '/amount' }] });
    valueOf(await pay(20_000));
    expect(await office.get(ReadAccount).read(organisationId, again)).toMatchObject({ charged: 164_000, paid: 100_000, payments: [{ method: 'credit-note' }, { method: 'credit-note' }] });
    expect(await trip.faults()).toEqual([]);
  });
});
