import { type Fault, isCountry, type Refusal, refuse } from '#kernel';
import { isZone } from './legs/zone.js';
import type { LegDefinition, LegMode } from './leg.js';

const longestHours = 72;

interface CodeShapes {
  readonly carrier: RegExp;
  readonly number: RegExp;
  readonly place: RegExp;
}

/** IATA: two-character carrier, up to four digits and a suffix, three-letter places. */
const flight: CodeShapes = { carrier: /^(?=.*[A-Z])[A-Z0-9]{2}$/, number: /^\d{1,4}[A-Z]?$/, place: /^[A-Z]{3}$/ };
/** Trains, coaches and ships have no codes that all agree on. */
const surface: CodeShapes = { carrier: /^[A-Z0-9]{2,8}$/, number: /^[A-Z0-9]{1,8}$/, place: /^[A-Z0-9]{3,8}$/ };

/** The codes that carriers, numbers and places have on legs of this mode. */
export const codeShapes = (mode: LegMode): CodeShapes => (mode === 'air' ? flight : surface);

const terminal = /^[A-Z0-9]{1,4}$/;

/** Refuses a leg that cannot be, with `leg.unusable` and a pointer for every fault; null when sound. */
export function checkLeg(leg: LegDefinition): Refusal | null {
  const { carrier, number, place } = codeShapes(leg.mode);
  const hours = (leg.arrivesAt.getTime() - leg.departsAt.getTime()) / 3_600_000;
  const checks: readonly [boolean, string, string][] = [
    [carrier.test(leg.carrier), '/carrier', 'Use the code of the carrier, such as CA.'],
    [number.test(leg.number), '/number', 'Use the number without the carrier, such as 121.'],
    [place.test(leg.from), '/from', 'Use the code of the place, such as PEK.'],
    [place.test(leg.to) && leg.to !== leg.from, '/to', 'Use the code of another place, such as FNJ.'],
    [leg.portOfEntry === undefined || place.test(leg.portOfEntry), '/portOfEntry', 'Use the code of the place, such as FNJ.'],
    [leg.fromCountry === undefined || isCountry(leg.fromCountry), '/fromCountry', 'Use the three-letter code of a country, such as CHN.'],
    [leg.toCountry === undefined || isCountry(leg.toCountry), '/toCountry', 'Use the three-letter code of a country, such as PRK.'],
    [isZone(leg.fromZone), '/fromZone', 'Use a time zone by its name, such as Asia/Shanghai.'],
    [isZone(leg.toZone), '/toZone', 'Use a time zone by its name, such as Asia/Pyongyang.'],
    [leg.fromTerminal === undefined || terminal.test(leg.fromTerminal), '/fromTerminal', 'Use the terminal as signs show it, such as 3 or T3.'],
    [leg.toTerminal === undefined || terminal.test(leg.toTerminal), '/toTerminal', 'Use the terminal as signs show it, such as 3 or T3.'],
    [leg.equipment === undefined || (leg.equipment.trim() !== '' && leg.equipment.length <= 40), '/equipment', 'Name the aircraft or coach in at most 40 characters.'],
    [hours > 0 && hours <= longestHours, '/arrivesAt', `A leg arrives after it departs, within ${longestHours} hours.`],
  ];
  const errors: Fault[] = checks.flatMap(([sound, pointer, detail]) => (sound ? [] : [{ pointer, detail }]));
  return errors.length > 0 ? refuse('leg.unusable', { errors }) : null;
}
