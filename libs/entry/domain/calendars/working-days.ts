import { addDays, type IsoDate } from '#kernel';
import type { Weekday } from '../rules/authority-profile.js';

/**
 * When an authority works, worked out day by day: plain data, so that a verdict drawn with it can be drawn again after the
 * public calendars have changed. Days of years that were not worked out are judged by their weekday alone.
 */
export interface WorkingDays {
  readonly weekdays: readonly Weekday[];
  /** Days off on a usual weekday, ascending. */
  readonly closed: readonly IsoDate[];
  /** Working days on an unusual weekday, ascending. */
  readonly open: readonly IsoDate[];
  /** Weekdays on which batches are taken, if they work; null for every working day. */
  readonly batchWeekdays: readonly Weekday[] | null;
  /** Working days that fetching the paper takes after the answer. */
  readonly pickUpDays: number;
}

/** An authority's calendar at the moment of a question. */
export interface AuthorityDays {
  readonly days: WorkingDays;
  /** The day that it is in the authority's zone. */
  readonly today: IsoDate;
}

/** By authority code. */
export type Calendars = Readonly<Record<string, AuthorityDays>>;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: IsoDate): Weekday => (((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday;

export const isWorkingDay = ({ weekdays, closed, open }: WorkingDays, day: IsoDate): boolean =>
  weekdays.includes(weekdayOf(day)) ? !closed.includes(day) : open.includes(day);

const takesBatches = (calendar: WorkingDays, day: IsoDate): boolean =>
  isWorkingDay(calendar, day) && (calendar.batchWeekdays?.includes(weekdayOf(day)) ?? true);

/** More than any row of days off; behind it a calendar that never works gives up, and the day itself stands. */
const farthest = 400;

function latest(day: IsoDate, suits: (day: IsoDate) => boolean): IsoDate {
  for (let back = 0; back <= farthest; back += 1) {
    const candidate = addDays(day, -back);
    if (suits(candidate)) return candidate;
  }
  return day;
}

/** So many working days earlier; 0 is the day itself, whether it works or not. */
export function workingDaysBefore(calendar: WorkingDays, day: IsoDate, count: number): IsoDate {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = latest(addDays(found, -1), (candidate) => isWorkingDay(calendar, candidate));
  return found;
}

export interface LeadTime {
  readonly days: number;
  /** Counted as the authority works; calendar days when left out. */
  readonly unit?: 'calendar-days' | 'working-days';
}

/** How a latest day was come to, for people to follow; the earliest last. */
export interface DeadlinePath {
  readonly entryDate: IsoDate;
  /** The answer has to be out by then, so that the paper can be fetched. */
  readonly answerBy: IsoDate;
  /** The lead time starts then at the latest. */
  readonly leadFrom: IsoDate;
  /** The last day before it on which the authority takes a batch. */
  readonly submitBy: IsoDate;
}

/** The latest safe day to hand in an application: back from the day of entry through pick-up, lead time and batch day. */
export function deadlinePath(calendar: WorkingDays, entryDate: IsoDate, { days, unit }: LeadTime): DeadlinePath {
  const answerBy = workingDaysBefore(calendar, entryDate, calendar.pickUpDays);
  const leadFrom = unit === 'working-days' ? workingDaysBefore(calendar, answerBy, days) : addDays(answerBy, -days);
  return { entryDate, answerBy, leadFrom, submitBy: latest(leadFrom, (day) => takesBatches(calendar, day)) };
}
