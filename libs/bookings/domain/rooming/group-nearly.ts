import { type Affinity, closeness } from './affinity.js';
import { pairAsManyAsCanBe } from './maximum-pairs.js';
import { type Priority, roomWorth } from './worth.js';

const passes = 8;

const { bond, party, stranger, mixed, never } = closeness;

/**
 * A good way to share rooms, for as many guests as a hotel has: the closest first, for rooms of two beds as many bonds and
 * then as few rooms as can be around them, then exchanges between two rooms while one is worth it.
 */
export function groupNearly(members: readonly number[], affinity: Affinity, priority: Priority): number[][] {
  const alone = members.map((guest) => [guest]);
  let groups = affinity.beds === 2 ? pairUp(alone, affinity, priority) : mergeClosest(alone, affinity, [bond, party, stranger, mixed]);
  for (let pass = 0; pass < passes && exchange(groups, affinity, priority); pass += 1) groups = groups.filter((group) => group.length > 0);
  return groups.filter((group) => group.length > 0);
}

function pairUp(alone: readonly number[][], affinity: Affinity, priority: Priority): number[][] {
  if (priority === 'rooms') return asManyPairs(mergeClosest(alone, affinity, [bond, party, stranger, mixed]), affinity, (close) => close !== never);
  const bonds = asManyPairs(mergeClosest(alone, affinity, [bond]), affinity, (close) => close === bond);
  const rest = mergeClosest(bonds.filter(({ length }) => length === 1), affinity, [party, stranger, mixed]);
  return [...bonds.filter(({ length }) => length === 2), ...asManyPairs(rest, affinity, (close) => close !== never)];
}

/** Joins groups while two of theirs are as close as a level says, the closest level first. */
function mergeClosest(groups: readonly (readonly number[])[], affinity: Affinity, levels: readonly number[]): number[][] {
  const members = groups.flat();
  const groupOf = new Map(groups.map((group) => [...group]).flatMap((group) => group.map((guest) => [guest, group] as const)));
  for (const level of levels) {
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

/** From pairs and single ones, as many pairs as there can be of those that are close enough. */
function asManyPairs(groups: readonly (readonly number[])[], affinity: Affinity, isClose: (close: number) => boolean): number[][] {
  const guests = groups.flat();
  const mates: number[] = [];
  for (const group of groups) {
    const at = mates.length;
    mates.push(...(group.length === 2 ? [at + 1, at] : [-1]));
  }
  pairAsManyAsCanBe(mates, (a, b) => isClose(affinity.between(guests[a]!, guests[b]!)));
  return mates.flatMap((mate, at) => (mate === -1 ? [[guests[at]!]] : mate > at ? [[guests[at]!, guests[mate]!]] : []));
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
  return group.length === affinity.beds && group.every((guest) => group.every((other) => guest === other || affinity.between(guest, other) >= party));
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
