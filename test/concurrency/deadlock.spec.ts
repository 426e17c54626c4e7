import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AllotmentCounters, type NewHold, type Shortage } from '#inventory';
import { sqlState, type Transaction } from '#platform';
import { Barrier } from './barrier.js';
import { crowd, Stall } from './stall.js';

/** Counts the deadlocks that the retry of transactions would hide. */
class Counted extends AllotmentCounters {
  deadlocks = 0;

  override async take(tx: Transaction, hold: NewHold): Promise<Shortage[]> {
    try {
      await this.before(tx);
      return await super.take(tx, hold);
    } catch (error) {
      if (sqlState(error) === '40P01') this.deadlocks += 1;
      throw error;
    }
  }

  protected async before(_tx: Transaction): Promise<void> {
    // The real one does nothing before it locks.
  }
}

/** Locks one after the other, in the order in which they were asked for, once both buyers have their first. */
class LockAsAsked extends Counted {
  constructor(private readonly asked: readonly string[], private readonly bothHaveOne: Barrier) {
    super();
  }

  protected override async before(tx: Transaction): Promise<void> {
    await tx.execute(`set local deadlock_timeout = '20ms'`);
    for (const allotmentId of this.asked) {
      await tx.execute('select from allotment where id = $1 for no key update', [allotmentId]);
      await this.bothHaveOne.wait();
    }
  }
}

describe('two bundles of the same two allotments, in opposite order', () => {
  let stall: Stall;
  beforeAll(async () => {
    stall = await Stall.open();
  });
  afterAll(() => stall.db.drop());

  it('deadlock every time when each locks in the order in which it was asked', async () => {
    const pairs = 10;
    const deadlocks = await Promise.all(
      crowd(pairs).map(async () => {
        const [one, other] = [await stall.allotment(10), await stall.allotment(10)];
        const both = new Barrier(2);
        const buyers = [new LockAsAsked([one, other], both), new LockAsAsked([other, one], both)];
        const outcomes = await Promise.all(buyers.map((counters) => stall.buy([one, other], { counters })));
        expect(outcomes.every((outcome) => !outcome.refused)).toBe(true);
        return buyers.reduce((sum, buyer) => sum + buyer.deadlocks, 0);
      }),
    );
    expect(deadlocks.every((seen) => seen >= 1)).toBe(true);
  });

  it('never deadlock when the locks are taken in one order', async () => {
    const [one, other] = [await stall.allotment(150), await stall.allotment(150)];
    const counters = new Counted();
    const outcomes = await Promise.all(
      crowd(300).map((index) => stall.buy(index % 2 === 0 ? [one, other] : [other, one], { counters })),
    );
    expect(counters.deadlocks).toBe(0);
    expect(outcomes.filter((outcome) => !outcome.refused)).toHaveLength(150);
    expect(await stall.counters(one)).toEqual({ held: 150, sold: 0 });
    expect(await stall.counters(other)).toEqual({ held: 150, sold: 0 });
  });
});
