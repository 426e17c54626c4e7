import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AmendedBooking, AmendmentRepository, type BookingChange, CancelBooking, ConfirmBooking, ExpireBookings, ExtendBooking } from '#bookings';
import { FixedClock } from '#kernel';
import type { Transaction } from '#platform';
import { Amending } from '../support/amending.js';
import { bootProcess } from '../support/office.js';
import { valueOf } from '../support/results.js';
import { Barrier } from './barrier.js';
import { crowd } from './stall.js';

/** Writes over whatever version is there. */
class Unasked extends AmendmentRepository {
  override async amend(tx: Transaction, amended: AmendedBooking): Promise<number | undefined> {
    const [row] = await tx.query<{ version: number }>('select version from booking where id = $1', [amended.bookingId]);
    return super.amend(tx, { ...amended, version: row!.version });
  }
}

describe('one booking that is changed by several at once', () => {
  let amending: Amending;
  beforeEach(async () => {
    amending = await Amending.open({ singles: 20 }, { DATABASE_POOL: 60 });
  });
  afterEach(() => amending.office.close());

  const toRace = (travellerId: string, race: string | null): BookingChange => ({ kind: 'choose', travellerId, choices: { race } });

  it('is changed by one of ten who looked at the same version; the other nine are told that it has changed', async () => {
    const { id, travellers } = await amending.confirmed(10);
    const shown = await Promise.all(travellers.map(async (one) => ({ change: toRace(one.id, '10'), total: valueOf(await amending.preview(id, [toRace(one.id, '10')])).total })));
    const outcomes = await Promise.all(shown.map(({ change, total }) => amending.amend(id, [change], { version: 2, total })));
    expect(outcomes.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.refused ? [outcome.code] : []))).toEqual(Array(9).fill('booking.changed'));
    const now = await amending.read(id);
    expect(now.version).toBe(3);
    expect(await amending.owed(id)).toBe(now.total.amount);
    expect(await amending.history(id)).toHaveLength(2);
    expect(await amending.office.differences()).toEqual([]);
  });

  it('loses what one of two was told was done, when both looked at the same version and write without asking for it', async () => {
    const { id, travellers: [one, two] } = await amending.confirmed(2);
    const get = await bootProcess(amending.office.db, amending.office.clock, [[AmendmentRepository, new Unasked()]]);
    const both = new Barrier(2);
    const outcomes = await Promise.all([one!, two!].map(async (traveller) => amending.amend(id, [toRace(traveller.id, '10')], { get, meanwhile: () => both.wait() })));
    expect(outcomes.filter(({ refused }) => refused)).toEqual([]);
    expect((await amending.read(id)).travellers.map(({ race }) => race).sort()).toEqual(['10', '42']);
    expect(await amending.office.left()).toMatchObject({ 'race.42': 300, 'race.10': 298 });
  });

  it('is written by one of the two, who both looked before either wrote, where the version is asked for', async () => {
    const { id, travellers: [one, two] } = await amending.confirmed(2);
    const both = new Barrier(2);
    const outcomes = await Promise.all([one!, two!].map(async (traveller) => amending.amend(id, [toRace(traveller.id, '10')], { meanwhile: () => both.wait() })));
    expect(outcomes.flatMap((outcome) => (outcome.refused ? [outcome.code] : ['written'])).sort()).toEqual(['booking.changed', 'written']);
    expect(await amending.owed(id)).toBe((await amending.read(id)).total.amount);
  });

  it('has one outcome with whoever confirms, extends, gives up or expires it: rows, counters and total agree', async () => {
    const { organisationId } = amending.office.ids;
    const bookings = await Promise.all(crowd(12).map(async () => valueOf(await amending.office.book(2))));
    const worker = await bootProcess(amending.office.db, new FixedClock(new Date('2026-12-09T09:31:00Z')));
    const single = (travellerId: string): BookingChange => ({ kind: 'choose', travellerId, choices: { room: 'single' } });
    const plans = new Map(await Promise.all(bookings.map(async ({ id, travellers: [one] }) => [id, valueOf(await amending.preview(id, [single(one!.id)])).total] as const)));
    const outcomes = await Promise.all([
      ...bookings.flatMap(({ id, travellers: [one] }) => [
        amending.amend(id, [single(one!.id)], { version: 1, total: plans.get(id)! }),
        amending.office.get(ConfirmBooking).confirm(organisationId, id),
        amending.office.get(ExtendBooking).extend(organisationId, id, 60),
        amending.office.get(CancelBooking).cancel(organisationId, id),
      ]),
      ...crowd(3).map(async () => worker(ExpireBookings).expireDue(2)),
    ]);
    const codes = outcomes.flatMap((outcome) => (typeof outcome === 'object' && outcome.refused ? [outcome.code] : []));
    for (const code of codes) expect(['booking.changed', 'booking.transition-refused', 'booking.hold-expired', 'booking.hold-length']).toContain(code);
    expect(await amending.office.differences()).toEqual([]);
    for (const { id } of bookings) {
      const { status, total } = await amending.read(id);
      if (status === 'held' || status === 'confirmed') expect(await amending.owed(id)).toBe(total.amount);
      else expect(total.amount).toBe(0);
    }
  });

  it('moves there and back beside others that do the opposite, without a deadlock', async () => {
    const { departureId } = amending.office.ids;
    const next = await amending.another({ startsOn: '2027-04-08', endsOn: '2027-04-14' });
    const [here, there] = [await Promise.all(crowd(8).map(() => amending.confirmed(2))), await Promise.all(crowd(8).map(() => amending.confirmed(2)))];
    for (const { id } of there) valueOf(await amending.amend(id, [{ kind: 'move', departureId: next.departureId }]));
    const before = await deadlocks();
    const outcomes = await Promise.all([
      ...here.map(({ id }) => amending.amend(id, [{ kind: 'move', departureId: next.departureId }])),
      ...there.map(({ id }) => amending.amend(id, [{ kind: 'move', departureId }])),
    ]);
    expect(outcomes.filter(({ refused }) => refused)).toEqual([]);
    expect(await deadlocks()).toBe(before);
    expect(await amending.office.differences()).toEqual([]);
  });

  const deadlocks = async (): Promise<number> =>
    (await amending.office.db.database.query<{ seen: number }>('select deadlocks::integer as seen from pg_stat_database where datname = current_database()'))[0]!.seen;
});
