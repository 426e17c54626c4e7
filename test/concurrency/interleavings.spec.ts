import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { FixedClock } from '#kernel';
import { later, Stall } from './stall.js';

type Step = { act: 'hold'; bundle: number[] } | { act: 'change'; which: number; give: number; take: number } | { act: 'confirm' | 'extend' | 'release'; which: number } | { act: 'lower'; which: number; capacity: number } | { act: 'expire'; minutes: number } | { act: 'suspend' } | { act: 'restore' };

const index = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('hold' as const), bundle: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1 }) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('confirm' as const, 'extend' as const, 'release' as const), which: index }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('change' as const), which: index, give: fc.nat({ max: 2 }), take: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('lower' as const), which: fc.nat({ max: 2 }), capacity: fc.nat({ max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('suspend' as const, 'restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('expire' as const), minutes: fc.constantFrom(10, 31) }) },
);
/** Each lane is one actor, who does one thing after the other; the lanes run against each other. */
const lanes = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 });

function unlessNotHeld(error: Error): void {
  if (!/does not take all that it should give back/.test(error.message)) throw error;
}

describe('random interleavings of hold, extend, change, confirm, release, expire, suspend, restore and a change of capacity', () => {
  let stall: Stall;
  beforeAll(async () => {
    stall = await Stall.open(12);
  });
  afterAll(() => stall.db.drop());

  it('leave counters equal to rows, nothing oversold, and every hold ended at most once', async () => {
    await fc.assert(
      fc.asyncProperty(lanes, async (plan) => {
        const allotments = await Promise.all([3, 4, 6].map((capacity) => stall.allotment(capacity)));
        const holds: string[] = [];
        const endings = new Map<string, string[]>();
        const ended = (holdId: string, how: string) => endings.set(holdId, [...(endings.get(holdId) ?? []), how]);

        const perform = async (one: Step): Promise<void> => {
          if (one.act === 'hold') {
            const bought = await stall.buy(one.bundle.map((at) => allotments[at]!));
            if (!bought.refused) holds.push(bought.holdId);
          } else if (one.act === 'expire') {
            const gone = await stall.expire({ clock: new FixedClock(later(one.minutes)), limit: 2 });
            for (const { id } of gone) ended(id, 'expired');
          } else if (one.act === 'suspend' || one.act === 'restore') {
            await stall[one.act](allotments, [...holds]);
          } else if (one.act === 'lower') {
            await stall.lower(allotments[one.which]!, one.capacity);
          } else if (one.act === 'change') {
            const holdId = holds[one.which % Math.max(holds.length, 1)];
            // A party that has changed meanwhile may not have what it was to give back: then nothing happens.
            if (holdId) await stall.change(holdId, [allotments[one.give]!], [allotments[one.take]!]).catch(unlessNotHeld);
          } else {
            const holdId = holds[one.which % Math.max(holds.length, 1)];
            if (holdId && !(await stall[one.act](holdId)).refused && one.act !== 'extend') ended(holdId, one.act);
          }
        };
        await Promise.all(plan.map(async (lane) => {
          for (const one of lane) await perform(one);
        }));

        expect(await stall.differences()).toEqual([]);
        const lawful = ['confirm', 'release', 'expired', 'confirm,release', 'release,confirm'];
        for (const [, how] of endings) expect(lawful).toContain(how.join());
        for (const [, how] of endings) expect(how.filter((act) => act !== 'confirm').length).toBeLessThanOrEqual(1);
        // However they were suspended and restored meanwhile: restored, each is what its endings say, and what it takes is counted there.
        await stall.restore(allotments, holds);
        expect(await stall.differences()).toEqual([]);
        const statuses = await Promise.all(holds.map(async (id) => (await stall.statuses([id]))[0]!));
        const lasting: Record<string, string> = { '': 'held', confirm: 'confirmed', release: 'released', expired: 'expired', 'confirm,release': 'released', 'release,confirm': 'released' };
        expect(statuses).toEqual(holds.map((id) => lasting[(endings.get(id) ?? []).join()]));
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);
});
