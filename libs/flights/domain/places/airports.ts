import type { Airport } from 'airport-data-js';
import countries from 'i18n-iso-countries';
import { stateOf } from '#kernel';
import type { Place } from './place.js';

/**
 * Airports with an IATA code and scheduled flights, from the package `airport-data-js` (CC BY 4.0), which is unpacked only when
 * first asked. The package names the town within the airport's name and has no field for it.
 */
export class Airports {
  private loaded: Promise<Map<string, Place>> | undefined;

  async byCode(code: string): Promise<Place | undefined> {
    return (await this.all()).get(code);
  }

  /** By code or name, exact codes first, then by how early the text stands in the name. */
  async search(text: string, limit: number): Promise<Place[]> {
    return rank([...(await this.all()).values()], text, limit);
  }

  /** The codes that a typing slip away from this one: two letters the wrong way round first, then one letter wrong. */
  async like(code: string, limit = 3): Promise<Place[]> {
    const near = [...(await this.all()).values()].flatMap((place) => {
      const distance = slip(code, place.code);
      return distance === undefined ? [] : [{ place, distance }];
    });
    return near.sort((a, b) => a.distance - b.distance || a.place.code.localeCompare(b.place.code)).slice(0, limit).map(({ place }) => place);
  }

  private all(): Promise<Map<string, Place>> {
    this.loaded ??= load();
    return this.loaded;
  }
}

/** Places that a text finds, the best first. Accents and case do not count. */
export function rank(places: readonly Place[], text: string, limit: number): Place[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const found = places.flatMap((place) => {
    if (fold(place.code) === wanted) return [{ place, at: -2 }];
    if (fold(place.code).startsWith(wanted)) return [{ place, at: -1 }];
    const at = fold(place.name).indexOf(wanted);
    return at < 0 ? [] : [{ place, at }];
  });
  return found.sort((a, b) => a.at - b.at || a.place.name.length - b.place.name.length || a.place.code.localeCompare(b.place.code)).slice(0, limit).map(({ place }) => place);
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** 1 for two neighbours exchanged, 2 for one letter wrong; undefined for any other code. */
function slip(typed: string, code: string): number | undefined {
  if (typed.length !== code.length) return undefined;
  const wrong = [...code].flatMap((letter, index) => (letter === typed[index] ? [] : [index]));
  if (wrong.length === 1) return 2;
  const [first = 0, second = 0] = wrong;
  return wrong.length === 2 && second === first + 1 && typed[first] === code[second] && typed[second] === code[first] ? 1 : undefined;
}

async function load(): Promise<Map<string, Place>> {
  const { default: data } = await import('airport-data-js');
  const airports = (await data.findAirports({ has_scheduled_service: true }));
  return new Map(airports.filter(({ iata, time }) => /^[A-Z]{3}$/.test(iata) && time.includes('/')).map((airport) => [airport.iata, toPlace(airport)]));
}

function toPlace({ iata, airport, country_code: country, time, latitude, longitude }: Airport): Place {
  const alpha3 = countries.alpha2ToAlpha3(country);
  return { code: iata, name: airport, kind: 'airport', country: alpha3 ? (stateOf(alpha3) ?? null) : null, zone: time, own: false, position: { latitude, longitude } };
}
