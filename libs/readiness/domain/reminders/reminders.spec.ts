import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { addDays, type IsoDate } from '#kernel';
import type { OpenItem } from '../readiness-change.js';
import { isIgnored, staffLines, type Watched } from './escalation.js';
import { isQuiet, localDay, zonesOf } from './quiet-hours.js';
import { byDate, remindersDue, rhythm } from './reminders-due.js';

const item = (more: Partial<OpenItem> = {}): OpenItem => ({ key: 'passport-missing', code: 'passport-missing', owner: 'traveller', due: '2027-03-04', ...more });
const daysBefore = (days: number): IsoDate => addDays('2027-03-04', -days);

describe('remindersDue', () => {
  it.each(rhythm)('reminds %d days before', (days) => {
    expect(remindersDue([item()], daysBefore(days), daysBefore(days + 1))).toBe(true);
    expect(remindersDue([item()], daysBefore(days), daysBefore(days))).toBe(false);
  });

  it.each([60, 31, 29, 20, 13, 8, 6, 4, 2])('leaves people alone %d days before, once they were reminded', (days) => {
    expect(remindersDue([item()], daysBefore(days), daysBefore(days + 1))).toBe(false);
  });

  it('reminds every day of what is late', () => {
    for (const days of [1, 2, 10]) expect(remindersDue([item()], addDays('2027-03-04', days), addDays('2027-03-04', days - 1))).toBe(true);
  });

  it('catches up with a day that was missed, and with whoever booked late', () => {
    expect(remindersDue([item()], daysBefore(12), daysBefore(20))).toBe(true);
    expect(remindersDue([item()], daysBefore(20), null)).toBe(true);
    expect(remindersDue([item()], daysBefore(40), null)).toBe(false);
  });

  it('never for what others have to do, nor for what has no date', () => {
    for (const owner of ['operator', 'officer', 'authority'] as const) expect(remindersDue([item({ owner, due: '2026-01-01' })], daysBefore(7), null)).toBe(false);
    expect(remindersDue([item({ due: null })], daysBefore(7), null)).toBe(false);
    expect(remindersDue([], daysBefore(7), null)).toBe(false);
  });

  it('sends at most one letter a point of the rhythm, and never fewer, on whichever days it looks', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -60, max: 10 }), { minLength: 1, maxLength: 40 }), (looks) => {
        let last: IsoDate | null = null;
        let sent = 0;
        const days = looks.toSorted((a, b) => a - b);
        for (const day of days) {
          const today = addDays('2027-03-04', day);
          if (!remindersDue([item()], today, last)) continue;
          sent += 1;
          last = today;
        }
        const points = rhythm.map((before) => -before);
        const met = points.filter((point, at) => days.some((day) => day >= point && day < (points[at + 1] ?? 1)));
        expect(sent).toBe(met.length + days.filter((day) => day > 0).length);
      }),
    );
  });

  it('tells the earliest first, and what has no date last', () => {
    expect(byDate([item({ key: 'a', due: null }), item({ key: 'b', due: '2027-02-01' }), item({ key: 'c', due: '2027-01-01' })]).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
  });
});

describe('quiet hours', () => {
  const at = (time: string): Date => new Date(`2027-02-01T${time}Z`);

  it.each([
    ['GBR', '07:59:00', true], ['GBR', '08:00:00', false], ['GBR', '20:59:00', false], ['GBR', '21:00:00', true],
    ['DEU', '07:00:00', false], ['DEU', '20:00:00', true], ['CHN', '23:59:00', true], ['CHN', '03:00:00', false],
    ['USA', '13:00:00', true], ['USA', '19:00:00', false], ['USA', '02:00:00', true],
  ])('%s at %s UTC: quiet %s', (country, time, quiet) => {
    expect(isQuiet(zonesOf(country), at(time))).toBe(quiet);
  });

  it('keeps to hours that are day in many places for a passport of which no country is known', () => {
    for (const country of ['XXA', 'GBN', '', 'nonsense']) {
      expect(isQuiet(zonesOf(country), at('10:00:00'))).toBe(false);
      expect(isQuiet(zonesOf(country), at('16:00:00'))).toBe(true);
      expect(isQuiet(zonesOf(country), at('03:00:00'))).toBe(true);
    }
  });

  it('leaves everybody some hours of every day, none of them in the night of any of their zones', () => {
    for (const country of Object.values(countries.getAlpha3Codes()).map((code) => countries.alpha2ToAlpha3(code)!)) {
      const zones = zonesOf(country);
      const open = Array.from({ length: 24 }, (_, hour) => at(`${String(hour).padStart(2, '0')}:00:00`)).filter((instant) => !isQuiet(zones, instant));
      expect([country, open.length > 0]).toEqual([country, true]);
      for (const zone of zones) expect(open.every((instant) => !isQuiet([zone], instant))).toBe(true);
    }
  });

  it('knows the day of the traveller', () => {
    expect(localDay(zonesOf('NZL'), at('20:00:00'))).toBe('2027-02-02');
    expect(localDay(zonesOf('MEX'), at('02:00:00'))).toBe('2027-01-31');
  });

  it('knows the summer', () => {
    expect(isQuiet(zonesOf('GBR'), new Date('2027-07-01T07:30:00Z'))).toBe(false);
    expect(isQuiet(zonesOf('GBR'), new Date('2027-01-01T07:30:00Z'))).toBe(true);
  });
});

describe('escalation', () => {
  it('takes two digests without anything done for an answer', () => {
    const sent = { own: ['passport-missing', 'photo-missing'] };
    const open = [item(), item({ key: 'photo-missing', code: 'photo-missing' })];
    expect(isIgnored(open, [sent, sent])).toBe(true);
    expect(isIgnored(open, [sent])).toBe(false);
    expect(isIgnored([item()], [sent, sent])).toBe(false);
    expect(isIgnored([item()], [{ own: ['passport-missing'] }, sent])).toBe(false);
    expect(isIgnored([], [sent, sent])).toBe(false);
  });

  const watched = (items: OpenItem[], more: Partial<Watched> = {}): Watched => ({ departureId: 'd', items, ignored: false, ...more });
  const told = (rows: Watched[], role: 'operator' | 'officer') => staffLines(rows, role, '2027-03-05').map(({ key, travellers, late, ignored }) => `${key} ${travellers} ${late} ${ignored}`);
  const seat = item({ key: 'seat-missing', code: 'seat-missing', owner: 'operator', due: '2027-03-25' });
  const review = item({ key: 'application-waiting-review', code: 'application-waiting-review', owner: 'officer', due: '2027-03-01' });
  const authority = item({ key: 'approval-missing', code: 'approval-missing', owner: 'authority', due: '2027-03-29' });

  it('says nothing while nothing is late and everybody reacts', () => {
    expect(told([watched([seat, item({ due: '2027-03-06' })])], 'operator')).toEqual([]);
  });

  it('tells each role what is theirs, all of it once one thing is late', () => {
    const rows = [watched([review, seat]), watched([authority])];
    expect(told(rows, 'officer')).toEqual(['application-waiting-review 1 1 0', 'approval-missing 1 0 0']);
    expect(told(rows, 'operator')).toEqual([]);
  });

  it('tells operators of travellers who are late or do not react', () => {
    expect(told([watched([item()]), watched([item()]), watched([seat])], 'operator')).toEqual(['passport-missing 2 2 0', 'seat-missing 1 0 0']);
    expect(told([watched([item({ due: '2027-03-20' })], { ignored: true }), watched([item({ due: '2027-03-20' })])], 'operator')).toEqual(['passport-missing 1 0 1']);
  });
});
