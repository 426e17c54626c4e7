import { type Fault, type IsoDate, isIsoDate, type Refusal, refuse } from '#kernel';
import { resolveLocalTime } from '../legs/local-time.js';

/** New times of a leg on the clocks of its two ends. */
export interface ToldTimes {
  readonly departsOn: IsoDate;
  /** `HH:MM`. */
  readonly departs: string;
  readonly arrivesOn: IsoDate;
  readonly arrives: string;
}

interface Zones {
  readonly fromZone: string;
  readonly toZone: string;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const longestHours = 72;

export const timesOf = ({ fromZone, toZone }: Zones, { departsOn, departs, arrivesOn, arrives }: ToldTimes): { departsAt: Date; arrivesAt: Date } => ({
  departsAt: resolveLocalTime({ on: departsOn, time: departs, zone: fromZone }).at,
  arrivesAt: resolveLocalTime({ on: arrivesOn, time: arrives, zone: toZone }).at,
});

/** Refuses a change that cannot be, with `schedule-change.unusable` and a pointer for every fault; null when sound. */
export function checkTimes(zones: Zones, times: ToldTimes | null, reason: string): Refusal | null {
  const errors: Fault[] = reason.trim() === '' || reason.length > 500 ? [{ pointer: '/reason', detail: 'Say in a few words what the carrier told.' }] : [];
  if (times) errors.push(...timeFaults(zones, times));
  return errors.length > 0 ? refuse('schedule-change.unusable', { errors }) : null;
}

function timeFaults(zones: Zones, times: ToldTimes): Fault[] {
  const checks: readonly [boolean, string, string][] = [
    [isIsoDate(times.departsOn), '/times/departsOn', 'Use a day that exists.'],
    [clock.test(times.departs), '/times/departs', 'Use hours and minutes, such as 13:25.'],
    [isIsoDate(times.arrivesOn), '/times/arrivesOn', 'Use a day that exists.'],
    [clock.test(times.arrives), '/times/arrives', 'Use hours and minutes, such as 16:30.'],
  ];
  const faults = checks.flatMap(([sound, pointer, detail]) => (sound ? [] : [{ pointer, detail }]));
  if (faults.length > 0) return faults;
  const { departsAt, arrivesAt } = timesOf(zones, times);
  const hours = (arrivesAt.getTime() - departsAt.getTime()) / 3_600_000;
  return hours > 0 && hours <= longestHours ? [] : [{ pointer: '/times/arrives', detail: `A leg arrives after it departs, within ${longestHours} hours.` }];
}
