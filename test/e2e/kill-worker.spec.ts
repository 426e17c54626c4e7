import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { BookedParty, greyPicture } from '../support/booked-party.js';
import { eventually } from '../support/eventually.js';
import { queueBackends } from '../support/queue-backends.js';
import type { RedisServer } from '../support/redis-server.js';
import { startWorker } from '../support/worker-process.js';

/** Where a worker can be held: it has done the work of the step, and is about to say so. */
const stages = ['intake', 'read', 'judge', 'notify'] as const;

/** In this database alone: whoever takes a step's last statement waits while the test holds the lock of that stage. */
const holds = `
  create function hold() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended(tg_argv[0] || (to_jsonb(new)->>'traveller_id'), 0));
      return new;
    end $$;
  create trigger hold_intake before update on document_check for each row when (old.step = 'intake' and new.step = 'read') execute function hold('intake');
  create trigger hold_read before update on document_check for each row when (old.step = 'read' and new.step = 'judge') execute function hold('read');
  create trigger hold_judge before update on document_check for each row when (old.step = 'judge' and new.state = 'finished') execute function hold('judge');
  create trigger hold_notify before insert on mailbox_message for each row when (new.delivery_key like 'document-result.%') execute function hold('notify');
`;

describe.each(queueBackends)('a worker that is killed, with queues on $name,', ({ start }) => {
  let redis: RedisServer | undefined;
  let party: BookedParty;
  let worker: ChildProcess | undefined;

  afterEach(async () => {
    worker?.kill('SIGKILL');
    await party.close();
    await redis?.stop();
  });

  it('in the middle of each step loses nothing and does nothing twice: the next worker goes on where it was', async () => {
    redis = await start();
    party = await BookedParty.open(stages.length, { REDIS_URL: redis?.url, WORKER_CONCURRENCY: stages.length });
    const { database, url } = party.office.db;
    await database.query(holds);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    const ids: string[] = [];
    for (const [at, stage] of stages.entries()) {
      const travellerId = party.travellerIds[at] ?? '';
      ids.push(await party.upload(travellerId, await greyPicture()));
      await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [`${stage}${travellerId}`]);
    }
    const held = async (): Promise<number> =>
      (await database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`)).length;

    worker = await startWorker(party.office.db.config);
    await eventually(async () => expect(await held()).toBe(stages.length), 60_000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await holder.end();
    await eventually(async () => expect(await held()).toBe(0));
    expect((await party.checks()).map(({ step, outcome }) => step ?? outcome)).toEqual(['intake', 'read', 'judge', 'rejected']);
    await database.query(`update delivery set claimed_until = now() where status = 'pending'`); // its minute is over

    worker = await startWorker(party.office.db.config);
    const letters = async (): Promise<unknown[]> =>
      database.query(`select d.key, d.status from delivery d join mailbox_message m on m.delivery_key = d.key where d.template = 'document-result' order by d.key`);
    await eventually(async () => expect(await letters()).toEqual(ids.map((id) => ({ key: `document-result.${id}`, status: 'sent' })).sort((a, b) => (a.key < b.key ? -1 : 1))), 90_000);
    const eachOnce = { 'document.taken-in': 1, 'document.read': 1, 'document.checked': 1 };
    expect(await party.told('document.taken-in', 'document.read', 'document.checked')).toEqual(Object.fromEntries(ids.map((id) => [id, eachOnce])));
    expect((await party.checks()).map(({ outcome }) => outcome)).toEqual(Array(stages.length).fill('rejected'));
    await eventually(async () => expect(await database.query('select 1 from document_check where original_file is not null')).toEqual([]));
    expect(await database.query(`select name, reason from failed_job where name like 'documents.%'`)).toEqual([]);
  }, 180_000);
});
