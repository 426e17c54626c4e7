import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { type Result, success } from '#kernel';
import { dateTimeLine, type PlacedInstant, timeZoneLines } from '../../domain/itinerary/calendar-zones.js';
import { clockAt, type Itinerary, type ItineraryLeg, overnightMark } from '../../domain/itinerary/itinerary.js';
import { type ItineraryLocale, itineraryWords } from '../../domain/itinerary/words.js';
import { ItineraryEntryRepository } from '../../persistence/itinerary/itinerary-entry.repository.js';
import { ReadItinerary } from './read-itinerary.js';

interface Entry {
  readonly key: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Where it begins and ends; null for a whole day. */
  readonly zones: readonly [from: string, to: string] | null;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
}

const day = 86_400_000;
const midnight = (on: string): Date => new Date(`${on}T00:00:00Z`);

/** A traveller's trip as iCalendar (RFC 5545). */
@Injectable()
export class ItineraryCalendar {
  constructor(
    private readonly itineraries: ReadItinerary,
    private readonly kept: ItineraryEntryRepository,
  ) {}

  /**
   * Lasting UIDs, and a SEQUENCE that grows with every change of an entry; what was told once and is no part of the trip any more is told as
   * cancelled. A leg begins and ends by the clocks of its two places, which the calendar tells as well. Refuses `not-found`.
   */
  async of(organisationId: string, travellerId: string): Promise<Result<string>> {
    const found = await this.itineraries.of(organisationId, travellerId);
    if (found.refused) return found;
    const { itinerary, locale } = found.value;
    const entries = entriesOf(itinerary, locale);
    const kept = await this.kept.bring(organisationId, travellerId, entries.map(({ key, startsAt, endsAt, summary, description, location }) => ({ key, startsAt, endsAt, digest: digestOf([startsAt, endsAt, summary, description, location]) })));
    const now = new Map(entries.map((entry) => [entry.key, entry]));
    const calendar = ical({ name: `${itineraryWords[locale].title}: ${itinerary.packageName}`, prodId: { company: 'Waypass', product: 'Itinerary', language: locale.toUpperCase() }, method: ICalCalendarMethod.PUBLISH });
    const placed = new Map<string, Placed>();
    for (const { key, startsAt, endsAt, sequence, changedAt, gone } of kept) {
      const entry = now.get(key);
      const id = `${key.replace(':', '-')}.${travellerId}@waypass`;
      if (entry?.zones) placed.set(id, { start: { at: startsAt, zone: entry.zones[0] }, end: { at: endsAt, zone: entry.zones[1] } });
      const event: ICalEventData = {
        id, start: startsAt, end: endsAt, allDay: !key.startsWith('leg:'), timezone: 'UTC', sequence, stamp: changedAt, lastModified: changedAt,
        summary: entry?.summary ?? itinerary.packageName, status: gone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      };
      calendar.createEvent({ ...event, ...(entry?.description ? { description: entry.description } : {}), ...(entry?.location ? { location: entry.location } : {}) });
    }
    return success(`${atTheirPlaces(calendar.toString(), placed)}\r\n`);
  }
}

interface Placed {
  readonly start: PlacedInstant;
  readonly end: PlacedInstant;
}

/** The generator knows one zone for both ends of an entry: a flight has two. */
function atTheirPlaces(calendar: string, placed: ReadonlyMap<string, Placed>): string {
  const zones = timeZoneLines([...placed.values()].flatMap(({ start, end }) => [start, end]));
  const [head = '', ...events] = calendar.split('BEGIN:VEVENT\r\n');
  const told = events.map((event) => {
    const place = placed.get(/^UID:(.*)$/m.exec(event.replaceAll('\r\n ', ''))?.[1] ?? '');
    return place ? event.replace(/^DTSTART:.*$/m, dateTimeLine('DTSTART', place.start)).replace(/^DTEND:.*$/m, dateTimeLine('DTEND', place.end)) : event;
  });
  return [head + zones.map((line) => `${line}\r\n`).join(''), ...told].join('BEGIN:VEVENT\r\n');
}

const digestOf = (parts: readonly (Date | string | null)[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts.map((part) => (part instanceof Date ? part.toISOString() : part)))).digest();

function entriesOf(itinerary: Itinerary, locale: ItineraryLocale): Entry[] {
  const words = itineraryWords[locale];
  const { legs, days, race } = itinerary;
  const whole = (key: string, on: string, summary: string, description: string, location: string | null): Entry => ({
    key, startsAt: midnight(on), endsAt: new Date(midnight(on).getTime() + day), zones: null, summary, description, location,
  });
  return [
    ...legs.map((leg): Entry => ({
      key: `leg:${leg.id}`, startsAt: new Date(leg.departsAt), endsAt: new Date(leg.arrivesAt), zones: [leg.fromZone, leg.toZone],
      summary: `${leg.number} ${leg.from}–${leg.to}`, description: [timesOf(leg, locale), leg.metBy && `${words.metBy}: ${leg.metBy.name}, ${leg.metBy.phone}`].filter(Boolean).join('\n'), location: leg.from,
    })),
    ...days.map(({ on, day: number, title, description, place, stay }) => whole(`day:${number}`, on, title, [description, stay && `${words.stay}: ${stay}`].filter(Boolean).join('\n'), place)),
    ...(race ? [whole('race:day', race.on, race.name, [`${words.race}: ${race.category}`, race.bib !== null && `${words.bib}: ${race.bib}`].filter(Boolean).join('\n'), null)] : []),
  ];
}

const timesOf = (leg: ItineraryLeg, locale: ItineraryLocale): string => {
  const { leaves, lands } = itineraryWords[locale];
  return `${leaves} ${leg.from} ${clockAt(leg.departsAt)} (${leg.fromZone})\n${lands} ${leg.to} ${clockAt(leg.arrivesAt)}${overnightMark(leg)} (${leg.toZone})`;
};
