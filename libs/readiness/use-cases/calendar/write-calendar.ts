import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { type Locale, writeItem, writeRequirement } from '#notifications';
import type { BlockCode, CalendarDate } from '../../persistence/calendar/calendar-date.repository.js';

/** One all-day entry. */
export interface CalendarEntry {
  /** Stays the same for the same thing, whatever link it is read by. */
  readonly uid: string;
  readonly date: CalendarDate;
}

interface Manner {
  readonly locale: Locale;
  /** How many are meant; a traveller's own calendar leaves it out. */
  readonly counted: boolean;
}

/** Seconds before the day begins: at nine in the morning, three days and one day ahead. */
const alarms = [3, 1].map((days) => days * 86_400 - 9 * 3_600);
/** Seconds between two looks of a calendar program. */
const refreshEvery = 3_600;

const titles: Readonly<Record<Locale, string>> = {
  en: 'Waypass: deadlines', zh: 'Waypass：截止日期', ru: 'Waypass: сроки', de: 'Waypass: Fristen', fr: 'Waypass : échéances', es: 'Waypass: plazos',
};

/** For staff alone, whose calendars are in English. */
const blockWords: Readonly<Record<BlockCode, string>> = { 'seat-option': 'Seats: confirm the option', 'seat-deposit': 'Seats: pay the deposit', 'seat-ticketing': 'Seats: issue the tickets' };

const isOfBlock = (code: CalendarDate['code']): code is BlockCode => code in blockWords;

function summaryOf({ code, key, tripName, travellers }: CalendarDate, { locale, counted }: Manner): string {
  const [, kind = ''] = key.split(':');
  const what = isOfBlock(code) ? blockWords[code] : code === 'requirement' ? writeRequirement(kind, locale) : writeItem(code, locale);
  return `${tripName}: ${what}${counted ? ` (${travellers})` : ''}`;
}

/**
 * A calendar of due dates (RFC 5545): whole days that block nobody's time, each with a lasting UID and a SEQUENCE that grows with
 * every change. It holds the names of trips and what is due, and nothing of a person. Equal for equal dates, to the byte.
 */
export function writeCalendar(entries: readonly CalendarEntry[], manner: Manner): string {
  const calendar = ical({ name: titles[manner.locale], prodId: { company: 'Waypass', product: 'Deadlines', language: 'EN' }, method: ICalCalendarMethod.PUBLISH, ttl: refreshEvery });
  for (const { uid, date } of entries) {
    const summary = summaryOf(date, manner);
    const event = calendar.createEvent({
      id: uid, start: new Date(`${date.due}T00:00:00Z`), allDay: true, timezone: 'UTC', summary, stamp: date.changedAt, lastModified: date.changedAt,
      sequence: date.sequence, transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const triggerBefore of alarms) event.createAlarm({ type: ICalAlarmType.display, triggerBefore, description: summary });
  }
  return `${calendar.toString()}\r\n`;
}
