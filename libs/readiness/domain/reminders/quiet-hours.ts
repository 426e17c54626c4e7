import countries from 'i18n-iso-countries';
import type { IsoDate } from '#kernel';

/** Hours of the day, local, in which mail may leave: from eight in the morning until nine in the evening. */
const opens = 8;
const closes = 21;

/** What every Node has that this project runs on, and TypeScript's library not yet (ECMA-402, Intl.Locale info). */
type Zoned = Intl.Locale & { getTimeZones(): string[] | undefined };

/** Of whom nothing is known: the hours that are day from Lisbon to Delhi. */
const anywhere = ['Atlantic/Azores', 'Asia/Kolkata'];

const clocks = new Map<string, Intl.DateTimeFormat>();
const hourIn = (zone: string, instant: Date): number => {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
  clocks.set(zone, clock);
  return Number(clock.format(instant));
};

/** True while it is too early or too late in any of the zones. */
export const isQuiet = (zones: readonly string[], instant: Date): boolean =>
  zones.some((zone) => {
    const hour = hourIn(zone, instant);
    return hour < opens || hour >= closes;
  });

/** The day in the first of the zones. `sv-SE` writes days as ISO 8601 does. */
export const localDay = (zones: readonly string[], instant: Date): IsoDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zones[0] ?? 'UTC', dateStyle: 'short' }).format(instant);

const hoursOfADay = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 0, 1, hour)));

/**
 * The time zones of the country of a passport (three letters): where its holder probably lives, since nobody asks for their address.
 * A country of several zones counts as all of them; one that is unknown, or so wide that it is always night somewhere, as many.
 */
export function zonesOf(country: string): readonly string[] {
  const code = countries.alpha3ToAlpha2(country);
  const zones = code === undefined ? undefined : (new Intl.Locale(`und-${code}`) as Zoned).getTimeZones();
  return zones && zones.length > 0 && hoursOfADay.some((hour) => !isQuiet(zones, hour)) ? zones : anywhere;
}
