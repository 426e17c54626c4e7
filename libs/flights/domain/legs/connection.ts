import type { Leg } from '../leg.js';

/** A connection that stays within one country needs less time than one with passports and customs. */
export const connectionKinds = ['domestic', 'international'] as const;
export type ConnectionKind = (typeof connectionKinds)[number];

/** The least minutes between two legs at a place, as an operator sets them. */
export interface ConnectionMinimum {
  readonly placeCode: string;
  readonly kind: ConnectionKind;
  readonly minutes: number;
}

/** Where an operator has set nothing: what large airports publish as their own (MCT), rounded up. */
export const usualMinutes: Readonly<Record<ConnectionKind, number>> = { domestic: 60, international: 90 };

/** What a connection needs to know of a leg. */
export type ConnectingLeg = Pick<Leg, 'id' | 'from' | 'to' | 'fromCountry' | 'toCountry' | 'departsAt' | 'arrivesAt'> & {
  readonly fromTerminal: string | null;
  readonly toTerminal: string | null;
};

export interface Connection {
  readonly place: string;
  readonly fromLegId: string;
  readonly toLegId: string;
  readonly kind: ConnectionKind;
  /** Below zero where the second leg leaves first. */
  readonly minutes: number;
  readonly minimum: number;
  readonly state: 'enough' | 'short' | 'missed';
  /** True where one arrives at one terminal and leaves from another; null where a terminal is not known. */
  readonly changesTerminal: boolean | null;
}

/** One change from leg to leg. Three countries that are one, or any that is not known, decide what it needs: the longer time where in doubt. */
export function connectionOf(first: ConnectingLeg, next: ConnectingLeg, minimums: readonly ConnectionMinimum[]): Connection {
  const countries = new Set([first.fromCountry, first.toCountry, next.toCountry]);
  const kind: ConnectionKind = countries.size === 1 && !countries.has(null) ? 'domestic' : 'international';
  const minimum = minimums.find((one) => one.placeCode === first.to && one.kind === kind)?.minutes ?? usualMinutes[kind];
  const minutes = Math.round((Date.parse(next.departsAt) - Date.parse(first.arrivesAt)) / 60_000);
  return {
    place: first.to, fromLegId: first.id, toLegId: next.id, kind, minutes, minimum,
    state: minutes < 0 ? 'missed' : minutes < minimum ? 'short' : 'enough',
    changesTerminal: first.toTerminal === null || next.fromTerminal === null ? null : first.toTerminal !== next.fromTerminal,
  };
}

/** The connections along a way, in order. */
export const connectionsAlong = (way: readonly ConnectingLeg[], minimums: readonly ConnectionMinimum[]): Connection[] =>
  way.slice(1).map((next, index) => connectionOf(way[index]!, next, minimums));
