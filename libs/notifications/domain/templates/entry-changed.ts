import type { IsoDate } from '#kernel';
import type { Locale, Message } from '../message.js';
import { writeDay } from '../write-date.js';
import { type EntryAnswer, entryChangedWords } from './entry-changed-words.js';

export interface EntryChangedValues {
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  readonly destination: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** The traveller's page. */
  readonly link: string;
  readonly answer: EntryAnswer;
  /** The rules that changed it, a sentence each, as the desk wrote them. */
  readonly why: readonly string[];
  /** What the traveller has to do now, and until when. */
  readonly asked: readonly { readonly text: string; readonly until: IsoDate }[];
  /** What an officer adds. */
  readonly note: string | null;
}

const listed = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [[title, ...lines.map((line) => `– ${line}`)].join('\n')]);

/** The rules of entry have changed for a traveller who is booked. Somebody approved it before it went out. */
export function entryChanged(values: EntryChangedValues, locale: Locale): Message {
  const { name, operator, tripName, destination, startsOn, endsOn, link, answer, why, asked, note } = values;
  const words = entryChangedWords[locale];
  return {
    subject: words.subject(tripName),
    greeting: words.greeting(name),
    paragraphs: [
      words.opening(destination, `${writeDay(startsOn, locale)} – ${writeDay(endsOn, locale)}`),
      words.answers[answer](operator),
      ...listed(words.why, why),
      ...listed(words.asked, asked.map(({ text, until }) => words.until(text, writeDay(until, locale)))),
      ...(note ? [note] : []),
    ],
    action: { label: words.action, url: link },
    closing: words.closing(operator),
  };
}
