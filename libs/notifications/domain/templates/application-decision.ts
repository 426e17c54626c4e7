import type { IsoDate } from '#kernel';
import type { Locale, Message } from '../message.js';
import { writeDay } from '../write-date.js';
import { type DecisionWords, decisionWords } from './application-decision-words.js';

interface Common {
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  /** The traveller's page. */
  readonly link: string;
}

export interface ApprovedValues extends Common {
  readonly authority: string;
}

export interface RejectedValues extends Common {
  readonly reason: string;
}

export interface IssuedValues extends Common {
  readonly authority: string;
  readonly approvalNumber: string;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

export interface RefusedValues extends Common {
  readonly authority: string;
  readonly reason: string | null;
}

const frame = ({ name, operator, link }: Common, words: DecisionWords, rest: Pick<Message, 'subject' | 'paragraphs'> & Partial<Message>): Message => ({
  greeting: words.greeting(name),
  action: { label: words.see, url: link },
  closing: words.closing(operator),
  ...rest,
});

/** An officer approved the application: it goes to the authority next. */
export function applicationApproved(values: ApprovedValues, locale: Locale): Message {
  const words = decisionWords[locale];
  return frame(values, words, { subject: `${words.approved.subject}: ${values.tripName}`, paragraphs: [words.approved.text(values.authority)] });
}

/** An officer sent the application back. */
export function applicationRejected(values: RejectedValues, locale: Locale): Message {
  const words = decisionWords[locale];
  const { rejected } = words;
  return frame(values, words, {
    subject: `${rejected.subject}: ${values.tripName}`,
    paragraphs: [rejected.text, values.reason, rejected.next],
    action: { label: rejected.action, url: values.link },
  });
}

/** The authority said yes. */
export function applicationIssued(values: IssuedValues, locale: Locale): Message {
  const words = decisionWords[locale];
  const { subject, text, authority, number, from, until } = words.issued;
  return frame(values, words, {
    subject: `${subject}: ${values.tripName}`,
    paragraphs: [text],
    facts: [
      { label: authority, value: values.authority },
      { label: number, value: values.approvalNumber },
      { label: from, value: writeDay(values.validFrom, locale) },
      { label: until, value: writeDay(values.validUntil, locale) },
    ],
  });
}

/** The authority said no. */
export function applicationRefused(values: RefusedValues, locale: Locale): Message {
  const words = decisionWords[locale];
  const { subject, text, reason, noReason, next } = words.refused;
  return frame(values, words, {
    subject: `${subject}: ${values.tripName}`,
    paragraphs: [text(values.authority), values.reason ? reason(values.reason) : noReason, next(values.operator)],
  });
}
