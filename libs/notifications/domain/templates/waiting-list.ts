import type { IsoDate } from '#kernel';
import type { Locale, Message } from '../message.js';
import { writeDay, writeInstant } from '../write-date.js';
import { type WaitingNews, waitingWords } from './waiting-list-words.js';

/** What a customer is told about their place on a waiting list. */
export interface WaitingListValues {
  readonly news: WaitingNews;
  /** How the customer is addressed. */
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly partySize: number;
  /** How many wait before them, and one; null where they wait no more. */
  readonly place: number | null;
  /** The customer's page of the waiting list. */
  readonly link: string;
  /** Until when a place is on offer. */
  readonly until: Date | null;
  /** The reference of the booking that an accepted offer has become. */
  readonly reference: string | null;
  /** Why they are passed over, or the list was closed. */
  readonly reason: string | null;
  /** What the operator wrote. */
  readonly note: string | null;
}

/** Tells a customer how they stand on a waiting list. */
export function waitingList(values: WaitingListValues, locale: Locale): Message {
  const words = waitingWords[locale];
  const { news, name, operator, tripName, link, until, place, reference, partySize, startsOn, endsOn } = values;
  const { subject, paragraphs, action } = words.news[news]({
    operator,
    until: until ? writeInstant(until, locale) : '',
    place: place ?? 0,
    reference: reference ?? '',
    reason: values.reason ? (words.reasons[values.reason] ?? '') : '',
    note: values.note ?? '',
  });
  return {
    subject: `${subject}: ${tripName}`,
    greeting: words.greeting(name),
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
    facts: [
      { label: words.trip, value: tripName },
      { label: words.dates, value: `${writeDay(startsOn, locale)} – ${writeDay(endsOn, locale)}` },
      { label: words.party, value: String(partySize) },
    ],
    action: { label: action, url: link },
    note: words.private,
    closing: words.closing(operator),
  };
}
