import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Affinity, closeness } from './affinity.js';
import { groupExactly } from './group-exactly.js';
import { groupGuests } from './group-guests.js';
import { groupNearly } from './group-nearly.js';
import type { Gender, Guest, Wish } from './rooming.js';
import { totalWorth } from './worth.js';

const guest = (id: string, gender: Gender | null, bookingId = id): Guest => ({ id, bookingId, room: 'twin', gender });
const together = (travellerId: string, otherId: string): Wish => ({ travellerId, otherId, kind: 'together', fresh: false });
const apart = (travellerId: string, otherId: string): Wish => ({ travellerId, otherId, kind: 'apart', fresh: false });

/** Parties of a few guests with some wishes, as they come. */
const scenes = (largest: number) =>
  fc.record({
    guests: fc.array(fc.record({ booking: fc.nat(4), gender: fc.constantFrom<Gender | null>('F', 'M', 'F', 'M', 'X', null) }), { minLength: 1, maxLength: largest }),
    wishes: fc.array(fc.record({ from: fc.nat(largest - 1), to: fc.nat(largest - 1), kind: fc.constantFrom<Wish['kind']>('together', 'together', 'apart'), both: fc.boolean() }), { maxLength: 6 }),
    beds: fc.constantFrom(1, 2, 3),
  }).map(({ guests, wishes, beds }) => ({
    affinity: new Affinity(
      guests.map(({ booking, gender }, at) => guest(`g${at}`, gender, `b${booking}`)),
      wishes.flatMap(({ from, to, kind, both }): Wish[] => {
        const wish: Wish = { travellerId: `g${from}`, otherId: `g${to}`, kind, fresh: false };
        return both ? [wish, { ...wish, travellerId: wish.otherId, otherId: wish.travellerId }] : [wish];
      }),
      beds,
    ),
    members: guests.map((_, at) => at),
  }));

/** Every way to part a set into rooms, one after the other. */
function* partitions([first, ...rest]: readonly number[], beds: number): Generator<number[][]> {
  if (first === undefined) yield [];
  else for (const others of partitions(rest, beds)) {
    yield [[first], ...others];
    for (const [at, group] of others.entries()) if (group.length < beds) yield others.map((each, index) => (index === at ? [first, ...group] : each));
  }
}

describe('two guests', () => {
  it.each<[string, Guest, Guest, Wish[], keyof typeof closeness]>([
    ['strangers of one gender', guest('a', 'F'), guest('b', 'F'), [], 'stranger'],
    ['strangers of two genders', guest('a', 'F'), guest('b', 'M'), [], 'never'],
    ['a stranger whose gender nobody knows', guest('a', 'F'), guest('b', null), [], 'never'],
    ['two strangers whose gender nobody knows', guest('a', null), guest('b', null), [], 'never'],
    ['two strangers whose passports do not state it', guest('a', 'X'), guest('b', 'X'), [], 'never'],
    ['a couple that booked together', guest('a', 'F', 'party'), guest('b', 'M', 'party'), [], 'bond'],
    ['strangers who ask for each other', guest('a', 'F'), guest('b', 'M'), [together('a', 'b'), together('b', 'a')], 'bond'],
    ['strangers of whom one asks', guest('a', 'F'), guest('b', 'M'), [together('a', 'b')], 'never'],
    ['a couple of whom one has had enough', guest('a', 'F', 'party'), guest('b', 'M', 'party'), [apart('b', 'a')], 'never'],
    ['two who ask for each other and apart again', guest('a', 'F'), guest('b', 'F'), [together('a', 'b'), apart('b', 'a')], 'never'],
  ])('who are %s: %#', (_what, a, b, wishes, expected) => {
    expect(new Affinity([a, b], wishes, 2).between(0, 1)).toBe(closeness[expected]);
  });

  it('of a large party are no couple, and share before strangers do', () => {
    const party = [guest('a', 'F', 'club'), guest('b', 'F', 'club'), guest('c', 'M', 'club')];
    const affinity = new Affinity(party, [], 2);
    expect([affinity.between(0, 1), affinity.between(0, 2)]).toEqual([closeness.party, closeness.mixed]);
  });
});

describe('guests who share rooms', () => {
  it('are placed as well as any way there is places them', () => {
    fc.assert(
      fc.property(scenes(7), fc.constantFrom('bonds', 'rooms'), ({ affinity, members }, priority) => {
        const best = Math.max(...[...partitions(members, affinity.beds)].map((groups) => totalWorth(groups, affinity, priority)));
        expect(totalWorth(groupExactly(members, affinity, priority), affinity, priority)).toBe(best);
      }),
      { numRuns: 400 },
    );
  });

  it('are each in one room, with whom they may share, however many there are', () => {
    fc.assert(
      fc.property(scenes(60), fc.constantFrom('bonds', 'rooms'), ({ affinity, members }, priority) => {
        const groups = groupNearly(members, affinity, priority);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(members);
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(affinity.beds);
          for (const one of group) for (const other of group) expect(one === other || affinity.between(one, other) !== closeness.never).toBe(true);
        }
      }),
    );
  });

  it('take as few twin rooms as there can be, also where there are too many to look at every way', () => {
    fc.assert(
      fc.property(scenes(11).filter(({ affinity }) => affinity.beds === 2), ({ affinity, members }) => {
        expect(groupNearly(members, affinity, 'rooms').length).toBe(groupExactly(members, affinity, 'rooms').length);
      }),
      { numRuns: 200 },
    );
  });

  it('come out the same every time', () => {
    fc.assert(fc.property(scenes(40), ({ affinity, members }) => {
      expect(groupGuests(members, affinity, 99)).toEqual(groupGuests(members, affinity, 99));
    }), { numRuns: 30 });
  });

  it('go by rooms first where the hotel has too few, and say who is left', () => {
    const guests = [guest('a', 'F'), guest('b', 'M'), guest('c', 'F'), guest('d', 'M')];
    const affinity = new Affinity(guests, [together('a', 'b'), together('b', 'a')], 2);
    expect(groupGuests([0, 1, 2, 3], affinity, 3).groups).toEqual([[0, 1], [2], [3]]);
    expect(groupGuests([0, 1, 2, 3], affinity, 2)).toEqual({ groups: [[0, 2], [1, 3]], left: [] });
    expect(groupGuests([0, 1, 2, 3], affinity, 1)).toEqual({ groups: [[0, 2]], left: [1, 3] });
    expect(groupGuests([0, 1, 2, 3], affinity, 0)).toEqual({ groups: [], left: [0, 2, 1, 3] });
  });
});
