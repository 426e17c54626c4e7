import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HoldRepository, type HoldStatus, type Swap } from '#inventory';
import { FixedClock } from '#kernel';
import type { Transaction } from '#platform';
import { Barrier } from './barrier.js';
import { crowd, later, Stall } from './stall.js';

/** Reads the status, decides, writes: without asking in the same statement whether it is still so. */
class ReadThenWrite extends HoldRepository {
  constructor(private readonly allHaveRead: Barrier) {
    super();
  }

  override async swap(tx: Transaction, { organisationId, holdId, from, to, now }: Swap): Promise<HoldStatus | undefined> {
    const status = await this.status(tx, organisationId, holdId);
    await this.allHaveRead.wait();
    if (!status || !from.includes(status)) return undefined;
    await tx.execute('update hold set status = $2, ended_at = $3 where id = $1', [holdId, to, to === 'confirmed' ? null : now]);
    return status;
  }
}

describe('a hold that several end at once', () => {
  let stall: Stall;
  let places: string;
  beforeEach(async () => {
    stall = await Stall.open();
    places = await stall.allotment(100);
  });
  afterEach(() => stall.db.drop());

  const holdOne = async (): Promise<string> => {
    const bought = await stall.buy([places]);
    if (bought.refused) throw new Error(bought.code);
    return bought.holdId;
  };

  it('is given back twice when the status is read first and written later', async () => {
    const [doomed] = [await holdOne(), await holdOne()];
    const holds = new ReadThenWrite(new Barrier(2));
    const outcomes = await Promise.all([stall.release(doomed, { holds }), stall.release(doomed, { holds })]);
    expect(outcomes.every((outcome) => !outcome.refused)).toBe(true);
    expect(await stall.counters(places)).toEqual({ held: 0, sold: 0 });
    expect(await stall.takenByRows(places)).toBe(1);
    expect((await stall.differences()).map((found) => found.allotmentId)).toContain(places);
  });

  it('ends once, whoever comes first: expiry, cancel and confirm, with clocks that differ', async () => {
    const holds = await Promise.all(crowd(20).map(holdOne));
    const ahead = new FixedClock(later(31));
    const [expired, ...rest] = await Promise.all([
      Promise.all(crowd(4).map(() => stall.expire({ clock: ahead, limit: 3 }))),
      ...holds.map(async (hold) => {
        const outcomes = await Promise.all([stall.confirm(hold), stall.release(hold)]);
        return { hold, confirmed: !outcomes[0].refused, released: !outcomes[1].refused };
      }),
    ]);
    const expiredIds = expired.flat().map((hold) => hold.id);
    expect(new Set(expiredIds).size).toBe(expiredIds.length);
    for (const { hold, confirmed, released } of rest) {
      if (expiredIds.includes(hold)) expect({ confirmed, released }).toEqual({ confirmed: false, released: false });
      else expect(released).toBe(true);
    }
    expect(await stall.counters(places)).toEqual({ held: 0, sold: 0 });
    expect(await stall.takenByRows(places)).toBe(0);
  });

  it('is released once by 20 who cancel it together', async () => {
    const [hold] = [await holdOne(), await holdOne()];
    const outcomes = await Promise.all(crowd(20).map(() => stall.release(hold)));
    const refused = outcomes.filter((outcome) => outcome.refused);
    expect(refused.map((outcome) => outcome.code)).toEqual(Array(19).fill('inventory.hold-ended'));
    expect(await stall.counters(places)).toEqual({ held: 1, sold: 0 });
  });

  it('is expired once by 10 workers that sweep together', async () => {
    await Promise.all(crowd(25).map(holdOne));
    const ahead = new FixedClock(later(31));
    const ended = (await Promise.all(crowd(10).map(() => stall.expire({ clock: ahead, limit: 10 })))).flat();
    expect(new Set(ended.map((hold) => hold.id)).size).toBe(ended.length);
    while ((await stall.expire({ clock: ahead })).length > 0);
    expect(await stall.counters(places)).toEqual({ held: 0, sold: 0 });
  });

  it('cannot be confirmed once its time is over, even before anyone gave it back', async () => {
    const hold = await holdOne();
    const outcome = await stall.confirm(hold, { clock: new FixedClock(later(30)) });
    expect(outcome).toMatchObject({ refused: true, code: 'inventory.hold-expired' });
    expect(await stall.counters(places)).toEqual({ held: 1, sold: 0 });
  });
});
