import { type ConnectingLeg, type ConnectionMinimum, connectionsAlong } from '../legs/connection.js';
import { wayOf } from '../legs/way-of.js';
import type { Leg } from '../leg.js';
import type { ProgrammeMoment } from './schedule-change.js';

/** What a schedule change does to somebody, worst first. */
export type ChangeEffect =
  | { readonly code: 'seat-lost' }
  | { readonly code: 'connection-missed' | 'connection-short'; readonly place: string; readonly otherLegId: string; readonly minutes: number; readonly minimum: number }
  | { readonly code: 'seats-overlap'; readonly otherLegId: string }
  /** They arrive so many minutes after it begins, or leave so many before. */
  | { readonly code: 'after-moment' | 'before-moment'; readonly momentId: string; readonly minutes: number }
  /** Longer between two legs than before, in the country that they cross. */
  | { readonly code: 'longer-transit'; readonly place: string; readonly country: string; readonly hoursBefore: number; readonly hoursAfter: number };

export const effectCodes = ['seat-lost', 'connection-missed', 'seats-overlap', 'after-moment', 'before-moment', 'connection-short', 'longer-transit'] as const;

export type DetailedLeg = Leg & ConnectingLeg;

export interface ChangeCase {
  readonly leg: DetailedLeg;
  /** Null for a cancelled leg. */
  readonly after: { readonly departsAt: string; readonly arrivesAt: string } | null;
  /** All of the departure that go, the changed one among them. */
  readonly legs: readonly DetailedLeg[];
  readonly minimums: readonly ConnectionMinimum[];
  readonly moments: readonly ProgrammeMoment[];
}

const minutesBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
const hoursBetween = (from: string, to: string): number => Math.round(minutesBetween(from, to) / 6) / 10;

/**
 * What a change of one leg does to somebody who has seats on these legs; null where it is none of theirs. An empty list: other times, and
 * nothing that breaks. What was so before the change is not the change's doing, and is left out.
 */
export function effectsOn({ leg, after, legs, minimums, moments }: ChangeCase, seatLegIds: readonly string[]): ChangeEffect[] | null {
  const ways = seatLegIds.map((id) => wayOf(legs, id) as DetailedLeg[]);
  const way = ways.find((one) => one.some(({ id }) => id === leg.id));
  if (!way) return null;
  if (after === null) return seatLegIds.includes(leg.id) ? [{ code: 'seat-lost' }] : lostLink(way, leg);
  const changed = { ...leg, ...after };
  const newWay = way.map((one) => (one.id === leg.id ? changed : one));
  const effects: ChangeEffect[] = [
    ...connectionEffects(way, newWay, leg.id, minimums),
    ...overlaps(changed, legs.filter((other) => !way.includes(other) && seatLegIds.includes(other.id)), leg),
    ...momentEffects(way, newWay, moments),
    ...transitEffects(way, newWay),
  ];
  return effects.sort((a, b) => effectCodes.indexOf(a.code) - effectCodes.indexOf(b.code));
}

/** Without the leg between, the way is cut: what stood beside it cannot be reached. */
function lostLink(way: readonly DetailedLeg[], leg: DetailedLeg): ChangeEffect[] {
  const at = way.findIndex(({ id }) => id === leg.id);
  const other = way[at + 1] ?? way[at - 1];
  return other ? [{ code: 'connection-missed', place: way[at + 1] ? leg.to : leg.from, otherLegId: other.id, minutes: 0, minimum: 0 }] : [];
}

function connectionEffects(way: readonly DetailedLeg[], newWay: readonly DetailedLeg[], legId: string, minimums: readonly ConnectionMinimum[]): ChangeEffect[] {
  const before = connectionsAlong(way, minimums);
  return connectionsAlong(newWay, minimums).flatMap((now, index): ChangeEffect[] => {
    if (now.state === 'enough' || now.state === before[index]!.state) return [];
    const otherLegId = now.fromLegId === legId ? now.toLegId : now.fromLegId;
    return [{ code: now.state === 'missed' ? 'connection-missed' : 'connection-short', place: now.place, otherLegId, minutes: now.minutes, minimum: now.minimum }];
  });
}

const overlapping = (a: Pick<Leg, 'departsAt' | 'arrivesAt'>, b: Pick<Leg, 'departsAt' | 'arrivesAt'>): boolean =>
  Date.parse(a.departsAt) < Date.parse(b.arrivesAt) && Date.parse(b.departsAt) < Date.parse(a.arrivesAt);

/** A leg of the same way that cannot be reached any more is a missed connection. */
const overlaps = (changed: DetailedLeg, others: readonly DetailedLeg[], was: DetailedLeg): ChangeEffect[] =>
  others.flatMap((other): ChangeEffect[] => (overlapping(changed, other) && !overlapping(was, other) ? [{ code: 'seats-overlap', otherLegId: other.id }] : []));

/** On the way there, what they come too late for; on the way home, what they have to leave before. */
function momentEffects(way: readonly DetailedLeg[], newWay: readonly DetailedLeg[], moments: readonly ProgrammeMoment[]): ChangeEffect[] {
  return moments.flatMap(({ id: momentId, at }): ChangeEffect[] => {
    if (way[0]!.direction === 'arrival') {
      const [was, now] = [minutesBetween(at, way.at(-1)!.arrivesAt), minutesBetween(at, newWay.at(-1)!.arrivesAt)];
      return now > 0 && was <= 0 ? [{ code: 'after-moment', momentId, minutes: now }] : [];
    }
    const [was, now] = [minutesBetween(way[0]!.departsAt, at), minutesBetween(newWay[0]!.departsAt, at)];
    return now > 0 && was <= 0 ? [{ code: 'before-moment', momentId, minutes: now }] : [];
  });
}

const transitEffects = (way: readonly DetailedLeg[], newWay: readonly DetailedLeg[]): ChangeEffect[] =>
  newWay.slice(1).flatMap((next, index): ChangeEffect[] => {
    const [first, wasFirst, wasNext] = [newWay[index]!, way[index]!, way[index + 1]!];
    const [hoursBefore, hoursAfter] = [hoursBetween(wasFirst.arrivesAt, wasNext.departsAt), hoursBetween(first.arrivesAt, next.departsAt)];
    return first.toCountry !== null && hoursAfter > hoursBefore ? [{ code: 'longer-transit', place: first.to, country: first.toCountry, hoursBefore, hoursAfter }] : [];
  });
