import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AllotmentCounters, type HoldChange, HoldRepository, type Shortage, type Swap } from '#inventory';
import { FixedClock } from '#kernel';
import { sqlState, type Transaction } from '#platform';
import { Barrier } from './barrier.js';
import { crowd, later, Stall } from './stall.js';

/** Looks at the hold without locking it; then something else happens, before anything is done about it. */
class Unlocked extends HoldRepository {
  constructor(private readonly meanwhile: () => Promise<unknown>) {
    super();
  }

  override async lock(tx: Transaction, { organisationId, holdId }: Pick<Swap, 'organisationId' | 'holdId' | 'now'>): Promise<'held' | 'confirmed' | undefined> {
    const status = await this.status(tx, organisationId, holdId);
    await this.meanwhile();
    return status === 'held' || status === 'confirmed' ? status : undefined;
  }
}

/** Reads what is left, decides, writes: one allotment after the other, in the order in which they were named. */
class ReadCheckWrite extends AllotmentCounters {
  constructor(private readonly allHaveRead: Barrier) {
    super();
  }

  override async rewrite(tx: Transaction, { holdId, organisationId, deltas }: HoldChange): Promise<Shortage[]> {
    const taken = deltas.find(({ quantity }) => quantity > 0)!;
    const [row] = await tx.query<{ held: number; left: number }>('select held, capacity - held - sold as left from allotment where id = $1', [taken.allotmentId]);
    await this.allHaveRead.wait();
    if (row!.left < 1) return [{ allotmentId: taken.allotmentId, label: 'Singles', left: row!.left }];
    for (const { allotmentId, quantity } of deltas) {
      if (quantity > 0) await tx.execute('update allotment set held = $2 where id = $1', [allotmentId, row!.held + quantity]);
      else await tx.execute('update allotment set held = held + $2 where id = $1', [allotmentId, quantity]);
    }
    await tx.execute('delete from hold_line where hold_id = $1', [holdId]);
    await tx.execute('insert into hold_line values ($1, $2, $3, 1)', [organisationId, holdId, taken.allotmentId]);
    return [];
  }
}

/** Counts the deadlocks that the retry of transactions would hide. */
class Counted extends AllotmentCounters {
  deadlocks = 0;

  override async rewrite(tx: Transaction, change: HoldChange): Promise<Shortage[]> {
    try {
      return await this.perform(tx, change);
    } catch (error) {
      if (sqlState(error) === '40P01') this.deadlocks += 1;
      throw error;
    }
  }

  protected perform(tx: Transaction, change: HoldChange): Promise<Shortage[]> {
    return super.rewrite(tx, change);
  }
}

/** Gives back first and takes then, as two steps: each locks in order, the two together do not. */
class GiveThenTake extends Counted {
  constructor(private readonly bothHaveGiven: Barrier) {
    super();
  }

  protected override async perform(tx: Transaction, change: HoldChange): Promise<Shortage[]> {
    await tx.execute(`set local deadlock_timeout = '20ms'`);
    await super.perform(tx, { ...change, deltas: change.deltas.filter(({ quantity }) => quantity < 0) });
    await this.bothHaveGiven.wait();
    return super.perform(tx, { ...change, deltas: change.deltas.filter(({ quantity }) => quantity > 0) });
  }
}

