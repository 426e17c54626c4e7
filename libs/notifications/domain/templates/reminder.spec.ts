import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '#kernel';
import { composeMessage } from '../compose-message.js';
import { itemCodes, writeItem } from '../item-words.js';
import { locales } from '../message.js';
import { writeDay } from '../write-date.js';
import type { ReminderItem, ReminderValues } from './reminder.js';
import { staffReminder } from './staff-reminder.js';

const common = { name: 'Zoë', operator: 'Koryo & Sons', tripName: 'Pyongyang Marathon', startsOn: '2027-04-01', link: 'https://travel.example.org/trip' };
const anyItem: fc.Arbitrary<ReminderItem> = fc.record({
  code: fc.constantFrom(...itemCodes),
  detail: fc.option(fc.constantFrom('Be on the list of the delegation', 'Letter of invitation')),
  due: fc.option(fc.nat(120).map((days) => addDays('2027-01-01', days))),
  own: fc.boolean(),
  late: fc.boolean(),
});
const textOf = (items: readonly ReminderItem[], locale: (typeof locales)[number]): string => composeMessage({ template: 'reminder', values: { ...common, items } satisfies ReminderValues }, locale).text;

describe('a digest of reminders', () => {
  it('lists every single thing that is open, with its date: what is due never swallows the rest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyItem, { selector: ({ code, detail }) => `${code} ${detail}`, minLength: 1, maxLength: 15 }), fc.constantFrom(...locales), (items, locale) => {
        const lines = textOf(items, locale).split('\n');
        for (const { code, detail, due } of items) {
          const what = writeItem(code, locale);
          const told = lines.filter((line) => line.includes(what) && (detail === null || line.includes(detail)) && (due === null || line.includes(writeDay(due, locale))));
          expect([code, told.length > 0]).toEqual([code, true]);
        }
        expect(lines.filter((line) => items.some(({ code }) => line.includes(writeItem(code, locale)))).length).toBeGreaterThanOrEqual(items.length);
      }),
    );
  });

  it('puts the traveller’s own part first, and says what is late', () => {
    const item = (code: ReminderItem['code'], more: Partial<ReminderItem> = {}): ReminderItem => ({ code, detail: null, due: '2027-03-04', own: true, late: false, ...more });
    const text = textOf([item('approval-missing', { own: false }), item('payment-overdue', { late: true, due: '2027-01-31' }), item('passport-missing')], 'en');
    expect(text).toContain('- Payment – was due on 31 January 2027, please do it now\n- Passport picture – please by 4 March 2027');
    expect(text.indexOf('With us: Entry approval: by 4 March 2027')).toBeGreaterThan(text.indexOf('Passport picture'));
  });

  it('has words of its own for everything in every language', () => {
    for (const code of itemCodes) expect(new Set(locales.map((locale) => writeItem(code, locale))).size).toBe(locales.length);
    expect(textOf([{ code: 'photo-missing', detail: null, due: '2027-03-04', own: true, late: false }], 'de')).toContain('Foto für das Visum – bitte bis 4. März 2027');
    expect(textOf([{ code: 'photo-missing', detail: null, due: '2027-03-04', own: true, late: false }], 'zh')).toContain('签证照片：请于2027年3月4日前完成');
  });
});

describe('a digest for staff', () => {
  it('counts by departure, without a name', () => {
    const lines = [{ code: 'passport-missing', travellers: 3, due: '2027-02-25', late: 2, ignored: 1 }, { code: 'seat-missing', travellers: 1, due: null, late: 0, ignored: 0 }] as const;
    const { subject, points } = staffReminder({ ...common, departures: [{ name: 'Marathon', startsOn: '2027-04-01', lines }] });
    expect(subject).toBe('Late on Marathon');
    expect(points).toEqual([
      'Marathon, 1 April 2027 – Passport picture: 3 travellers, the first by 25 February 2027 (2 late, 1 without an answer to two letters)',
      'Marathon, 1 April 2027 – Seat on the way there and back: 1 traveller',
    ]);
  });
});
