import { type Fault, isCountry, type Refusal, refuse } from '#kernel';
import { isZone } from '../legs/zone.js';
import { type PlaceDefinition, placeKinds } from './place.js';

/** Refuses a place that cannot be, with `place.unusable` and a pointer for every fault; null when sound. */
export function checkPlace({ code, name, kind, country, zone }: PlaceDefinition): Refusal | null {
  const checks: readonly [boolean, string, string][] = [
    [kind === 'airport' ? /^[A-Z]{3}$/.test(code) : /^[A-Z0-9]{3,8}$/.test(code), '/code', 'Use three to eight capital letters or digits; three letters for an airport.'],
    [name.trim() !== '' && name.length <= 120, '/name', 'Give its name, of at most 120 characters.'],
    [placeKinds.includes(kind), '/kind', 'Say what it is: an airport, a station, a border post or a port.'],
    [isCountry(country), '/country', 'Use the three-letter code of a country, such as CHN.'],
    [isZone(zone), '/zone', 'Use a time zone by its name, such as Asia/Shanghai.'],
  ];
  const errors: Fault[] = checks.flatMap(([sound, pointer, detail]) => (sound ? [] : [{ pointer, detail }]));
  return errors.length > 0 ? refuse('place.unusable', { errors }) : null;
}
