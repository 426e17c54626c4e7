import { DateTime } from 'luxon';
import { addDays, type IsoDate, type Result, refuse, success } from '#kernel';
import { type ClockChange, resolveLocalTime } from '../legs/local-time.js';
import type { ServiceDefinition } from './service.js';

/** When a service goes on one day. */
export interface DatedTimes {
  readonly departsAt: Date;
  readonly arrivesAt: Date;
  /** Where the clocks change that night: what that does to the printed time. */
  readonly clockChanges: readonly { readonly end: 'from' | 'to'; readonly change: ClockChange }[];
}

/**
 * The instants of a service that starts on this day. Refuses `service.not-running` on other days of the week and outside its season, and
 * `service.unusable` where the clocks of that day let it arrive before it departs.
 */
export function datedTimes(service: ServiceDefinition, on: IsoDate): Result<DatedTimes> {
  if (on < service.validFrom || on > service.validUntil) return refuse('service.not-running', { detail: `It runs from ${service.validFrom} to ${service.validUntil}.` });
  const weekday = DateTime.fromISO(on, { zone: 'UTC' }).weekday;
  if (!service.weekdays.includes(weekday)) return refuse('service.not-running', { detail: `It does not run on ${weekdayNames[weekday - 1]}s.` });
  const from = resolveLocalTime({ on, time: service.departs, zone: service.fromZone });
  const to = resolveLocalTime({ on: addDays(on, service.dayOffset), time: service.arrives, zone: service.toZone });
  if (to.at <= from.at) return refuse('service.unusable', { detail: 'On this day it would arrive before it departs.' });
  const changes = [{ end: 'from', change: from.clockChange }, { end: 'to', change: to.clockChange }] as const;
  return success({ departsAt: from.at, arrivesAt: to.at, clockChanges: changes.flatMap(({ end, change }) => (change ? [{ end, change }] : [])) });
}

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The days from one to another on which a service starts; at most a year. */
export function runningDays(service: ServiceDefinition, from: IsoDate, until: IsoDate): IsoDate[] {
  const first = from > service.validFrom ? from : service.validFrom;
  const last = until < service.validUntil ? until : service.validUntil;
  const days: IsoDate[] = [];
  for (let day = first; day <= last && days.length < 366; day = addDays(day, 1)) {
    if (service.weekdays.includes(DateTime.fromISO(day, { zone: 'UTC' }).weekday)) days.push(day);
  }
  return days;
}
