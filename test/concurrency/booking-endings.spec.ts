import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancelBooking, ConfirmBooking, ExpireBookings, ExtendBooking, ReadBooking } from '#bookings';
import { cancelWhole } from '../support/cancel-whole.js';
import { FixedClock } from '#kernel';
import { bootProcess, Office } from '../support/office.js';
import { valueOf } from '../support/results.js';
import { Barrier } from './barrier.js';
import { crowd } from './stall.js';

describe('one booking that is confirmed, extended, cancelled and expired at once', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open({}, { DATABASE_POOL: 60 });
  });
  afterAll(() => office.close());

  it('ends in one state, with the hold, the counters and the events saying the same', async () => {
    const { organisationId } = office.ids;
    const bookings = await Promise.all(crowd(15).map(async () => valueOf(await office.book(2))));
    // A worker whose clock is ahead: for it the holds are over while the API still takes a confirm.
    const worker = await bootProcess(office.db, new FixedClock(new Date('2026-12-09T09:31:00Z')));
    const start = new Barrier(49);
    const together = async <T>(work: () => Promise<T>): Promise<T> => {
      await start.wait();
      return work();
    };
    await Promise.all([
      ...bookings.flatMap(({ id }) => [
        together(() => office.get(ConfirmBooking).confirm(organisationId, id)),
        together(() => office.get(CancelBooking).cancel(organisationId, id)),
        together(() => office.get(ExtendBooking).extend(organisationId, id, 60)),
      ]),
      ...crowd(4).map(() => together(() => worker(ExpireBookings).expireDue(2))),
    ]);
    const states = await office.db.database.query<{ booking: string; hold: string; events: string[] }>(
      `select b.status as booking, h.status as hold,
              array(select type from outbox o where o.subject->>'bookingId' = b.id::text and type <> 'booking.extended' order by type) as events
         from booking b join hold h on h.id = b.hold_id`,
    );
    const lawful = [
      { booking: 'cancelled', hold: 'released', events: ['booking.cancelled', 'booking.held'] },
      { booking: 'cancelled', hold: 'released', events: ['booking.cancelled', 'booking.confirmed', 'booking.held'] },
      { booking: 'confirmed', hold: 'confirmed', events: ['booking.confirmed', 'booking.held'] },
      { booking: 'expired', hold: 'expired', events: ['booking.expired', 'booking.held'] },
    ];
    expect(states).toHaveLength(15);
    for (const state of states) expect(lawful).toContainEqual(state);
    expect(await office.differences()).toEqual([]);
  });

  it('is given up while it is held or confirmed, never both: nobody cancels a contract free of charge by being late', async () => {
    const { organisationId } = office.ids;
    const bookings = await Promise.all(crowd(15).map(async () => valueOf(await office.book(1))));
    const outcomes = await Promise.all(bookings.map(({ id }) => Promise.all([
      office.get(ConfirmBooking).confirm(organisationId, id), office.get(CancelBooking).cancel(organisationId, id),
    ])));
    expect(outcomes.map((pair) => pair.filter(({ refused }) => !refused).length)).toEqual(Array(15).fill(1));
    expect(await office.differences()).toEqual([]);
  });

  it('cannot come out confirmed when its hold was given back', async () => {
    const { id } = valueOf(await office.book(1));
    const { organisationId } = office.ids;
    const outcomes = await Promise.all(crowd(20).map((index) => (index % 2 === 0
      ? cancelWhole(office.get, organisationId, id)
      : office.get(ConfirmBooking).confirm(organisationId, id))));
    const refusals = outcomes.filter((outcome) => outcome.refused);
    expect(refusals.length).toBeGreaterThanOrEqual(18);
    for (const { code } of refusals) expect(['booking.transition-refused', 'booking.changed']).toContain(code);
    const { status, version } = valueOf(await office.get(ReadBooking).read(organisationId, id));
    if (status === 'confirmed') valueOf(await cancelWhole(office.get, organisationId, id));
    expect(version).toBeLessThanOrEqual(3);
    expect(valueOf(await office.get(ReadBooking).read(organisationId, id)).status).toBe('cancelled');
    expect(await office.differences()).toEqual([]);
  });
});
