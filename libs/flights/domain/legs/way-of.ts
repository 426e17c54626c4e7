import type { Leg } from '../leg.js';

/** Longer than that is no change of planes: who has legs further apart stays somewhere in between. */
const longestWait = 10 * 24 * 3_600_000;

const connects = (first: Leg, next: Leg): boolean => {
  const wait = Date.parse(next.departsAt) - Date.parse(first.arrivesAt);
  return first.to === next.from && wait >= 0 && wait <= longestWait;
};

/** The only leg that fits; where several do, nobody knows by which the traveller goes. */
const onlyOne = (legs: readonly Leg[]): Leg | undefined => (legs.length === 1 ? legs[0] : undefined);

/** The legs of one direction that somebody takes who has a place on this one: those that lead to it and on from it, in order. */
export function wayOf(legs: readonly Leg[], legId: string | null): Leg[] {
  const chosen = legs.find(({ id }) => id === legId);
  if (!chosen) return [];
  const others = legs.filter(({ id, direction }) => id !== chosen.id && direction === chosen.direction);
  const way = [chosen];
  for (const _other of others) {
    const before = onlyOne(others.filter((leg) => !way.includes(leg) && connects(leg, way[0]!)));
    const after = onlyOne(others.filter((leg) => !way.includes(leg) && connects(way.at(-1)!, leg)));
    if (before) way.unshift(before);
    if (after) way.push(after);
  }
  return way;
}
