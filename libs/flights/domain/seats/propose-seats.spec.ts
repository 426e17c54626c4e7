import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { proposeSeats, type SeatableLeg, type SeatSeeker } from './propose-seats.js';

const seeker = (travellerId: string, party: string, more: Partial<SeatSeeker> = {}): SeatSeeker => ({ travellerId, party, wish: null, seatedOn: null, ...more });
const party = (name: string, size: number, more: Partial<SeatSeeker> = {}) => Array.from({ length: size }, (_, index) => seeker(`${name}${index + 1}`, name, more));
const legs = (...free: number[]): SeatableLeg[] => free.map((left, index) => ({ id: `leg${index + 1}`, free: left }));
const seatsOf = (found: ReturnType<typeof proposeSeats>) => Object.fromEntries(found.moves.map(({ travellerId, to }) => [travellerId, to]));

describe('seats by rule', () => {
  it('keep a party together, on the leg that the room left is smallest on', () => {
    const found = proposeSeats(legs(2, 5, 4), party('a', 3));
    expect(seatsOf(found)).toEqual({ a1: 'leg3', a2: 'leg3', a3: 'leg3' });
    expect(found).toMatchObject({ waiting: [], split: [] });
  });

  it('go by the wish of most of the party', () => {
    const found = proposeSeats(legs(5, 5), [...party('a', 1, { wish: 'leg1' }), seeker('a2', 'a', { wish: 'leg2' }), seeker('a3', 'a', { wish: 'leg2' })]);
    expect(new Set(Object.values(seatsOf(found)))).toEqual(new Set(['leg2']));
  });

  it('let the larger party choose first, then the earlier', () => {
    const found = proposeSeats(legs(4, 3), [...party('small', 3, { wish: 'leg1' }), ...party('large', 4, { wish: 'leg1' })]);
    expect(seatsOf(found)).toMatchObject({ large1: 'leg1', large4: 'leg1', small1: 'leg2', small3: 'leg2' });
  });

  it('split a party that no leg takes whole, as its members wish, and let the rest wait', () => {
    const found = proposeSeats(legs(2, 1), [...party('a', 3, { wish: 'leg1' }), seeker('a4', 'a', { wish: 'leg1' })]);
    expect(seatsOf(found)).toEqual({ a1: 'leg1', a2: 'leg1', a3: 'leg2' });
    expect(found.waiting).toEqual([{ travellerId: 'a4', legId: 'leg1' }]);
    expect(found.split).toEqual(['a']);
  });

  it('leave who sits where they wish, and move who waits for another leg once it has room', () => {
    const content = seeker('b1', 'b', { wish: 'leg1', seatedOn: 'leg1' });
    expect(proposeSeats(legs(3, 3), [content, seeker('c1', 'c', { seatedOn: 'leg2' })]).moves).toEqual([]);
    const mover = seeker('d1', 'd', { wish: 'leg2', seatedOn: 'leg1' });
    expect(proposeSeats(legs(3, 1), [mover]).moves).toEqual([{ travellerId: 'd1', from: 'leg1', to: 'leg2' }]);
    expect(proposeSeats(legs(3, 0), [mover])).toEqual({ moves: [], waiting: [], split: [] });
  });

  it('are unlimited where no block limits the leg, and none where no leg goes', () => {
    expect(proposeSeats([{ id: 'leg1', free: Infinity }], party('a', 300)).moves).toHaveLength(300);
    expect(proposeSeats([], party('a', 2)).waiting).toEqual([{ travellerId: 'a1', legId: null }, { travellerId: 'a2', legId: null }]);
  });

  it('never overfill a leg, never move anybody against their wish, and forget nobody', () => {
    const world = fc.record({
      free: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }),
      people: fc.array(fc.record({ party: fc.integer({ min: 0, max: 5 }), wish: fc.option(fc.nat(3)), seat: fc.option(fc.nat(3)) }), { maxLength: 25 }),
    });
    fc.assert(fc.property(world, ({ free, people }) => {
      const all = legs(...free);
      const at = (index: number | null) => (index === null ? null : (all[index]?.id ?? null));
      const seekers = people.map(({ party: of, wish, seat }, index) => seeker(`t${index}`, `p${of}`, { wish: at(wish), seatedOn: at(seat) }));
      const found = proposeSeats(all, seekers);
      const seats = seatsOf(found);
      expect(new Set(found.moves.map(({ travellerId }) => travellerId)).size).toBe(found.moves.length);
      for (const { id, free: left } of all) {
        const came = found.moves.filter(({ to }) => to === id).length;
        const went = found.moves.filter(({ from }) => from === id).length;
        expect(came - went).toBeLessThanOrEqual(left);
      }
      for (const { travellerId, wish, seatedOn } of seekers) {
        const to = seats[travellerId];
        if (seatedOn !== null && to !== undefined) expect(to).toBe(wish);
        if (seatedOn === null) expect(to !== undefined || found.waiting.some((one) => one.travellerId === travellerId)).toBe(true);
      }
    }), { numRuns: 500 });
  });
});
