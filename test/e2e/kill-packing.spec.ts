import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { AskForCheck } from '#entry';
import { eventually } from '../support/eventually.js';
import { PackingDesk } from '../support/packing-desk.js';
import { valueOf } from '../support/results.js';
import { startWorker } from '../support/worker-process.js';

/** In this database alone: the worker that is about to say that the second passport is in the pack waits while the test holds the lock. */
const hold = `
  create function hold() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(42);
      return new;
    end $$;
  create trigger hold_file before insert on batch_pack_file for each row when (new.kind = 'passport' and new.position = 2) execute function hold();
`;

describe('a worker that is killed while it makes a pack', () => {
  let at: PackingDesk;
  let worker: ChildProcess | undefined;
  afterEach(async () => {
    worker?.kill('SIGKILL');
    await at.entry.context.close();
  });

  it('leaves what it has made; the next one goes on with the file at which it was killed, and the pack is the same', async () => {
    at = await PackingDesk.open();
    const { database, url, config } = at.entry.context;
    const people = [await at.person('Quillfeather'), await at.person('Wanderer'), await at.person('Aberg')];
    for (const person of people) await at.picture(person, Buffer.from(`passport of ${person.travellerId}`));
    await database.query(hold);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('select pg_advisory_lock(42)');
    const packId = await at.ask(await at.batchOf(...people.map(({ applicationId }) => applicationId)));
    const held = async (): Promise<number> => (await database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`)).length;

    worker = await startWorker(config);
    await eventually(async () => expect(await held()).toBe(1), 60_000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await holder.end();
    await eventually(async () => expect(await held()).toBe(0));
    const before = await at.pack(packId);
    expect([before.state, before.files.at(-1)?.path, before.planned]).toEqual(['building', 'passports/001.jpg', 13]);

    worker = await startWorker(config);
    await eventually(async () => expect((await at.pack(packId)).state).toBe('ready'), 90_000);
    const after = await at.pack(packId);
    expect(after.files.slice(0, before.files.length)).toEqual(before.files);
    expect((await at.files(packId)).get('passports/002.jpg')?.toString()).toBe(`passport of ${people[1]!.travellerId}`);
    valueOf(await at.get(AskForCheck).ask({ ...at.desk.acting, packId }));
    await eventually(async () => expect((await at.pack(packId)).check).toMatchObject({ state: 'equal', report: { files: [] } }), 60_000);
    expect((await at.entry.events(at.desk)).filter(({ type }) => type === 'batch.pack-ready')).toHaveLength(1);
    expect(await database.query('select name, reason from failed_job')).toEqual([]);
  }, 240_000);
});
