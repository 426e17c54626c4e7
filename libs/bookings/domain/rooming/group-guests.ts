import type { Affinity } from './affinity.js';
import { exactUpTo, groupExactly } from './group-exactly.js';
import { groupNearly } from './group-nearly.js';
import type { Priority } from './worth.js';

/** Rooms as groups of guests, and who found none because the hotel has no more. */
export interface Grouping {
  readonly groups: readonly (readonly number[])[];
  readonly left: readonly number[];
}

/** Shares guests out to rooms of one type, of which there are `limit`. The first guest's room comes first. */
export function groupGuests(members: readonly number[], affinity: Affinity, limit: number): Grouping {
  const solve = (priority: Priority): number[][] =>
    (members.length <= exactUpTo ? groupExactly : groupNearly)(members, affinity, priority)
      .map((group) => group.sort((a, b) => a - b))
      .sort(([a = 0], [b = 0]) => a - b);
  const wished = solve('bonds');
  if (wished.length <= limit) return { groups: wished, left: [] };
  const fewest = solve('rooms');
  const kept = new Set([...fewest].sort((a, b) => b.length - a.length || a[0]! - b[0]!).slice(0, Math.max(0, limit)));
  return { groups: fewest.filter((group) => kept.has(group)), left: fewest.filter((group) => !kept.has(group)).flat() };
}
