import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { apportion } from './apportion.js';

const weights = fc.array(fc.nat({ max: 2_000_000_000 }), { minLength: 1, maxLength: 20 }).filter((all) => all.some((weight) => weight > 0));

describe('an amount that is apportioned', () => {
  it('adds up to the last unit, and no part is a unit away from its exact share', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), weights, (amount, by) => {
        const parts = apportion(amount, by);
        const all = by.reduce((sum, weight) => sum + weight, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        for (const [at, part] of parts.entries()) expect(Math.abs(part - (amount * by[at]!) / all)).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the odd unit to the largest remainder, the earlier of equals first', () => {
    expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(apportion(10, [25, 50, 26])).toEqual([2, 5, 3]);
    expect(apportion(0, [0, 0])).toEqual([0, 0]);
  });

  it('is refused where there is nobody to give it to', () => {
    expect(() => apportion(1, [0, 0])).toThrow(RangeError);
    expect(() => apportion(-1, [1])).toThrow(RangeError);
    expect(() => apportion(1, [2, -1])).toThrow(RangeError);
  });
});
