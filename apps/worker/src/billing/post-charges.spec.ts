import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { ConfirmBooking } from '#bookings';
import { publish } from '#platform';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { eventually } from '../../../../test/support/eventually.js';
import { Office } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { startWorker } from '../../../../test/support/worker-process.js';

/** In this database alone: whoever has posted a charge waits, before the commit, while the test holds the lock. */
const hold = `
  create function hold() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(4711);
      return null;
    end $$;
  create trigger hold after insert on instalment for each statement execute function hold();
`;

describe('a booking whose money the worker looks after', () => {
  let office: Office;
  let worker: ChildProcess;

  beforeEach(async () => {
    office = await Office.open();
    await office.db.database.query(`insert into organisation (id, name) values ($1, 'Waypoint Tours')`, [office.ids.organisationId]);
  });
  afterEach(async () => {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await office.close();
  });

  const query = <Row>(sql: string, ...params: unknown[]): Promise<Row[]> => office.db.database.query<Row>(sql, params);
  const charged = async (bookingId: string): Promise<number> =>
    (await query<{ amount: number }>(`select coalesce(sum(amount), 0)::float8 as amount from ledger_entry where booking_id = $1 and account = 'receivable'`, bookingId))[0]!.amount;
  const postings = async (): Promise<number> => (await query('select 1 from ledger_posting')).length;
  const tell = (type: string, bookingId: string): Promise<string> =>
    office.db.database.transaction((tx) => publish(tx, { type, organisationId: office.ids.organisationId, subject: { bookingId, departureId: office.ids.departureId } }));
  const costs = (bookingId: string, amount: number) => query('update booking set total_amount = $2, version = version + 1 where id = $1', bookingId, amount);
  const relayed = () => eventually(async () => expect(await query('select 1 from outbox where relayed_at is null')).toEqual([]));

  it('is charged when it is confirmed, the difference when it is amended, and what is left to pay when it is cancelled', async () => {
    const { organisationId } = office.ids;
    worker = await startWorker(office.db.config);
    const { id, total } = valueOf(await office.book(2));
    valueOf(await office.get(ConfirmBooking).confirm(organisationId, id));
    await eventually(async () => expect(await charged(id)).toBe(total.amount));
    await costs(id, 400_000);
    await tell('booking.amended', id);
    await eventually(async () => expect(await charged(id)).toBe(400_000));
    valueOf(await cancelWhole((type) => office.get(type), organisationId, id));
    await costs(id, 60_000);
    await tell('booking.cancelled', id);
    await eventually(async () => expect(await charged(id)).toBe(60_000));
    expect(await query('select sum(amount)::float8 as sum from ledger_entry')).toEqual([{ sum: 0 }]);
  });

  it('is charged once when it is told twice, and when the worker is killed in the middle', async () => {
    await query(hold);
    const holder = new pg.Client({ connectionString: office.db.url });
    await holder.connect();
    await holder.query('select pg_advisory_lock(4711)');
    const bookings = await Promise.all([1, 2, 3].map(async (travellers) => valueOf(await office.book(travellers))));
    for (const { id } of bookings) valueOf(await office.get(ConfirmBooking).confirm(office.ids.organisationId, id));
    for (const { id } of bookings) await tell('booking.amended', id);
    const held = async (): Promise<number> => (await query(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`)).length;

    worker = await startWorker(office.db.config);
    await eventually(async () => expect(await held()).toBeGreaterThan(0), 60_000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await holder.end();
    await eventually(async () => expect(await held()).toBe(0));
    expect(await postings()).toBe(0);

    worker = await startWorker(office.db.config);
    const owed = async () => Promise.all(bookings.map(async ({ id, total }) => (await charged(id)) - total.amount));
    await eventually(async () => expect(await owed()).toEqual([0, 0, 0]), 90_000);
    for (const { id } of bookings) await tell('booking.amended', id);
    await relayed();
    await eventually(async () => expect(await owed()).toEqual([0, 0, 0]));
    expect(await postings()).toBe(bookings.length);
    expect(await query('select sum(amount)::float8 as sum from ledger_entry')).toEqual([{ sum: 0 }]);
  }, 180_000);
});
