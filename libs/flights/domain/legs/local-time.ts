import { DateTime } from 'luxon';
import type { IsoDate } from '#kernel';

/** What is odd about a time on the clock: it is left out that night, or comes twice. */
export type ClockChange = 'skipped' | 'twice';

/** A day and time as the clocks at a place show them. */
export interface LocalTime {
  readonly on: IsoDate;
  /** `HH:MM`. */
  readonly time: string;
  readonly zone: string;
}

export interface ResolvedTime {
  readonly at: Date;
  readonly clockChange: ClockChange | null;
}

/**
 * The instant of a local time. One that the clocks leave out is taken as late after the change as it would have been after it (02:30 becomes
 * 03:30); of one that comes twice the first is meant, as timetables are read. Either is told.
 */
export function resolveLocalTime({ on, time, zone }: LocalTime): ResolvedTime {
  const local = DateTime.fromISO(`${on}T${time}`, { zone });
  if (!local.isValid) throw new RangeError(`no such local time: ${on}T${time} ${zone}`);
  const possible = local.getPossibleOffsets();
  const earliest = possible.reduce((first, one) => (one < first ? one : first), local);
  const clockChange = local.toFormat(`yyyy-MM-dd'T'HH:mm`) !== `${on}T${time}` ? 'skipped' : possible.length > 1 ? 'twice' : null;
  return { at: earliest.toJSDate(), clockChange };
}

/** The day on which an instant falls at a place. */
export const localDay = (instant: Date, zone: string): IsoDate => DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');
