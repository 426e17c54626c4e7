import type { Service } from './types.js';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** 1 is Monday (ISO 8601). 4 January 2027 was one. */
export const weekdayName = (weekday: number, language: string, style: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(new Date(Date.UTC(2027, 0, 3 + weekday)));

export const serviceName = ({ carrier, number }: Pick<Service, 'carrier' | 'number'>): string => `${carrier} ${number}`;

/** ` (+1)` where it arrives on the next day, ` (−1)` across the date line. */
export const daysMark = (days: number): string => (days === 0 ? '' : ` (${days > 0 ? '+' : '−'}${Math.abs(days)})`);

const dayMs = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const daysAfter = (day: string, days: number): string => dayOf(at(day) + days * dayMs);

/** The days from one to another on which a service starts. */
export function runningDays({ weekdays: running, validFrom, validUntil }: Pick<Service, 'weekdays' | 'validFrom' | 'validUntil'>, from: string, until: string): string[] {
  const days: string[] = [];
  for (let time = Math.max(at(from), at(validFrom)); time <= Math.min(at(until), at(validUntil)); time += dayMs) {
    if (running.includes(new Date(time).getUTCDay() || 7)) days.push(dayOf(time));
  }
  return days;
}

/** `GMT+8`, as it is there on this day. */
export const offsetOf = (zone: string, day: Date = new Date()): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(day).find(({ type }) => type === 'timeZoneName')?.value ?? '';
