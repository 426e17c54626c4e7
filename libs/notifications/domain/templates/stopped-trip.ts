import type { IsoDate, Money } from '#kernel';
import type { Locale, Message } from '../message.js';
import { tags, writeDay } from '../write-date.js';
import { type StoppedNews, stoppedWords } from './stopped-trip-words.js';

/** What is told of a trip that was suspended, reopened or cancelled; nothing of it names anybody. */
export interface StoppedTripFacts {
  readonly news: StoppedNews;
  readonly tripName: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly reference: string | null;
  /** What the operator wrote. */
  readonly reason: string;
  readonly answerBy: IsoDate | null;
  /** What goes back as money, and what would as credit. */
  readonly refund: Money | null;
  readonly credit: Money | null;
  /** Of a credit note that was given. */
  readonly creditNote: string | null;
  /** The row by which the customer's page is found; null where the letter has none. */
  readonly pageId: string | null;
}

export type StoppedTripValues = StoppedTripFacts & {
  readonly name: string;
  readonly operator: string;
  readonly link: string | null;
};

/** An amount as a language writes it. */
export const writeMoney = ({ amount, currency }: Money, locale: Locale): string => {
  const format = new Intl.NumberFormat(tags[locale], { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** Tells a customer what has become of their trip, and what they can do. */
export function stoppedTrip(values: StoppedTripValues, locale: Locale): Message {
  const words = stoppedWords[locale];
  const { news, name, operator, tripName, startsOn, endsOn, reference, reason, answerBy, refund, credit, creditNote, link } = values;
  const money = (of: Money | null): string => (of ? writeMoney(of, locale) : '');
  const { subject, paragraphs, points = [], action } = words.news[news]({
    operator, reason, answerBy: answerBy ? writeDay(answerBy, locale) : '', refund: money(refund), credit: money(credit), creditNote: creditNote ?? '',
  });
  return {
    subject: `${subject}: ${tripName}`,
    greeting: words.greeting(name),
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
    points,
    facts: [
      { label: words.trip, value: tripName },
      { label: words.dates, value: `${writeDay(startsOn, locale)} – ${writeDay(endsOn, locale)}` },
      ...(reference ? [{ label: words.booking, value: reference }] : []),
    ],
    ...(action && link ? { action: { label: action, url: link }, note: words.private } : {}),
    closing: words.closing(operator),
  };
}
