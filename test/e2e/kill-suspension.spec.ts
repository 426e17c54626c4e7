import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { CancelDepartures } from '#bookings';
import { eventually } from '../support/eventually.js';
import { valueOf } from '../support/results.js';
import { SuspendedTrip } from '../support/suspended-trip.js';
import { startWorker } from '../support/worker-process.js';

/** In this database alone: when 150 bookings are done, whoever is about to write that another is waits while the test holds that lock. */
const holds = `
  create function hold() returns trigger language plpgsql as $$
    begin
      if (select count(*) from booking where status = 'cancelled') >= 150 then
        perform pg_advisory_xact_lock_shared(150);
      end if;
      return new;
    end $$;
  create trigger hold_executed before update on affected_booking for each row when (new.executed_at is not null) execute function hold();
  create trigger hold_cancelled before update on cancelled_booking for each row when (new.state = 'cancelled') execute function hold();
`;

describe('a worker that is killed in the middle of 450 bookings', () => {
  let trip: SuspendedTrip;
  let worker: ChildProcess | undefined;
  const query = <Row>(sql: string) => trip.office.db.database.query<Row>(sql);
  const cancelled = async (): Promise<number> => (await query<{ n: number }>(`select count(*)::integer as n from booking where status = 'cancelled'`))[0]!.n;
  const refunds = () => query<{ bookings: number; payments: number; amount: number }>(
    `select count(distinct booking_id)::integer as bookings, count(*)::integer as payments, sum(amount)::integer as amount from payment where kind = 'refund'`,
  );

  beforeEach(async () => {
    trip = await SuspendedTrip.open();
    trip.office.clock.set(new Date());
    await query(`update departure set starts_on = current_date + 60, ends_on = current_date + 64, on_sale_from = now() - interval '1 day', on_sale_until = now() + interval '20 days'`);
    await query('update event set held_on = current_date + 62');
    for (let at = 0; at < 450; at += 1) await trip.booked(1, 164_000);
  }, 120_000);
  afterEach(async () => {
    worker?.kill('SIGKILL');
    await trip.close();
  });

  /** Starts a worker, and kills it while a booking is half done. */
  const killHalfWay = async (): Promise<void> => {
    await query(holds);
    const holder = new pg.Client({ connectionString: trip.office.db.url });
    await holder.connect();
    await holder.query('select pg_advisory_lock(150)');
    const waiting = () => query(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`);
    worker = await startWorker(trip.office.db.config);
    await eventually(async () => expect((await waiting()).length).toBeGreaterThan(0), 120_000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await holder.end();
    await eventually(async () => expect(await waiting()).toEqual([]));
  };

  it('while it carries out choices: the next pays back and credits the rest, nobody twice and nobody never', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const suspensionId = await trip.suspend({ answerBy: today });
    for (const [at, { id }] of [...(await trip.affected(suspensionId)).values()].entries()) valueOf(await trip.choose(id, at % 3 === 0 ? 'credit' : 'refund'));
    await query('delete from outbox'); // what the bookings have said before is not what this is about
    valueOf(await trip.order(suspensionId));
    await killHalfWay();
    const before = await cancelled();
    expect([before >= 149 && before < 450, (await refunds())[0]?.payments]).toEqual([true, before]);
    expect(await trip.faults()).toEqual([]);

    worker = await startWorker(trip.office.db.config);
    await eventually(async () => expect(await cancelled()).toBe(450), 150_000);
    expect(await query('select state, choice, count(*)::integer as count from affected_booking group by 1, 2 order by 1')).toEqual([
      { state: 'credited', choice: 'credit', count: 150 }, { state: 'refunded', choice: 'refund', count: 300 },
    ]);
    // A refund keeps the transfer fee, a credit note nothing.
    expect(await refunds()).toEqual([{ bookings: 450, payments: 450, amount: 300 * 161_500 + 150 * 164_000 }]);
    expect(await query('select count(*)::integer as notes, count(distinct booking_id)::integer as bookings from credit_note')).toEqual([{ notes: 150, bookings: 150 }]);
    expect(await trip.faults()).toEqual([]);
  }, 400_000);

  it('while it cancels a departure: the next cancels the rest, and each booking once', async () => {
    await query('delete from outbox');
    const order = { organisationId: trip.organisationId, userId: trip.userId, scope: { departureIds: [trip.office.ids.departureId] }, cause: 'authority', reason: 'The race is cancelled.' } as const;
    valueOf(await trip.office.get(CancelDepartures).start(order));
    await killHalfWay();
    const before = await cancelled();
    expect(before >= 149 && before < 450).toBe(true);
    expect(await trip.faults()).toEqual([]);

    worker = await startWorker(trip.office.db.config);
    const states = () => query('select c.state, w.state as work, count(*)::integer as count, sum(w.kept_amount)::integer as kept from event_cancellation c join cancelled_booking w on w.cancellation_id = c.id group by 1, 2');
    await eventually(async () => expect(await states()).toEqual([{ state: 'done', work: 'cancelled', count: 450, kept: 450 * 2_500 }]), 150_000);
    expect(await cancelled()).toBe(450);
    expect(await query(`select booking_id from booking_change where kind = 'cancelled' group by 1 having count(*) > 1`)).toEqual([]);
    expect(await query('select kind from allotment where held > 0 or sold > 0')).toEqual([]);
    expect(await trip.faults()).toEqual([]);
  }, 400_000);
});
