import type { IsoDate } from '#kernel';

/** The calendar day of an instant in a time zone (IANA name). */
export function dayIn(instant: Date, zone: string): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

const oneDay = 86_400_000;

/** How many days before its first day it is, where the departure starts: 0 on the day itself and afterwards. */
export function daysBefore(startsOn: IsoDate, now: Date, zone: string): number {
  const days = (Date.parse(`${startsOn}T00:00:00Z`) - Date.parse(`${dayIn(now, zone)}T00:00:00Z`)) / oneDay;
  return Math.max(0, days);
}
