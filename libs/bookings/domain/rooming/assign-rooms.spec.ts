import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Affinity, closeness } from './affinity.js';
import { assignRooms, movesBetween, type Rooming } from './assign-rooms.js';
import { findingsOf } from './findings.js';
import { type Gender, type Guest, guestsIn, type Room, type RoomType, type Wish } from './rooming.js';
import { totalWorth } from './worth.js';

const twin: RoomType = { code: 'twin', label: 'Twin rooms', beds: 2, rooms: 400 };
const triple: RoomType = { code: 'triple', label: 'Triple rooms', beds: 3, rooms: 400 };
const single: RoomType = { code: 'single', label: 'Single rooms', beds: 1, rooms: 400 };
const guest = (id: string, gender: Gender | null, bookingId = id, room = 'twin'): Guest => ({ id, bookingId, room, gender });
const wish = (travellerId: string, otherId: string, kind: Wish['kind'] = 'together', fresh = true): Wish => ({ travellerId, otherId, kind, fresh });
const mutual = (one: string, other: string): Wish[] => [wish(one, other), wish(other, one)];
const room = (number: number, guests: readonly (string | null)[], more: Partial<Room> = {}): Room =>
  ({ code: 'twin', number, beds: 2, locked: false, vacated: false, guests, ...more });
const rooming = (guests: readonly Guest[], more: Partial<Rooming> = {}): Rooming => ({ guests, wishes: [], types: [twin], rooms: [], ...more });
const sharing = (rooms: readonly Room[]): string[] => rooms.map((each) => guestsIn(each).sort().join('+')).sort();

/** A departure full of people: parties of one to six, some wishes, rooms of two and three beds. */
const departures = (size: { min: number; max: number }) =>
  fc.record({
    parties: fc.array(fc.array(fc.constantFrom<Gender | null>('F', 'M', 'F', 'M', 'F', 'M', null), { minLength: 1, maxLength: 6 }), { minLength: size.min, maxLength: size.max }),
    types: fc.array(fc.constantFrom('twin', 'twin', 'twin', 'triple', 'single'), { minLength: 1, maxLength: 20 }),
    pairs: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.constantFrom('mutual', 'one', 'apart')), { maxLength: 12 }),
  }).map(({ parties, types, pairs }): Rooming => {
    const guests = parties.flatMap((party, booking) => party.map((gender, at) => guest(`b${booking}-${at}`, gender, `b${booking}`, types[(booking * 7 + at) % types.length])));
    const wishes = pairs.flatMap(([a, b, kind]): Wish[] => {
      const [one, other] = [guests[a % guests.length]!.id, guests[b % guests.length]!.id];
      if (one === other) return [];
      if (kind === 'mutual') return mutual(one, other).map((each) => ({ ...each, fresh: false }));
      return [wish(one, other, kind === 'apart' ? 'apart' : 'together', false)];
    });
    return { guests, wishes, types: [twin, triple, single], rooms: [] };
  });

function expectLawful({ guests, wishes, types }: Rooming, rooms: readonly Room[]): void {
  const placed = rooms.flatMap(guestsIn);
  expect(new Set(placed).size).toBe(placed.length);
  for (const type of types) {
    const affinity = new Affinity(guests.filter((each) => each.room === type.code), wishes, type.beds);
    for (const each of rooms.filter(({ code }) => code === type.code)) {
      const indices = guestsIn(each).map((id) => affinity.indexOf(id));
      expect(indices).not.toContain(undefined);
      for (const one of indices) for (const other of indices) if (one !== other) expect(affinity.between(one!, other!)).not.toBe(closeness.never);
    }
  }
}

const others = (before: readonly Room[], after: readonly Room[], changed: readonly string[]) =>
  movesBetween(before, after).filter(({ travellerId, from, to }) => from && to && !changed.includes(travellerId));

