import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { Office } from '../support/office.js';
import { sparse, WaitingRoom } from '../support/waiting-room.js';
import { startWorker } from '../support/worker-process.js';

/** In this database alone: whoever is about to write an offer, or its mail, waits while the test holds that lock. */
const holds = `
  create function hold() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended(tg_argv[0], 0));
      return new;
    end $$;
  create trigger hold_offer before update on waiting_entry for each row when (new.state = 'offered') execute function hold('offer');
  create trigger hold_mail before insert on mailbox_message for each row when (new.delivery_key like 'waiting-list.offered.%') execute function hold('mail');
`;

describe('a worker that is killed while it offers a place', () => {
  let office: Office;
  let worker: ChildProcess | undefined;
  afterEach(async () => {
    worker?.kill('SIGKILL');
    await office.close();
  });

  it.each(['offer', 'mail'])('before the %s is written: the next worker offers the place once, and writes once', async (stage) => {
    office = await Office.open(sparse(1));
    const { database, url, config } = office.db;
    const room = new WaitingRoom(office);
    office.clock.set(new Date());
    await database.query(`update departure set on_sale_from = now() - interval '1 day', on_sale_until = now() + interval '60 days'`);
    await database.query(`insert into organisation (id, name) values ($1, 'Waypoint Tours')`, [office.ids.organisationId]);
    await database.query(holds);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [stage]);
    await room.queue(1, 1);
    const held = async (): Promise<number> =>
      (await database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`)).length;

    worker = await startWorker(config);
    await eventually(async () => expect(await held()).toBeGreaterThan(0), 60_000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await holder.end();
    await eventually(async () => expect(await held()).toBe(0));
    expect(await room.states()).toEqual([stage === 'offer' ? 'waiting' : 'offered', 'waiting']);
    await database.query(`update delivery set claimed_until = now() where status = 'pending'`); // its minute is over

    worker = await startWorker(config);
    const offers = () => database.query(`select d.status from delivery d join mailbox_message m on m.delivery_key = d.key where d.key like 'waiting-list.offered.%'`);
    await eventually(async () => expect(await offers()).toEqual([{ status: 'sent' }]), 90_000);
    expect(await room.states()).toEqual(['offered', 'waiting']);
    expect((await room.told())['offered']).toBe(1);
    expect(await database.query(`select status from booking`)).toEqual([{ status: 'held' }]);
    expect(await office.differences()).toEqual([]);
  }, 180_000);
});
