import { type Affinity, closeness } from './affinity.js';
import { pairAsManyAsCanBe } from './maximum-pairs.js';
import { type Priority, roomWorth } from './worth.js';

const passes = 8;

/**
 * A good way to share rooms, for as many guests as a hotel has: the closest first, then for rooms of two beds as few rooms as
 * can be without parting a bond, then exchanges between two rooms while one is worth it.
 */
export function groupNearly(members: readonly number[], affinity: Affinity, priority: Priority): number[][] {
  let groups = mergeClosest(members, affinity);
  if (affinity.beds === 2) groups = pairTheRest(groups, affinity, priority);
  for (let pass = 0; pass < passes && exchange(groups, affinity, priority); pass += 1) groups = groups.filter((group) => group.length > 0);
  return groups.filter((group) => group.length > 0);
}

function mergeClosest(members: readonly number[], affinity: Affinity): number[][] {
  const groupOf = new Map(members.map((guest) => [guest, [guest]]));
  for (const level of [closeness.bond, closeness.party, closeness.stranger, closeness.mixed]) {
    for (const [at, guest] of members.entries()) {
      for (let next = at + 1; next < members.length; next += 1) {
        const other = members[next]!;
        if (affinity.between(guest, other) !== level) continue;
        const [group, joined] = [groupOf.get(guest)!, groupOf.get(other)!];
        if (group === joined || group.length + joined.length > affinity.beds || !affinity.mayShare(group, joined)) continue;
        group.push(...joined);
        for (const moved of joined) groupOf.set(moved, group);
      }
    }
  }
  return [...new Set(groupOf.values())];
}

function pairTheRest(groups: readonly (readonly number[])[], affinity: Affinity, priority: Priority): number[][] {
  const isBond = ([one, other]: readonly number[]): boolean => one !== undefined && other !== undefined && affinity.between(one, other) === closeness.bond;
  const bonds = priority === 'bonds' ? groups.filter(isBond) : [];
  const rest = groups.filter((group) => !bonds.includes(group));
  const guests = rest.flat();
  const mates = rest.flatMap((group, at) => {
    const start = rest.slice(0, at).reduce((sum, { length }) => sum + length, 0);
    return group.length === 2 ? [start + 1, start] : [-1];
  });
  pairAsManyAsCanBe(mates, (a, b) => affinity.between(guests[a]!, guests[b]!) !== closeness.never);
  const pairs = mates.flatMap((mate, at) => (mate === -1 ? [[guests[at]!]] : mate > at ? [[guests[at]!, guests[mate]!]] : []));
  return [...bonds.map((group) => [...group]), ...pairs];
}

/** Changes `groups`. True when something was worth it. */
function exchange(groups: number[][], affinity: Affinity, priority: Priority): boolean {
  const worth = (group: readonly number[]): number => roomWorth(group, affinity, priority);
  let changed = false;
  for (const [at, group] of groups.entries()) {
    if (isAsCloseAsCanBe(group, affinity)) continue;
    for (const [next, other] of groups.entries()) {
      if (next === at || groups[at]!.length === 0 || other.length === 0) continue;
      const better = bestOf(groups[at]!, groups[next]!, affinity.beds, worth);
      if (!better) continue;
      [groups[at], groups[next]] = better;
      changed = true;
    }
  }
  return changed;
}

function isAsCloseAsCanBe(group: readonly number[], affinity: Affinity): boolean {
  return group.length === affinity.beds && group.every((guest) => group.every((other) => guest === other || affinity.between(guest, other) >= closeness.party));
}

/** The best of all that one move, or one swap of two, makes of two rooms; undefined when they are best as they are. */
function bestOf(one: readonly number[], two: readonly number[], beds: number, worth: (group: readonly number[]) => number): [number[], number[]] | undefined {
  let best: [number[], number[]] | undefined;
  let most = worth(one) + worth(two);
  const consider = (first: number[], second: number[]): void => {
    const sum = worth(first) + worth(second);
    if (sum > most) [best, most] = [[first, second], sum];
  };
  for (const guest of one) {
    const without = one.filter((other) => other !== guest);
    if (two.length < beds) consider(without, [...two, guest]);
    for (const other of two) consider([...without, other], [...two.filter((each) => each !== other), guest]);
  }
  if (one.length < beds) for (const other of two) consider([...one, other], two.filter((each) => each !== other));
  return best;
}