describe('an assignment of rooms', () => {
  it('puts everybody in a bed with whom they may share, and gives a reason for whoever is alone', () => {
    fc.assert(fc.property(departures({ min: 1, max: 40 }), (given) => {
      const rooms = assignRooms(given, 'keep');
      expectLawful(given, rooms);
      expect(rooms.flatMap(guestsIn).sort()).toEqual(given.guests.map(({ id }) => id).sort());
      const alone = rooms.filter((each) => each.beds > 1 && guestsIn(each).length === 1).flatMap(guestsIn);
      expect(findingsOf({ ...given, rooms }).filter(({ code }) => code === 'alone').flatMap(({ travellerIds }) => travellerIds).sort()).toEqual(alone.sort());
    }), { numRuns: 60 });
  });

  it('changes nothing when nothing has changed', () => {
    fc.assert(fc.property(departures({ min: 1, max: 40 }), (given) => {
      const rooms = assignRooms(given, 'keep');
      expect(assignRooms({ ...given, rooms }, 'keep')).toEqual(rooms);
    }), { numRuns: 60 });
  });

  it('moves at most two others when one of 200 drops out', () => {
    fc.assert(fc.property(departures({ min: 60, max: 70 }), fc.nat(), (given, at) => {
      const before = assignRooms(given, 'keep');
      const dropped = given.guests[at % given.guests.length]!.id;
      const now = { ...given, guests: given.guests.filter(({ id }) => id !== dropped), rooms: before };
      const after = assignRooms(now, 'keep');
      expectLawful(now, after);
      expect(others(before, after, [dropped]).length).toBeLessThanOrEqual(2);
      expect(after.flatMap(guestsIn).sort()).toEqual(now.guests.map(({ id }) => id).sort());
    }), { numRuns: 150 });
  });

  it('moves at most two others for one who comes, also into the last bed', () => {
    fc.assert(fc.property(departures({ min: 20, max: 40 }), fc.constantFrom<Gender | null>('F', 'M', null), fc.boolean(), (given, gender, isFull) => {
      const before = assignRooms(given, 'keep');
      const full = given.types.map((type) => ({ ...type, rooms: before.filter(({ code }) => code === type.code).length }));
      const now = { ...given, guests: [...given.guests, guest('late', gender)], rooms: before, types: isFull ? full : given.types };
      const after = assignRooms(now, 'keep');
      expectLawful(now, after);
      expect(others(before, after, ['late']).length).toBeLessThanOrEqual(2);
      for (const type of now.types) expect(after.filter(({ code }) => code === type.code).length).toBeLessThanOrEqual(type.rooms);
    }), { numRuns: 100 });
  });

  it('moves at most two others when one changes to another kind of room, or turns out to be of another gender', () => {
    fc.assert(fc.property(departures({ min: 20, max: 40 }), fc.nat(), fc.constantFrom('room', 'gender'), (given, at, what) => {
      const before = assignRooms(given, 'keep');
      const changed = given.guests[at % given.guests.length]!;
      const different = what === 'room' ? { room: changed.room === 'single' ? 'twin' : 'single' } : { gender: changed.gender === 'F' ? 'M' as const : 'F' as const };
      const now = { ...given, guests: given.guests.map((each) => (each === changed ? { ...each, ...different } : each)), rooms: before };
      const after = assignRooms(now, 'keep');
      expectLawful(now, after);
      expect(others(before, after, [changed.id]).length).toBeLessThanOrEqual(4);
    }), { numRuns: 100 });
  });

  it('shares 500 travellers out in a tenth of a second of work', () => {
    const genders: Gender[] = ['F', 'M', 'M', 'F', 'M'];
    const guests = Array.from({ length: 500 }, (_, at) => guest(`g${at}`, genders[at % 5]!, `b${Math.floor(at / 3)}`));
    const wishes = Array.from({ length: 40 }, (_, at) => mutual(`g${at * 11}`, `g${at * 11 + 7}`)).flat();
    assignRooms(rooming(guests.slice(0, 100)), 'anew');
    // Time of the processor, since the clock also counts what other processes do.
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = process.cpuUsage();
      assignRooms(rooming(guests, { wishes }), 'anew');
      return process.cpuUsage(start).user / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('the smallest change', () => {
  const four = [guest('a', 'F'), guest('b', 'F'), guest('c', 'F'), guest('d', 'F')];

  it('is one who joins another who was left alone', () => {
    const before = [room(1, ['a', 'gone'], { vacated: true }), room(2, ['b', 'c']), room(3, ['d', null])];
    const after = assignRooms(rooming(four, { rooms: before }), 'keep');
    expect(sharing(after)).toEqual(['a+d', 'b+c']);
    expect(movesBetween(before, after)).toHaveLength(2);
  });

  it('passes a bed on, where the two who are alone may not share', () => {
    const before = [room(1, ['a', null], { vacated: true }), room(2, ['b', 'c']), room(3, ['d', null])];
    const after = assignRooms(rooming(four, { rooms: before, wishes: [wish('a', 'd', 'apart')] }), 'keep');
    expect(after).toHaveLength(2);
    expect(movesBetween(before, after)).toHaveLength(2);
  });

  it('parts no couple for it', () => {
    const couple = [guest('b', 'F', 'couple'), guest('c', 'M', 'couple')];
    const before = [room(1, ['a', null], { vacated: true }), room(2, ['b', 'c']), room(3, ['d', null])];
    const guests = [guest('a', 'F'), ...couple, guest('d', 'M')];
    expect(assignRooms(rooming(guests, { rooms: before }), 'keep').map(guestsIn)).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  it('leaves locked rooms as they are, whatever they hold', () => {
    const before = [room(1, ['a', null], { vacated: true }), room(2, ['b', 'd'], { locked: true }), room(3, ['c', null], { locked: true })];
    const guests = [guest('a', 'F'), guest('b', 'F'), guest('c', 'F'), guest('d', 'M')];
    expect(assignRooms(rooming(guests, { rooms: before }), 'keep').map(guestsIn)).toEqual([['a'], ['b', 'd'], ['c']]);
    expect(assignRooms(rooming(guests, { rooms: before }), 'anew').map(guestsIn)).toEqual([['a'], ['b', 'd'], ['c']]);
  });

  it('brings two together who have just asked for it, by one swap', () => {
    const before = [room(1, ['a', 'b']), room(2, ['c', 'd'])];
    const after = assignRooms(rooming(four, { rooms: before, wishes: mutual('a', 'd') }), 'keep');
    expect(sharing(after)).toEqual(['a+d', 'b+c']);
    expect(movesBetween(before, after)).toHaveLength(2);
    expect(assignRooms(rooming(four, { rooms: before, wishes: mutual('a', 'd').map((each) => ({ ...each, fresh: false })) }), 'keep')).toEqual(before);
  });

  it('keeps the bed of whoever stays', () => {
    const before = [room(1, ['gone', 'a'], { vacated: true }), room(2, ['b', 'c'])];
    expect(assignRooms(rooming(four.slice(0, 3), { rooms: before }), 'keep')[0]!.guests).toEqual([null, 'a']);
  });

  it('is as good as any that two moves can make of the room that somebody left: most bonds, then fewest rooms', () => {
    fc.assert(fc.property(departures({ min: 2, max: 4 }), fc.nat(), (given, at) => {
      const twins = { ...given, types: [twin], guests: given.guests.map((each) => ({ ...each, room: 'twin' })) };
      const before = assignRooms(twins, 'keep');
      const dropped = twins.guests[at % twins.guests.length]!.id;
      const now = { ...twins, guests: twins.guests.filter(({ id }) => id !== dropped) };
      const affinity = new Affinity(now.guests, now.wishes, 2);
      const groupsOf = (rooms: readonly Room[]): number[][] => rooms.map((each) => guestsIn(each).flatMap((id) => affinity.indexOf(id) ?? []));
      const after = groupsOf(assignRooms({ ...now, rooms: before }, 'keep'));
      const left = before.findIndex(({ guests }) => guests.includes(dropped));
      expect(inRooms(totalWorth(after, affinity, 'bonds'))).toBe(inRooms(bestWithin(2, groupsOf(before), left, affinity)));
    }), { numRuns: 150 });
  });
});

const inRooms = (worth: number): number => Math.round(worth / 1e7);

/** By trying: the most that so many moves can make of rooms, each from or to one that was touched before, the first the one that somebody left. */
function bestWithin(moves: number, rooms: number[][], left: number, affinity: Affinity): number {
  const reach = (all: number[][], more: number, touched: readonly number[], gone: readonly number[]): number => {
    let best = all.every(({ length }) => length <= 2) ? totalWorth(all, affinity, 'bonds') : -Infinity;
    if (more === 0) return best;
    for (const [from, each] of all.entries()) {
      for (const guest of each.filter((one) => !gone.includes(one))) {
        for (let to = 0; to < all.length; to += 1) {
          if (to === from || all[to]!.length === 0 || !(touched.includes(from) || touched.includes(to))) continue;
          const moved = all.map((other, at) => (at === from ? other.filter((one) => one !== guest) : at === to ? [...other, guest] : other));
          best = Math.max(best, reach(moved, more - 1, [...touched, from, to], [...gone, guest]));
        }
      }
    }
    return best;
  };
  return rooms[left]!.length === 0 ? totalWorth(rooms, affinity, 'bonds') : reach(rooms, moves, [left], []);
}

describe('what is said of a plan', () => {
  const why = (given: Rooming) => findingsOf(given).map(({ code, because, travellerIds }) => `${code} ${because} ${travellerIds.join('+')}`);
  const placed = (guests: Guest[], more: Partial<Rooming> = {}): Rooming => {
    const given = rooming(guests, more);
    return { ...given, rooms: assignRooms(given, 'keep') };
  };

  it.each<[string, Rooming, string[]]>([
    ['the last of a gender', placed([guest('a', 'F'), guest('b', 'M'), guest('c', 'M')]), ['alone nobody-left a']],
    ['a gender that nobody knows', placed([guest('a', null), guest('b', 'M'), guest('c', 'M')]), ['gender-missing unanswered a', 'alone gender-unknown a']],
    ['a wish to be apart', placed([guest('a', 'F'), guest('b', 'F')], { wishes: [wish('a', 'b', 'apart')] }), ['alone asked-apart a', 'alone asked-apart b']],
    ['two who could share', rooming([guest('a', 'F'), guest('b', 'F')], { rooms: [room(1, ['a', null]), room(2, ['b', null])] }), ['alone could-share a', 'alone could-share b']],
    ['a hotel that is full', placed([guest('a', 'F'), guest('b', 'M')], { types: [{ ...twin, rooms: 1 }] }), ['no-bed no-room b', 'alone nobody-left a']],
    ['a bed that nobody gave yet', rooming([guest('a', 'F')]), ['no-bed not-assigned a']],
    ['a room that the hotel does not have', placed([guest('a', 'F', 'a', 'suite')]), ['no-bed not-offered a']],
    ['a man and a woman whom a hand put together', rooming([guest('a', 'F'), guest('b', 'M')], { rooms: [room(1, ['a', 'b'], { locked: true })] }), ['may-not-share genders a+b']],
    ['a pair of one large party', rooming([guest('a', 'F', 'p'), guest('b', 'M', 'p'), guest('c', 'M', 'p')], { rooms: [room(1, ['a', 'b']), room(2, ['c', null])] }), ['alone nobody-left c', 'mixed one-party a+b']],
    ['a wish of one alone', placed([guest('a', 'F'), guest('b', 'M'), guest('c', 'F'), guest('d', 'M')], { wishes: [wish('a', 'b')] }), ['wish-unmet one-sided a+b']],
    ['a wish for somebody in another kind of room', placed([guest('a', 'F'), guest('b', 'F', 'b', 'single'), guest('c', 'F')], { wishes: mutual('a', 'b'), types: [twin, single] }), ['wish-unmet other-type a+b']],
    ['a wish for somebody who is gone', placed([guest('a', 'F'), guest('c', 'F')], { wishes: mutual('a', 'b') }), ['wish-unmet gone a+b']],
    ['three who want to share two beds', placed([guest('a', 'F'), guest('b', 'F'), guest('c', 'F')], { wishes: [...mutual('a', 'b'), ...mutual('a', 'c')] }), ['alone nobody-left c', 'wish-unmet no-place-together a+c']],
  ])('explains %s', (_what, given, expected) => {
    expect(why(given)).toEqual(expected);
  });
});
