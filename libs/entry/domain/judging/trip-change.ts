import { addDays, type IsoDate } from '#kernel';
import type { TripQuestion } from './judge-trip.js';
import type { TravellerFacts } from './traveller-facts.js';
import type { Visit } from './visit.js';

/** What may be another one: the day, the way in or on, the purpose, or a document. */
export type ChangeKind = 'date' | 'mode' | 'from' | 'to' | 'port' | 'carrier' | 'onward' | 'purpose' | 'visa' | 'passport';

export type Trip = Pick<TripQuestion, 'traveller' | 'visits'>;

/** A trip that differs in one thing, and how one says it. */
export interface TripChange {
  readonly change: ChangeKind;
  readonly words: string;
  /** Of several that have this in common, the first that passes is named. */
  readonly instead?: string;
  readonly trip: Trip;
}

const day = 86_400_000;

/** Whole days from one day to another. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

/** The same hour some days later. */
export const shifted = (at: string | undefined, days: number): string | undefined => at && addDays(at.slice(0, 10), days) + at.slice(10);

const moved = (visit: Visit, days: number): Visit => ({
  ...visit,
  entryDate: addDays(visit.entryDate, days),
  exitDate: addDays(visit.exitDate, days),
  entersAt: shifted(visit.entersAt, days),
  leavesAt: shifted(visit.leavesAt, days),
});

/** The whole trip some days later. */
export function later({ traveller, visits }: Trip, days: number): Trip {
  const [first, ...others] = visits.map((visit) => moved(visit, days));
  return { traveller, visits: [first!, ...others] };
}

/** The trip with one visit another one. */
export function withVisit({ traveller, visits }: Trip, at: number, change: Partial<Visit>): Trip {
  const [first, ...others] = visits.map((visit, index) => (index === at ? { ...visit, ...change } : visit));
  return { traveller, visits: [first!, ...others] };
}

export const withFacts = (trip: Trip, facts: Partial<TravellerFacts>): Trip => ({ ...trip, traveller: { ...trip.traveller, ...facts } });

/** The trip of somebody who holds one visa more. */
export const withVisa = (trip: Trip, visa: string): Trip => withFacts(trip, { visas: [...(trip.traveller.visas ?? []), visa] });
