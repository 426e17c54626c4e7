import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancelDepartures, RunCancellation } from '#bookings';
import { CreditNotes20261122000973 } from '../../libs/billing/persistence/migrations/20261122000973-credit-notes.js';
import { Suspensions20261122000972 } from '../../libs/bookings/persistence/migrations/20261122000972-suspensions.js';
import { EventCancellations20261122000975 } from '../../libs/bookings/persistence/migrations/20261122000975-event-cancellations.js';
import { SuspendedHolds20261122000970 } from '../../libs/inventory/persistence/migrations/20261122000970-suspended-holds.js';
import { DraftedLetters20261122000974 } from '../../libs/notifications/persistence/migrations/20261122000974-drafted-letters.js';
import { SuspendedDepartures20261122000971 } from '../../libs/packages/persistence/migrations/20261122000971-suspended-departures.js';
import { valueOf } from '../support/results.js';
import { SuspendedTrip } from '../support/suspended-trip.js';

const migrations = [
  new SuspendedHolds20261122000970(), new SuspendedDepartures20261122000971(), new Suspensions20261122000972(), new CreditNotes20261122000973(),
  new DraftedLetters20261122000974(), new EventCancellations20261122000975(),
];

describe('the tables of suspensions, credit notes and cancellations', () => {
  let trip: SuspendedTrip;
  let runner: ReturnType<SuspendedTrip['office']['db']['database']['dataSource']['createQueryRunner']>;
  beforeAll(async () => {
    trip = await SuspendedTrip.open();
    runner = trip.office.db.database.dataSource.createQueryRunner();
  });
  afterAll(async () => {
    await runner.release();
    await trip.close();
  });

  it('can be taken back with everything in them, and put there again: who was suspended is booked, and who is out stays out', async () => {
    const [back, credited, waiting] = [await trip.booked(1, 164_000), await trip.booked(2, 100_000), await trip.booked(1)];
    const held = valueOf(await trip.office.book(1)).id;
    const suspensionId = await trip.suspend({ answerBy: '2015-03-16' });
    const affected = await trip.affected(suspensionId);
    valueOf(await trip.choose(affected.get(back)!.id, 'refund'));
    valueOf(await trip.choose(affected.get(credited)!.id, 'credit'));
    valueOf(await trip.order(suspensionId));
    expect(await trip.execute(suspensionId)).toEqual({ done: 2, refused: 0 });

    for (const migration of migrations.toReversed()) await migration.down(runner);
    const bookings = async () => Object.fromEntries((await runner.query('select id, status from booking') as { id: string; status: string }[]).map(({ id, status }) => [id, status]));
    const after = { [back]: 'cancelled', [credited]: 'cancelled', [waiting]: 'confirmed', [held]: 'held' };
    expect(await bookings()).toEqual(after);
    expect(await runner.query('select status from departure')).toEqual([{ status: 'scheduled' }]);
    expect(await runner.query(`select table_name from information_schema.tables where table_name in ('suspension', 'suspended_departure', 'affected_booking', 'credit_note', 'credit_use', 'drafted_letter', 'event_cancellation', 'cancelled_departure', 'cancelled_booking')`)).toEqual([]);

    for (const migration of migrations) await migration.up(runner);
    expect(await bookings()).toEqual(after);
    expect(await trip.office.differences()).toEqual([]);
    const again = await trip.suspend({ answerBy: '2015-03-16' });
    expect([...(await trip.affected(again)).keys()]).toEqual([waiting]);
    const order = { organisationId: trip.organisationId, userId: trip.userId, scope: { departureIds: [trip.office.ids.departureId] }, cause: 'organiser', reason: 'There is no race.' } as const;
    const { id: cancellationId } = valueOf(await trip.office.get(CancelDepartures).start(order));
    expect(await trip.office.get(RunCancellation).run({ ...trip.execution, cancellationId })).toBe(true);

    for (const migration of migrations.toReversed()) await migration.down(runner);
    expect(new Set(Object.values(await bookings()))).toEqual(new Set(['cancelled']));
    for (const migration of migrations) await migration.up(runner);
  }, 60_000);
});
