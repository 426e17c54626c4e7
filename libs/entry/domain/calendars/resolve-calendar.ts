import Holidays, { type HolidaysTypes } from 'date-holidays';
import { addDays, type IsoDate } from '#kernel';
import type { AuthorityCalendar, Weekday } from '../rules/authority-profile.js';
import { weekdayOf, type WorkingDays } from './working-days.js';

const usualWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5];

/** A day off by the public calendar. */
export interface Holiday {
  readonly day: IsoDate;
  readonly name: string;
}

/** A holiday that lasts several days stands once for each; a half one counts as whole, which errs on the safe side. */
function daysOf({ date, start, end, name }: HolidaysTypes.Holiday): Holiday[] {
  const first = date.slice(0, 10);
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  return Array.from({ length: count }, (_unused, index) => ({ day: addDays(first, index), name }));
}

/** Public and bank holidays of those years, as the package date-holidays knows them; each day once, ascending. */
export function publicHolidays(of: NonNullable<AuthorityCalendar['holidays']>, years: readonly number[]): Holiday[] {
  const calendar = new Holidays({ country: of.country, ...(of.state && { state: of.state }), ...(of.region && { region: of.region }) }, { types: ['public', 'bank'], languages: ['en'] });
  const found = new Map<IsoDate, Holiday>();
  for (const year of years) {
    for (const holiday of calendar.getHolidays(year, 'en').flatMap(daysOf)) if (!found.has(holiday.day)) found.set(holiday.day, holiday);
  }
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** True where the package has a calendar of that country, and of that part of it. */
export function hasHolidays({ country, state, region }: NonNullable<AuthorityCalendar['holidays']>): boolean {
  const known = new Holidays();
  if (!Object.hasOwn(known.getCountries(), country)) return false;
  if (state === undefined) return region === undefined;
  if (!Object.hasOwn(known.getStates(country) ?? {}, state)) return false;
  return region === undefined || Object.hasOwn(known.getRegions(country, state) ?? {}, region);
}

/** An authority's calendar worked out for some years: the public days off, then what the operator knows better. */
export function resolveCalendar(calendar: AuthorityCalendar, years: readonly number[]): WorkingDays {
  const weekdays = calendar.workingWeekdays ?? usualWeekdays;
  const corrected = new Map((calendar.overrides ?? []).map(({ day, works }) => [day, works]));
  const holidays = calendar.holidays ? publicHolidays(calendar.holidays, years).map(({ day }) => day) : [];
  const isUsual = (day: IsoDate): boolean => weekdays.includes(weekdayOf(day));
  const off = [...corrected].flatMap(([day, works]) => (works ? [] : [day]));
  return {
    weekdays,
    closed: [...new Set([...holidays, ...off])].filter((day) => isUsual(day) && corrected.get(day) !== true).toSorted(),
    open: [...corrected].flatMap(([day, works]) => (works && !isUsual(day) ? [day] : [])).toSorted(),
    batchWeekdays: calendar.batchWeekdays ?? null,
    pickUpDays: calendar.pickUp?.workingDays ?? 0,
  };
}
