import { type Fault, isIsoDate } from '#kernel';
import type { AuthorityProfile } from '../rules/authority-profile.js';
import { hasHolidays } from './resolve-calendar.js';

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
};

/** What is wrong with a profile; pointers are relative to it. Shapes and lengths have been checked. */
export function profileFaults({ calendar = {} }: AuthorityProfile): Fault[] {
  const { zone, holidays, overrides = [], workingWeekdays, batchWeekdays } = calendar;
  const working = workingWeekdays ?? [1, 2, 3, 4, 5];
  const checks: [boolean, string, string][] = [
    [zone === undefined || isZone(zone), '/calendar/zone', 'Use a time zone by its name, such as Asia/Pyongyang.'],
    [holidays === undefined || hasHolidays(holidays), '/calendar/holidays', 'There is no public calendar of this country or part of it: choose none, and enter its days off yourself.'],
    [batchWeekdays === undefined || batchWeekdays.some((day) => working.includes(day)), '/calendar/batchWeekdays', 'It takes batches on a day on which it works.'],
  ];
  const seen = new Set<string>();
  overrides.forEach(({ day }, index) => {
    checks.push([isIsoDate(day), `/calendar/overrides/${index}/day`, 'This day does not exist.']);
    checks.push([!seen.has(day), `/calendar/overrides/${index}/day`, 'This day stands in the list already.']);
    seen.add(day);
  });
  return checks.flatMap(([sound, pointer, detail]) => (sound ? [] : [{ pointer, detail }]));
}
