import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readCalendar } from '../../../../test/support/readers/read-calendar.js';
import { dateTimeLine, type PlacedInstant, timeZoneLines } from './calendar-zones.js';

const at = (zone: string, instant: string): PlacedInstant => ({ zone, at: new Date(instant) });
const calendarOf = (start: PlacedInstant, end: PlacedInstant): string =>
  ['BEGIN:VCALENDAR', ...timeZoneLines([start, end]), 'BEGIN:VEVENT', 'UID:one', dateTimeLine('DTSTART', start), dateTimeLine('DTEND', end), 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const read = (start: PlacedInstant, end: PlacedInstant) => readCalendar(calendarOf(start, end))[0]!;

describe('times of a calendar', () => {
  it('are those of the clocks at each place, whose clocks are told', () => {
    expect(calendarOf(at('Asia/Shanghai', '2027-04-01T05:25:00Z'), at('Asia/Pyongyang', '2027-04-01T07:30:00Z')).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:20260101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'END:STANDARD', 'END:VTIMEZONE',
      'BEGIN:VTIMEZONE', 'TZID:Asia/Pyongyang', 'BEGIN:STANDARD', 'DTSTART:20260101T000000', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900', 'END:STANDARD', 'END:VTIMEZONE',
      'BEGIN:VEVENT', 'UID:one', 'DTSTART;TZID=Asia/Shanghai:20270401T132500', 'DTEND;TZID=Asia/Pyongyang:20270401T163000', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });

  it('tell each change of the clocks by what they showed before it', () => {
    const lines = timeZoneLines([at('Europe/Lisbon', '2027-04-01T12:00:00Z')]).join(' ');
    expect(lines.match(/BEGIN:(?:STANDARD|DAYLIGHT) DTSTART:\w+ TZOFFSETFROM:\S+ TZOFFSETTO:\S+/g)).toEqual([
      'BEGIN:STANDARD DTSTART:20260101T000000 TZOFFSETFROM:+0000 TZOFFSETTO:+0000',
      'BEGIN:DAYLIGHT DTSTART:20260329T010000 TZOFFSETFROM:+0000 TZOFFSETTO:+0100', 'BEGIN:STANDARD DTSTART:20261025T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0000',
      'BEGIN:DAYLIGHT DTSTART:20270328T010000 TZOFFSETFROM:+0000 TZOFFSETTO:+0100', 'BEGIN:STANDARD DTSTART:20271031T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0000',
    ]);
  });

  it('in the hour that comes twice are local in the first of the two, and in UTC in the second', () => {
    expect(dateTimeLine('DTSTART', at('Europe/Berlin', '2027-10-31T00:30:00Z'))).toBe('DTSTART;TZID=Europe/Berlin:20271031T023000');
    expect(dateTimeLine('DTSTART', at('Europe/Berlin', '2027-10-31T01:30:00Z'))).toBe('DTSTART:20271031T013000Z');
  });

  const zones = ['Asia/Shanghai', 'Asia/Pyongyang', 'Asia/Kathmandu', 'Europe/Lisbon', 'Europe/Dublin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Chatham', 'Africa/Casablanca', 'Antarctica/Troll'];
  const minute = 60_000;
  const placed = fc.record({ zone: fc.constantFrom(...zones), at: fc.integer({ min: Date.UTC(2025, 0, 1) / minute, max: Date.UTC(2029, 0, 1) / minute }).map((minutes) => new Date(minutes * minute)) });

  it('are read back as the instants that they were, in any zone at any time', () => {
    fc.assert(fc.property(placed, placed, (start, end) => {
      const { startsAt, endsAt } = read(start, end);
      expect([startsAt, endsAt]).toEqual([start.at.toISOString(), end.at.toISOString()]);
    }), { numRuns: 400 });
  });

  it('are read back around every change of the clocks', () => {
    for (const zone of zones) {
      for (const line of timeZoneLines([at(zone, '2027-06-01T00:00:00Z')]).join(' ').matchAll(/DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\d TZOFFSETFROM:([+-]\d\d)(\d\d)/g)) {
        const change = Date.parse(`${line[1]}-${line[2]}-${line[3]}T${line[4]}:${line[5]}:00${line[6]}:${line[7]}`);
        for (let minutes = -130; minutes <= 130; minutes += 5) {
          const one = at(zone, new Date(change + minutes * minute).toISOString());
          if (one.at.getTime() < Date.UTC(2026, 0, 2)) continue;
          expect(read(one, one).startsAt).toBe(one.at.toISOString());
        }
      }
    }
  });
});
