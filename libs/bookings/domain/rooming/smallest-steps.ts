import { closeness } from './affinity.js';
import { type ArrangedRoom, freeIn, type Layout, membersOf, type Step } from './layout.js';

/** Less than any bond: a change that gains this parts nobody who belongs together. */
const aRoom = 1e7;

interface Change {
  readonly steps: readonly Step[];
  readonly gain: number;
}

/**
 * The change that saves most rooms and bonds, of those the one of the fewest steps, of those the one that gains most; undefined
 * when none gains at least so much.
 */
function smallest(layout: Layout, least: number, candidates: Iterable<readonly Step[]>): readonly Step[] | undefined {
  let best: Change | undefined;
  for (const steps of candidates) {
    const gain = layout.gain(steps);
    if (gain >= least && (!best || isBetter({ steps, gain }, best))) best = { steps, gain };
  }
  return best?.steps;
}

function isBetter(one: Change, other: Change): boolean {
  const saved = Math.round(one.gain / aRoom) - Math.round(other.gain / aRoom);
  if (saved !== 0) return saved > 0;
  return one.steps.length === other.steps.length ? one.gain > other.gain : one.steps.length < other.steps.length;
}

const inPlaceOf = (room: ArrangedRoom, guest: number): number[] => membersOf(room).filter((other) => other !== guest);

/** At most two moves that need one room fewer, or bring together who belongs together, now that `room` has a free bed. */
export function fillVacancy(layout: Layout, room: ArrangedRoom): readonly Step[] | undefined {
  const left = membersOf(room);
  const others = layout.open.filter((other) => other !== room);
  const withFree = others.filter((other) => freeIn(other) > 0);
  const { affinity } = layout;

  function* candidates(): Generator<readonly Step[]> {
    yield* moving(1);
    yield* moving(2);
    yield* passingOn();
  }
  function* moving(count: number): Generator<readonly Step[]> {
    if (left.length === count) for (const to of withFree) yield left.map((guest) => ({ guest, to }));
    for (const from of others) if (membersOf(from).length === count) yield membersOf(from).map((guest) => ({ guest, to: room }));
    if (count === 1) for (const from of others) for (const guest of membersOf(from)) yield [{ guest, to: room }];
  }
  function* passingOn(): Generator<readonly Step[]> {
    for (const from of others) {
      for (const guest of membersOf(from)) {
        const rest = inPlaceOf(from, guest);
        if (affinity.mayShare([guest], left)) {
          for (const next of followers(from, rest)) yield [{ guest, to: room }, { guest: next, to: from }];
        }
        if (left.length === 1 && affinity.mayShare(left, rest)) {
          for (const to of [room, ...withFree]) if (to !== from) yield [{ guest: left[0]!, to: from }, { guest, to }];
        }
      }
    }
    if (left.length !== 2) return;
    for (const to of withFree) for (const next of withFree) if (to !== next) yield [{ guest: left[0]!, to }, { guest: left[1]!, to: next }];
  }
  /** Worth moving into a bed that is passed on: whoever leaves a room empty behind, or belongs to those who stay there. */
  function* followers(from: ArrangedRoom, rest: readonly number[]): Generator<number> {
    for (const other of others) {
      if (other === from) continue;
      const guests = membersOf(other);
      for (const guest of guests) if (guests.length === 1 || rest.some((each) => affinity.between(each, guest) === closeness.bond)) yield guest;
    }
  }
  return smallest(layout, aRoom, candidates());
}

/** A bed for somebody who has none, where the hotel has no other room: at most two others move. */
export function makeRoom(layout: Layout, guest: number): readonly Step[] | undefined {
  const rooms = layout.open;
  const withFree = rooms.filter((room) => freeIn(room) > 0);
  const { affinity } = layout;
  const places = rooms.flatMap((room) => membersOf(room).map((other) => ({ room, other, rest: inPlaceOf(room, other) })));
  const fitting = places.filter(({ rest }) => affinity.mayShare([guest], rest));

  function* candidates(): Generator<readonly Step[]> {
    for (const { room, other } of fitting) {
      for (const to of withFree) if (to !== room) yield [{ guest, to: room }, { guest: other, to }];
      for (const next of places) {
        if (next.room === room || !affinity.mayShare([other], next.rest)) continue;
        for (const to of withFree) {
          if (to !== next.room) yield [{ guest, to: room }, { guest: other, to: next.room }, { guest: next.other, to }];
        }
      }
    }
  }
  return smallest(layout, -aRoom, candidates());
}

/** At most two moves that bring two together who ask for each other. */
export function joinFriends(layout: Layout, one: number, other: number): readonly Step[] | undefined {
  const [room, otherRoom] = [layout.roomOf(one), layout.roomOf(other)];
  if (!room || !otherRoom || room === otherRoom || room.locked || otherRoom.locked) return undefined;
  if (layout.affinity.between(one, other) !== closeness.bond) return undefined;
  const withFree = layout.open.filter((each) => freeIn(each) > 0);

  function* candidates(): Generator<readonly Step[]> {
    yield [{ guest: other, to: room! }];
    yield [{ guest: one, to: otherRoom! }];
    for (const [mover, from, to] of [[other, otherRoom!, room!], [one, room!, otherRoom!]] as const) {
      for (const guest of membersOf(to).filter((each) => each !== one && each !== other)) {
        yield [{ guest: mover, to }, { guest, to: from }];
        for (const free of withFree) if (free !== to && free !== from) yield [{ guest: mover, to }, { guest, to: free }];
      }
    }
  }
  return smallest(layout, aRoom, candidates());
}
