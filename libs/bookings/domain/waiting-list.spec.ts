import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { firstThatFits, fits, sumWants, type Waiting } from './waiting-list.js';

const party = (rank: number, size: number, allotmentId = 'places'): Waiting => ({
  id: `entry-${rank}`, rank, state: 'waiting', reason: null, wants: [{ allotmentId, quantity: size }],
});
const left = (places: number): ReadonlyMap<string, number> => new Map([['places', places]]);

describe('whose turn it is', () => {
  it('is the first in rank that fits whole', () => {
    expect(firstThatFits([party(1, 1), party(2, 1)], left(1))?.rank).toBe(1);
    expect(firstThatFits([party(1, 2), party(2, 1)], left(2))?.rank).toBe(1);
  });

  it('is a single’s behind a pair that one free place cannot serve', () => {
    expect(firstThatFits([party(1, 2), party(2, 1)], left(1))?.rank).toBe(2);
  });

  it('is nobody’s while something that the party takes is gone, or is not counted at all', () => {
    expect(firstThatFits([party(1, 3), party(2, 2)], left(1))).toBeUndefined();
    expect(firstThatFits([party(1, 1, 'singles')], left(9))).toBeUndefined();
  });

  it('needs everything at once', () => {
    const wants = sumWants([{ allotmentId: 'a', quantity: 1 }, { allotmentId: 'b', quantity: 1 }, { allotmentId: 'a', quantity: 1 }]);
    expect(wants).toEqual([{ allotmentId: 'a', quantity: 2 }, { allotmentId: 'b', quantity: 1 }]);
    expect(fits(wants, new Map([['a', 2], ['b', 0]]))).toBe(false);
    expect(fits(wants, new Map([['a', 2], ['b', 1]]))).toBe(true);
  });

  it('never passes over anybody who fits, and never leaves a place to nobody that somebody could use', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }), fc.nat(8), (sizes, places) => {
        const queue = sizes.map((size, index) => party(index + 1, size));
        const first = firstThatFits(queue, left(places));
        const fitting = queue.filter(({ wants }) => fits(wants, left(places)));
        expect(first?.rank).toBe(fitting[0]?.rank);
      }),
    );
  });
});
