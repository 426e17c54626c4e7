import { addDays, type Fault, isIsoDate, type Refusal, refuse } from '#kernel';
import { codeShapes } from '../check-leg.js';
import { resolveLocalTime } from '../legs/local-time.js';
import { isZone } from '../legs/zone.js';
import type { ServiceDefinition } from './service.js';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const terminal = /^[A-Z0-9]{1,4}$/;

/** Refuses a service that cannot be, with `service.unusable` and a pointer for every fault; null when sound. */
export function checkService(service: ServiceDefinition): Refusal | null {
  const shapes = codeShapes(service.mode);
  const { validFrom, validUntil, weekdays, dayOffset, fromTerminal, toTerminal, equipment } = service;
  const dated = isIsoDate(validFrom) && isIsoDate(validUntil) && validFrom <= validUntil && validUntil <= addDays(validFrom, 730);
  const checks: readonly [boolean, string, string][] = [
    [shapes.carrier.test(service.carrier), '/carrier', 'Use the code of the carrier, such as CA.'],
    [shapes.number.test(service.number), '/number', 'Use the number without the carrier, such as 121.'],
    [shapes.place.test(service.from), '/from', 'Use the code of the place, such as PEK.'],
    [shapes.place.test(service.to) && service.to !== service.from, '/to', 'Use the code of another place, such as FNJ.'],
    [isZone(service.fromZone), '/fromZone', 'Use a time zone by its name, such as Asia/Shanghai.'],
    [isZone(service.toZone), '/toZone', 'Use a time zone by its name, such as Asia/Pyongyang.'],
    [time.test(service.departs), '/departs', 'Use hours and minutes, such as 13:25.'],
    [time.test(service.arrives), '/arrives', 'Use hours and minutes, such as 16:30.'],
    [Number.isInteger(dayOffset) && dayOffset >= -1 && dayOffset <= 3, '/dayOffset', 'It arrives between the day before and three days later.'],
    [weekdays.length > 0 && new Set(weekdays).size === weekdays.length && weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7), '/weekdays', 'Name at least one day of the week, each once.'],
    [dated, '/validUntil', 'It runs from a first to a last day, two years at most.'],
    [equipment === null || (equipment.trim() !== '' && equipment.length <= 40), '/equipment', 'Name the aircraft or coach in at most 40 characters.'],
    [fromTerminal === null || terminal.test(fromTerminal), '/fromTerminal', 'Use the terminal as signs show it, such as 3 or T3.'],
    [toTerminal === null || terminal.test(toTerminal), '/toTerminal', 'Use the terminal as signs show it, such as 3 or T3.'],
  ];
  const errors: Fault[] = checks.flatMap(([sound, pointer, detail]) => (sound ? [] : [{ pointer, detail }]));
  if (errors.length === 0 && !arrivesAfterItDeparts(service)) errors.push({ pointer: '/arrives', detail: 'It arrives after it departs. If it arrives on another day, say how many days later.' });
  return errors.length > 0 ? refuse('service.unusable', { errors }) : null;
}

/** By the clocks of its two ends, on its first day. */
const arrivesAfterItDeparts = ({ validFrom: on, departs, arrives, dayOffset, fromZone, toZone }: ServiceDefinition): boolean =>
  resolveLocalTime({ on, time: departs, zone: fromZone }).at < resolveLocalTime({ on: addDays(on, dayOffset), time: arrives, zone: toZone }).at;
