import { afterEach, describe, expect, it } from 'vitest';
import { RecordVerdict } from '#entry';
import { newId } from '#kernel';
import { Database } from '#platform';
import { RuleRepository } from '../../libs/entry/persistence/rule.repository.js';
import { TripVerdictRepository } from '../../libs/entry/persistence/verdicts/trip-verdict.repository.js';
import { eventually } from '../support/eventually.js';
import { type Booked, closing, packOf, VerdictDesk } from '../support/verdict-desk.js';

const british = { issuingState: 'GBR', profession: 'other' } as const;

/** Something that is reached by one and waited for by another. */
function gate(): { readonly reached: Promise<void>; readonly open: () => void; readonly pass: () => Promise<void> } {
  const [arrival, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  return {
    reached: arrival.promise,
    open: () => release.resolve(),
    pass: () => {
      arrival.resolve();
      return release.promise;
    },
  };
}

describe('two jobs that judge one traveller at once', () => {
  let desk: VerdictDesk;
  afterEach(() => desk.close());

  /** The older job has read the older facts when the newer one begins; what stands at the end. */
  async function race(): Promise<string | undefined> {
    const booked = await desk.book({ issuingState: 'SWE', profession: 'other' });
    const { organisationId } = desk.acting;
    const older = gate();
    const trip = { ...booked.trip!, traveller: british };
    const newest = { ...booked.trip!, traveller: { issuingState: 'KOR' } };
    const first = desk.context.get(RecordVerdict).record({ organisationId, travellerId: booked.travellerId, read: async () => (await older.pass(), trip) });
    await older.reached;
    const second = desk.context.get(RecordVerdict).record({ organisationId, travellerId: booked.travellerId, read: () => Promise.resolve(newest) });
    await Promise.race([second, eventually(async () => expect(await waiting()).toBeGreaterThan(0))]);
    older.open();
    await Promise.all([first, second]);
    return (await desk.verdict(booked))?.verdict.outcome;
  }

  const waiting = async (): Promise<number> =>
    (await desk.context.database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length;

  it('would leave the older facts behind if neither waited for the other', async () => {
    desk = await VerdictDesk.open();
    const verdicts = desk.context.get(TripVerdictRepository);
    verdicts.takeTurn = () => Promise.resolve();
    verdicts.standing = (_tx, organisationId, travellerId) =>
      desk.context.database.query(
        `select id, departure_id as "departureId", booking_id as "bookingId", rule_set_version as "ruleSetVersion", first_version as "firstVersion", input_digest as "inputDigest",
           body_digest as "bodyDigest", outcome, changes_on as "changesOn" from trip_verdict where organisation_id = $1 and traveller_id = $2 and current`,
        [organisationId, travellerId],
      );
    expect(await race()).not.toBe('deny');
  });

  it('leave the newer facts behind', async () => {
    desk = await VerdictDesk.open();
    expect(await race()).toBe('deny');
  });
});

describe('a publication while a traveller is being judged', () => {
  let desk: VerdictDesk;
  afterEach(() => desk.close());

  /** The job holds the rules of before when the publication comes; whom the publication then finds. */
  async function race(): Promise<{ booked: Booked; stands: string | undefined; touched: number }> {
    const booked = await desk.book({ issuingState: 'SWE', profession: 'other' });
    const { organisationId } = desk.acting;
    const judged = gate();
    const verdicts = desk.context.get(TripVerdictRepository);
    const insert = verdicts.insert.bind(verdicts);
    verdicts.insert = async (tx, verdict) => {
      await judged.pass();
      return insert(tx, verdict);
    };
    const trip = { ...booked.trip!, traveller: british };
    const recording = desk.context.get(RecordVerdict).record({ organisationId, travellerId: booked.travellerId, read: () => Promise.resolve(trip) });
    await judged.reached;
    const published = desk.publish(packOf(closing('T.GBR', ['GBR']))).then(() => desk.judgeChanges());
    await Promise.race([published, eventually(async () => expect((await desk.context.database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length).toBeGreaterThan(0))]);
    judged.open();
    await Promise.all([recording, published]);
    const [change] = await desk.changes();
    return { booked, stands: (await desk.verdict({ ...booked, trip }))?.verdict.outcome, touched: change?.affected ?? 0 };
  }

  it('would miss them if it did not wait', async () => {
    desk = await VerdictDesk.open();
    const rules = desk.context.get(RuleRepository);
    rules.holdSet = (_tx, organisationId) => rules.currentSet(organisationId);
    expect(await race()).toMatchObject({ stands: 'conditional', touched: 0 });
  });

  it('waits, and touches them', async () => {
    desk = await VerdictDesk.open();
    expect(await race()).toMatchObject({ stands: 'deny', touched: 1 });
  });
});

describe('facts that change while a publication is judged', () => {
  it('are not overwritten by the verdict on the facts before', async () => {
    const desk = await VerdictDesk.open();
    const booked = await desk.book(british);
    await desk.publish(packOf(closing('T.GBR', ['GBR'])));
    const judging = gate();
    const database = desk.context.get(Database);
    const transaction = database.transaction.bind(database);
    let calls = 0;
    // the second transaction of judging is the first page: by then its verdicts are drawn up
    database.transaction = async (work) => {
      calls += 1;
      if (calls === 2) await judging.pass();
      return transaction(work);
    };
    const done = desk.judgeChanges();
    await judging.reached;
    database.transaction = transaction;
    booked.trip = { ...booked.trip!, traveller: { issuingState: 'SWE', profession: 'other' } };
    await desk.record(booked);
    judging.open();
    await done;
    expect((await desk.verdict(booked))?.verdict.outcome).toBe('conditional');
    expect((await desk.changes())[0]).toMatchObject({ affected: 1, standing: 0 });
    await desk.close();
  });

  it('of everybody, while two workers judge two publications: in the end everybody has the verdict of today, each effect once', async () => {
    const desk = await VerdictDesk.open();
    const everybody = await Promise.all(Array.from({ length: 40 }, (_, index) => desk.book({ issuingState: index % 2 ? 'GBR' : 'SWE', profession: 'other' })));
    await desk.publish(packOf(closing('T.GBR', ['GBR'])));
    const judging = [desk.judgeChanges(), desk.judgeChanges()];
    await desk.publish(packOf(closing('T.SWE', ['SWE'])));
    const changing = everybody.slice(0, 20).map(async (booked) => {
      booked.trip = { ...booked.trip!, traveller: { issuingState: 'DEU', profession: 'other' } };
      await desk.record(booked);
    });
    await Promise.all([...judging, ...changing, desk.judgeChanges()]);
    const outcomes = await Promise.all(everybody.map(async (booked) => (await desk.verdict(booked))?.verdict.outcome));
    expect(outcomes).toEqual([...Array.from({ length: 20 }, () => 'conditional'), ...Array.from({ length: 20 }, () => 'deny')]);
    expect(await Promise.all(everybody.map((booked) => desk.record(booked)))).toEqual(everybody.map(() => 'same'));
    const changes = await desk.changes();
    expect(changes.map(({ state }) => state)).not.toContain('judging');
    for (const { id, affected, flows } of changes) {
      expect(flows.reduce((sum, { trips }) => sum + trips, 0)).toBe(affected);
      expect(new Set((await desk.effects(id)).map(({ travellerId }) => travellerId)).size).toBe(affected);
    }
    await desk.close();
  });
});

describe('a booking that is cancelled while its traveller is judged', () => {
  it('ends without a verdict, whichever came first', async () => {
    const desk = await VerdictDesk.open();
    const booked = await desk.book(british);
    const trip = { ...booked.trip!, bookingId: newId() };
    booked.trip = null;
    await Promise.all([desk.record({ ...booked, trip }), desk.record(booked)]);
    await desk.record(booked);
    expect(await desk.verdict({ ...booked, trip })).toBeUndefined();
    await desk.close();
  });
});
