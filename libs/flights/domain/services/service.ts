import type { IsoDate } from '#kernel';
import type { LegMode } from '../leg.js';

/** A line in a carrier's timetable: the same movement on certain days of the week, in the times of its two ends. */
export interface ServiceDefinition {
  readonly mode: LegMode;
  readonly carrier: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly fromZone: string;
  readonly toZone: string;
  /** `HH:MM` on the clocks of where it starts. */
  readonly departs: string;
  /** `HH:MM` on the clocks of where it ends. */
  readonly arrives: string;
  /** Days between the two dates: 1 overnight, 0 the same day, -1 eastwards across the date line. */
  readonly dayOffset: number;
  /** ISO 8601: 1 is Monday, 7 is Sunday; of the day on which it starts. */
  readonly weekdays: readonly number[];
  /** The first and last day on which it starts. */
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  /** The aircraft, train or coach, in the carrier's words. */
  readonly equipment: string | null;
  readonly fromTerminal: string | null;
  readonly toTerminal: string | null;
}

export interface Service extends ServiceDefinition {
  readonly id: string;
  readonly version: number;
}
