import { type Affinity, closeness } from './affinity.js';

/**
 * What comes first when rooms are filled. Usually nobody who belongs together is parted, then as few rooms as can be;
 * where the hotel has too few rooms, the rooms come first.
 */
export type Priority = 'bonds' | 'rooms';

/** Each outweighs all that stands below it for up to 1,000 guests: then nobody alone, then the sum of closeness. */
const weights: Record<Priority, { readonly bond: number; readonly room: number }> = {
  bonds: { bond: 2e10, room: 2e7 },
  rooms: { bond: 2e7, room: 4e10 },
};
const aloneCosts = 1e4;

/** What the guests of one room are worth together; the sum over all rooms is what an assignment makes as large as it can. */
export function roomWorth(guests: readonly number[], affinity: Affinity, priority: Priority): number {
  if (guests.length === 0) return 0;
  const { bond, room } = weights[priority];
  let worth = -room - (guests.length === 1 && affinity.beds > 1 ? aloneCosts : 0);
  for (let at = 0; at < guests.length; at += 1) {
    for (let next = at + 1; next < guests.length; next += 1) {
      const close = affinity.between(guests[at]!, guests[next]!);
      if (close === closeness.never) return -Infinity;
      worth += close === closeness.bond ? bond : close;
    }
  }
  return worth;
}

export const totalWorth = (groups: readonly (readonly number[])[], affinity: Affinity, priority: Priority): number =>
  groups.reduce((sum, group) => sum + roomWorth(group, affinity, priority), 0);
