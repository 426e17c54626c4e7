import type { Affinity } from './affinity.js';
import { type Priority, roomWorth } from './worth.js';

/** Up to so many guests, every way of sharing is looked at. */
export const exactUpTo = 12;

interface Best {
  readonly worth: number;
  /** The guests of the first room, as bits; 0 where nobody is left. */
  readonly room: number;
}

/** The best way to share rooms, of all there are: by the sets of those who are still without one. For {@link exactUpTo} guests. */
export function groupExactly(members: readonly number[], affinity: Affinity, priority: Priority): number[][] {
  const best = new Map<number, Best>([[0, { worth: 0, room: 0 }]]);
  const membersOf = (set: number): number[] => members.filter((_, at) => (set & (1 << at)) !== 0);

  function solve(left: number): Best {
    const known = best.get(left);
    if (known) return known;
    let found: Best = { worth: -Infinity, room: 0 };
    const first = left & -left;
    for (const room of roomsWith(first, left ^ first, affinity.beds - 1)) {
      const worth = roomWorth(membersOf(room), affinity, priority);
      if (worth === -Infinity) continue;
      const total = worth + solve(left ^ room).worth;
      if (total > found.worth) found = { worth: total, room };
    }
    best.set(left, found);
    return found;
  }

  const groups: number[][] = [];
  for (let left = (1 << members.length) - 1; left !== 0; ) {
    const { room } = solve(left);
    groups.push(membersOf(room));
    left ^= room;
  }
  return groups;
}

/** Every set of `room` and up to so many of the others: the fuller ones first, so that of equals the earliest guests share. */
function* roomsWith(room: number, others: number, free: number): Generator<number> {
  for (let rest = free === 0 ? 0 : others; rest !== 0; ) {
    const next = rest & -rest;
    rest ^= next;
    yield* roomsWith(room | next, rest, free - 1);
  }
  yield room;
}
