import type { Journey, JourneyPlace } from './types.js';

/** `Beijing Capital` of `Beijing Capital International Airport`. */
export const shortName = ({ name }: Pick<JourneyPlace, 'name'>): string => name.replace(/\s+(International\s+)?Airport$/i, '').replace(/\s+railway station$/i, '');

/** A place whose whereabouts are known. */
export interface Point {
  readonly code: string;
  readonly name: string;
  readonly at: [number, number];
}

/** Every place once, in the order of the journeys: longitude before latitude, as maps have it (RFC 7946). */
export function pointsOf(legs: readonly Journey[]): Map<string, Point> {
  const known = legs.flatMap(({ from, to }) => [from, to]).flatMap((place) => (place.position ? [{ place, position: place.position }] : []));
  return new Map(known.map(({ place, position }) => [place.code, { code: place.code, name: shortName(place), at: [position.longitude, position.latitude] }]));
}

/** The lines to draw, each pair of places once, whichever way. */
export function linesOf(legs: readonly Journey[], points: ReadonlyMap<string, Point>): [Point, Point][] {
  const pairs = new Map(legs.flatMap(({ from, to }) => {
    const [start, end] = [points.get(from.code), points.get(to.code)];
    return start && end ? [[[from.code, to.code].sort().join(), [start, end] as [Point, Point]] as const] : [];
  }));
  return [...pairs.values()];
}
