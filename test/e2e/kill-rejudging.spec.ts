import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { PublishRulePack } from '#entry';
import { FixedClock } from '#kernel';
import { ChangedRules } from '../support/changed-rules.js';
import { eventually } from '../support/eventually.js';
import { valueOf } from '../support/results.js';
import { createTestApi, type TestApi } from '../support/test-api.js';
import { closing, packOf } from '../support/verdict-desk.js';
import { startWorker } from '../support/worker-process.js';

/** In this database alone: whoever is about to write that waits while the test holds its lock. */
const holds = `
  create function hold() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended(tg_argv[0], 0));
      return new;
    end $$;
  create trigger hold_verdict before insert on trip_verdict for each row when (new.outcome = 'deny') execute function hold('verdict');
  create trigger hold_bookmark before update on rule_change for each row when (new.judged > old.judged) execute function hold('bookmark');
  create trigger hold_end before update on rule_change for each row when (new.state = 'ready' and old.state = 'judging') execute function hold('end');
  create trigger hold_order before insert on outbox for each row when (new.type = 'rule-change.told') execute function hold('order');
  create trigger hold_mail before insert on mailbox_message for each row when (new.delivery_key like 'entry-changed.%') execute function hold('mail');
`;

describe('a worker that is killed while a change of the rules is judged and told', () => {
  let api: TestApi;
  let worker: ChildProcess | undefined;
  afterEach(async () => {
    worker?.kill('SIGKILL');
    await api.close();
  });

  it.each(['verdict', 'bookmark', 'end', 'order', 'mail'])('before the %s is written: everybody is judged once, and written to once', async (stage) => {
    api = await createTestApi({ clock: new FixedClock(new Date()) });
    const { database, url, config } = api;
    const met = await ChangedRules.meet(api, [{}, { nationality: 'DEU' }], [{ nationality: 'SWE' }]);
    const { organisationId } = met.trip.ids;
    await database.query('update outbox set relayed_at = now()');
    await database.query(holds);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [stage]);
    const held = async (): Promise<number> => (await database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`)).length;
    const approve = async (): Promise<void> => {
      const [change] = await database.query<{ id: string; revision: number }>(`select id, revision from rule_change where state = 'ready' and version = 2`);
      expect(change).toBeDefined();
      const headers = { ...met.officer.headers, 'idempotency-key': change!.id, 'if-match': `"${change!.revision}"` };
      expect((await api.app.inject({ method: 'POST', url: `/api/v1/rule-changes/${change!.id}/approve`, headers })).statusCode).toBe(200);
    };

    valueOf(await api.app.get(PublishRulePack, { strict: false }).publish({ organisationId, actorId: organisationId }, packOf(closing('T', ['GBR', 'DEU']))));
    worker = await startWorker(config);
    if (stage === 'order' || stage === 'mail') await eventually(approve, 60_000);
    await eventually(async () => expect(await held()).toBeGreaterThan(0), 60_000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await holder.end();
    await eventually(async () => expect(await held()).toBe(0));
    await database.query(`update delivery set claimed_until = now() where status = 'pending'`); // its minute is over

    worker = await startWorker(config);
    if (stage !== 'order' && stage !== 'mail') await eventually(approve, 90_000);
    const mails = () => database.query(`select key, status from delivery where key like 'entry-changed.%'`);
    await eventually(async () => expect(await mails()).toEqual([expect.objectContaining({ status: 'sent' }), expect.objectContaining({ status: 'sent' })]), 90_000);
    expect(await database.query(`select judged, affected, state from rule_change where version = 2`)).toEqual([{ judged: 2, affected: 2, state: 'approved' }]);
    expect(await database.query('select count(*)::int as effects from rule_change_effect')).toEqual([{ effects: 2 }]);
    expect(await database.query(`select outcome, current, count(*)::int as n from trip_verdict group by 1, 2 order by 1, 2`)).toEqual([
      { outcome: 'conditional', current: false, n: 2 }, { outcome: 'conditional', current: true, n: 1 }, { outcome: 'deny', current: true, n: 2 },
    ]);
    expect(await database.query(`select count(*)::int as mails from mailbox_message where delivery_key like 'entry-changed.%'`)).toEqual([{ mails: 2 }]);
  }, 240_000);
});