describe('a hold whose bundle is changed', () => {
  let stall: Stall;
  beforeEach(async () => {
    stall = await Stall.open();
  });
  afterEach(() => stall.db.drop());

  const hold = async (...allotments: string[]): Promise<string> => {
    const bought = await stall.buy(allotments);
    if (bought.refused) throw new Error(bought.code);
    return bought.holdId;
  };
  const stateOf = async (id: string) => ({ ...(await stall.counters(id)), rows: await stall.takenByRows(id) });
  /** The other change of the same hold came first: what this one would give back is gone. */
  const gaveBackBefore = (error: unknown): void => expect(String(error)).toContain('does not take all that it should give back');
  const differencesOf = async (...ids: string[]) => (await stall.differences()).filter(({ allotmentId }) => ids.includes(allotmentId));

  it('gives one back and takes another, held or sold, and leaves what evens out alone', async () => {
    const [twin, single, place] = [await stall.allotment(4), await stall.allotment(1, 'Singles'), await stall.allotment(1)];
    const id = await hold(twin, place);
    expect(await stall.change(id, [twin, place], [single, place])).toMatchObject({ refused: false });
    await stall.confirm(id);
    expect([await stateOf(twin), await stateOf(single), await stateOf(place)]).toEqual([
      { held: 0, sold: 0, rows: 0 }, { held: 0, sold: 1, rows: 1 }, { held: 0, sold: 1, rows: 1 },
    ]);
    expect(await stall.change(id, [single], [twin, twin])).toMatchObject({ refused: false });
    expect([await stateOf(twin), await stateOf(single)]).toEqual([{ held: 0, sold: 2, rows: 2 }, { held: 0, sold: 0, rows: 0 }]);
    expect(await stall.release(id)).toMatchObject({ refused: false });
    expect(await stateOf(twin)).toEqual({ held: 0, sold: 0, rows: 0 });
    expect(await differencesOf(twin, single, place)).toEqual([]);
  });

  it('is refused whole, at the change that does not fit, when one part of it falls short', async () => {
    const [twin, single, race] = [await stall.allotment(4), await stall.allotment(1, 'Singles'), await stall.allotment(5)];
    await hold(single);
    const id = await hold(twin);
    expect(await stall.change(id, [twin], [race, single])).toMatchObject({
      code: 'inventory.exhausted', errors: [{ pointer: '/changes/1', detail: 'Singles: none left.' }],
    });
    expect([await stateOf(twin), await stateOf(race)]).toEqual([{ held: 1, sold: 0, rows: 1 }, { held: 0, sold: 0, rows: 0 }]);
  });

  it('cannot give back what it never took, nor go over its own once it has ended or its time is over', async () => {
    const [mine, other] = [await stall.allotment(4), await stall.allotment(4)];
    const id = await hold(mine);
    await hold(other);
    await expect(stall.change(id, [other], [mine])).rejects.toThrow('does not take all that it should give back');
    await expect(stall.change(id, [mine, mine], [other])).rejects.toThrow();
    expect([await stateOf(mine), await stateOf(other)]).toEqual([{ held: 1, sold: 0, rows: 1 }, { held: 1, sold: 0, rows: 1 }]);
    expect(await stall.change(id, [mine], [other], { clock: new FixedClock(later(30)) })).toMatchObject({ code: 'inventory.hold-expired' });
    await stall.release(id);
    expect(await stall.change(id, [mine], [other])).toMatchObject({ code: 'inventory.hold-ended' });
  });

  it('takes from what another has already given back, when the hold is read without a lock', async () => {
    const [twin, single] = [await stall.allotment(4), await stall.allotment(4)];
    const [id] = [await hold(twin), await hold(twin)];
    const outcome = await stall.change(id, [twin], [single], { holds: new Unlocked(() => stall.release(id)) });
    expect(outcome).toMatchObject({ refused: false });
    expect(await differencesOf(twin, single)).toHaveLength(2);
  });

  it('has one outcome with whoever ends it meanwhile: confirm, release, extend, expiry and a lowered allotment', async () => {
    const [twin, single] = [await stall.allotment(40), await stall.allotment(12, 'Singles')];
    const holds = await Promise.all(crowd(20).map(() => hold(twin)));
    const ahead = new FixedClock(later(31));
    await Promise.all([
      ...holds.flatMap((id) => [
        stall.change(id, [twin], [single]).catch(gaveBackBefore), stall.change(id, [twin], [single]).catch(gaveBackBefore),
        stall.confirm(id), stall.extend(id),
      ]),
      ...holds.slice(0, 10).map((id) => stall.release(id)),
      ...crowd(3).map(() => stall.expire({ clock: ahead, limit: 2 })),
      stall.lower(single, 8),
    ]);
    expect(await differencesOf(twin, single)).toEqual([]);
    const left = await stall.counters(single);
    expect(left.held + left.sold).toBeLessThanOrEqual(12);
    const lines = await stall.db.database.query<{ lines: number }>('select count(*)::integer as lines from hold_line where hold_id = any($1) group by hold_id', [holds]);
    expect(lines.every(({ lines: each }) => each === 1)).toBe(true);
  });

  it('oversells ten times over when eleven change to the last single room by reading, checking and writing', async () => {
    const [twin, single] = [await stall.allotment(20), await stall.allotment(1, 'Singles')];
    const holds = await Promise.all(crowd(11).map(() => hold(twin)));
    const counters = new ReadCheckWrite(new Barrier(11));
    const outcomes = await Promise.all(holds.map((id) => stall.change(id, [twin], [single], { counters })));
    expect(outcomes.filter(({ refused }) => !refused)).toHaveLength(11);
    expect(await stateOf(single)).toEqual({ held: 1, sold: 0, rows: 11 });
  });

  it('gives the last single room to one of eleven, and the others keep what they had', async () => {
    const [twin, single] = [await stall.allotment(20), await stall.allotment(1, 'Singles')];
    const holds = await Promise.all(crowd(11).map(() => hold(twin)));
    const outcomes = await Promise.all(holds.map((id) => stall.change(id, [twin], [single])));
    expect(outcomes.filter(({ refused }) => !refused)).toHaveLength(1);
    expect([await stateOf(twin), await stateOf(single)]).toEqual([{ held: 10, sold: 0, rows: 10 }, { held: 1, sold: 0, rows: 1 }]);
  });

  it('deadlocks with one that goes the other way when it gives back first and takes then', async () => {
    const [one, other] = [await stall.allotment(10), await stall.allotment(10)];
    const [forth, back] = [await hold(one), await hold(other)];
    const both = new Barrier(2);
    const [there, here] = [new GiveThenTake(both), new GiveThenTake(both)];
    await Promise.all([stall.change(forth, [one], [other], { counters: there }), stall.change(back, [other], [one], { counters: here })]);
    expect(there.deadlocks + here.deadlocks).toBeGreaterThanOrEqual(1);
  });

  it('never deadlocks with those that go the other way', async () => {
    const [one, other] = [await stall.allotment(100), await stall.allotment(100)];
    const counters = new Counted();
    const holds = await Promise.all(crowd(60).map((index) => hold(index % 2 === 0 ? one : other)));
    await Promise.all(holds.map((id, index) => (index % 2 === 0 ? stall.change(id, [one], [other], { counters }) : stall.change(id, [other], [one], { counters }))));
    expect(counters.deadlocks).toBe(0);
    expect([await stateOf(one), await stateOf(other)]).toEqual([{ held: 30, sold: 0, rows: 30 }, { held: 30, sold: 0, rows: 30 }]);
  });
});
