import { DateTime } from 'luxon';
import type { Locale, Message } from '../message.js';
import { tags } from '../write-date.js';
import { type FlightEffect, type FlightNews, flightWords } from './flight-changed-words.js';

/** When a leg leaves and arrives: ISO 8601 at the local time of each place. */
export interface FlightTimes {
  readonly departsAt: string;
  readonly arrivesAt: string;
}

/** What is told of a schedule change; nothing of it names anybody. */
export interface FlightChangedFacts {
  readonly news: FlightNews;
  readonly tripName: string;
  readonly reference: string | null;
  /** Carrier and number, and from where to where: `CA121 PEK–FNJ`. */
  readonly flight: string;
  readonly before: FlightTimes;
  /** Null where it does not go. */
  readonly after: FlightTimes | null;
  /** What the operator wrote. */
  readonly reason: string;
  /** What it does to the reader; empty where only the times are others. */
  readonly effects: readonly FlightEffect[];
}

export type FlightChangedValues = FlightChangedFacts & { readonly name: string; readonly operator: string; readonly link: string };

/** As the clocks there show it: the zone is the place's own. */
const writeLocal = (iso: string, locale: Locale): string =>
  DateTime.fromISO(iso, { setZone: true }).setLocale(tags[locale]).toLocaleString({ weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Tells a traveller that their flight, train or coach goes at other times, or not at all. */
export function flightChanged({ news, name, operator, tripName, reference, flight, before, after, reason, effects, link }: FlightChangedValues, locale: Locale): Message {
  const words = flightWords[locale];
  return {
    subject: `${words.subject[news](flight)}: ${tripName}`,
    greeting: words.greeting(name),
    paragraphs: [words.intro[news](flight), reason, effects.length > 0 ? words.next['we-call'] : words.next.nothing],
    points: effects.map((effect) => words.effect(effect, words.lasting)),
    facts: [
      { label: words.facts.trip, value: tripName },
      ...(reference ? [{ label: words.facts.booking, value: reference }] : []),
      { label: words.facts.before, value: writeLocal(before.departsAt, locale) },
      ...(after ? [{ label: words.facts.departs, value: writeLocal(after.departsAt, locale) }, { label: words.facts.arrives, value: writeLocal(after.arrivesAt, locale) }] : []),
    ],
    action: { label: words.action, url: link },
    closing: words.closing(operator),
  };
}
