import type { IsoDate } from '#kernel';
import { type ItemCode, writeItem } from '../item-words.js';
import type { Message } from '../message.js';
import { writeDay } from '../write-date.js';

export interface StaffReminderLine {
  readonly code: ItemCode;
  readonly travellers: number;
  readonly due: IsoDate | null;
  readonly late: number;
  /** Travellers who left their letters unanswered. */
  readonly ignored: number;
}

export interface StaffReminderValues {
  readonly name: string;
  readonly operator: string;
  readonly departures: readonly { readonly name: string; readonly startsOn: IsoDate; readonly lines: readonly StaffReminderLine[] }[];
  /** The list of departures. */
  readonly link: string;
}

const lineOf = ({ code, travellers, due, late, ignored }: StaffReminderLine): string => {
  const who = `${travellers} ${travellers === 1 ? 'traveller' : 'travellers'}`;
  const when = due ? `, the first by ${writeDay(due, 'en')}` : '';
  const more = [...(late > 0 ? [`${late} late`] : []), ...(ignored > 0 ? [`${ignored} without an answer to two letters`] : [])].join(', ');
  return `${writeItem(code, 'en')}: ${who}${when}${more && ` (${more})`}`;
};

/** Tells one of the staff what is late, by departure. Names stay on the page. */
export const staffReminder = ({ name, operator, departures, link }: StaffReminderValues): Message => ({
  subject: `Late on ${departures.length === 1 ? departures[0]!.name : `${departures.length} departures`}`,
  greeting: `Dear ${name},`,
  paragraphs: ['Something on the way to these departures is late, or travellers do not react. This is all that is open and yours to see to.'],
  points: departures.flatMap(({ name: departure, startsOn, lines }) => lines.map((line) => `${departure}, ${writeDay(startsOn, 'en')} – ${lineOf(line)}`)),
  action: { label: 'Open the departures', url: link },
  note: 'You get at most one such letter a day.',
  closing: operator,
});
