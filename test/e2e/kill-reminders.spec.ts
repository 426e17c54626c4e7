import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { ConfirmBooking } from '#bookings';
import { isQuiet, zonesOf } from '../../libs/readiness/domain/reminders/quiet-hours.js';
import { eventually } from '../support/eventually.js';
import { Office } from '../support/office.js';
import { valueOf } from '../support/results.js';
import { startWorker } from '../support/worker-process.js';

/** In this database alone: whoever is about to plan a digest, or to keep its mail once so many are kept, waits while the test holds that lock. */
const holdsFrom = (mails: number): string => `
  create function hold() returns trigger language plpgsql as $$
    begin
      if (select count(*) from mailbox_message where delivery_key like 'reminder.%') >= ${mails} then
        perform pg_advisory_xact_lock_shared(hashtextextended(tg_argv[0], 0));
      end if;
      return new;
    end $$;
  create trigger hold_plan before insert on reminder_digest for each row execute function hold('plan');
  create trigger hold_mail before insert on mailbox_message for each row when (new.delivery_key like 'reminder.%') execute function hold('mail');
`;

const travellers = 8;

/** A passport of somewhere where it is day, and will be until the test is over. */
const awake = (): string => {
  const soon = new Date(Date.now() + 15 * 60_000);
  return ['GBR', 'CHN', 'NZL', 'IND', 'JPN', 'PER', 'MEX'].find((country) => [new Date(), soon].every((at) => !isQuiet(zonesOf(country), at)))!;
};

describe('a worker that is killed while it reminds', () => {
  let office: Office;
  let worker: ChildProcess | undefined;
  afterEach(async () => {
    worker?.kill('SIGKILL');
    await office.close();
  });

  it.each([
    ['the first digest is planned', 'plan', 0],
    ['the first mail is kept', 'mail', 0],
    ['the rest of a day’s mails are kept, after some of them', 'mail', 3],
  ])('before %s: the next worker sends each traveller one digest that day, and loses none', async (_when, stage, mails) => {
    office = await Office.open();
    const { database, url, config } = office.db;
    const { organisationId } = office.ids;
    office.clock.set(new Date());
    await database.query(`insert into organisation (id, name) values ($1, 'Waypoint Tours')`, [organisationId]);
    await database.query(`update departure set starts_on = current_date + 36, ends_on = current_date + 40, on_sale_from = now() - interval '1 day', on_sale_until = now() + interval '20 days'`);
    const nationality = awake();
    const booking = valueOf(await office.book(Array.from({ length: travellers }, () => ({ nationality }))));
    valueOf(await office.get(ConfirmBooking).confirm(organisationId, booking.id));
    await database.query(holdsFrom(mails));
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [stage]);
    const held = async (): Promise<number> =>
      (await database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`)).length;

    worker = await startWorker(config);
    await eventually(async () => expect(await held()).toBeGreaterThan(0), 90_000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await holder.end();
    await eventually(async () => expect(await held()).toBe(0));
    const left = async (): Promise<number> => (await database.query(`select 1 from mailbox_message where delivery_key like 'reminder.%'`)).length;
    const before = await left();
    expect(before).toBeGreaterThanOrEqual(mails);
    expect(before).toBeLessThan(travellers);
    await database.query(`update delivery set claimed_until = now() where status = 'pending'`); // its minute is over

    worker = await startWorker(config);
    const sent = () => database.query(`select g.state, d.status, d.attempts > 0 as tried from reminder_digest g join delivery d on d.key = 'reminder.' || g.id::text`);
    const onceEach = Array.from({ length: travellers }, () => ({ state: 'sent', status: 'sent', tried: true }));
    await eventually(async () => expect(await sent()).toEqual(onceEach), 150_000);
    expect(await database.query(`select count(*)::int as mails, count(distinct traveller_id)::int as people from mailbox_message where delivery_key like 'reminder.%'`)).toEqual([{ mails: travellers, people: travellers }]);
    expect(await database.query('select traveller_id, day from reminder_digest')).toHaveLength(travellers);
  }, 300_000);
});
