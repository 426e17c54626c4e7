import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '#kernel';
import type { Weekday } from '../rules/authority-profile.js';
import { deadlinePath, isWorkingDay, weekdayOf, workingDaysBefore, type WorkingDays } from './working-days.js';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const plain: WorkingDays = { weekdays, closed: [], open: [], batchWeekdays: null, pickUpDays: 0 };

describe('a working calendar', () => {
  it('counts Monday as the first day', () => {
    expect(['2027-03-29', '2027-04-04'].map(weekdayOf)).toEqual([1, 7]);
  });

  it('goes back over weekends and days off, and takes a make-up Saturday as a working day', () => {
    const calendar = { ...plain, closed: ['2027-04-05'], open: ['2027-04-03'] };
    expect(workingDaysBefore(calendar, '2027-04-06', 1)).toBe('2027-04-03');
    expect(workingDaysBefore({ ...calendar, open: [] }, '2027-04-06', 1)).toBe('2027-04-02');
    expect(workingDaysBefore(calendar, '2027-04-04', 0)).toBe('2027-04-04');
  });

  it('goes back from the day of entry through pick-up, lead time and batch day', () => {
    const calendar: WorkingDays = { ...plain, closed: ['2027-03-08'], batchWeekdays: [2], pickUpDays: 3 };
    expect(deadlinePath(calendar, '2027-04-01', { days: 10 })).toEqual({
      entryDate: '2027-04-01',
      answerBy: '2027-03-29',
      leadFrom: '2027-03-19',
      submitBy: '2027-03-16',
    });
    expect(deadlinePath(calendar, '2027-04-01', { days: 15, unit: 'working-days' })).toMatchObject({ leadFrom: '2027-03-05', submitBy: '2027-03-02' });
  });

  it('skips a batch day that is a day off', () => {
    expect(deadlinePath({ ...plain, closed: ['2027-03-16'], batchWeekdays: [2] }, '2027-03-29', { days: 10 }).submitBy).toBe('2027-03-09');
  });

  it('lets the day stand where an authority never works, instead of looking for ever', () => {
    expect(deadlinePath({ ...plain, weekdays: [] }, '2027-04-01', { days: 5 }).submitBy).toBe('2027-03-27');
  });

  it('never comes to a later day for more days off, more pick-up or a longer lead time', () => {
    const day = fc.integer({ min: 0, max: 120 }).map((back) => addDays('2027-04-30', -back));
    const calendars = fc.record({
      closed: fc.uniqueArray(day, { maxLength: 20 }),
      batchWeekdays: fc.option(fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }), { nil: null }),
      pickUpDays: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: 0, max: 40 }), fc.boolean(), (given, extra, days, working) => {
        const calendar: WorkingDays = { ...plain, ...given };
        const leadTime = { days, unit: working ? ('working-days' as const) : ('calendar-days' as const) };
        const { submitBy } = deadlinePath(calendar, '2027-04-29', leadTime);
        expect(isWorkingDay(calendar, submitBy)).toBe(true);
        for (const stricter of [
          deadlinePath({ ...calendar, closed: [...calendar.closed, extra] }, '2027-04-29', leadTime),
          deadlinePath({ ...calendar, pickUpDays: calendar.pickUpDays + 1 }, '2027-04-29', leadTime),
          deadlinePath(calendar, '2027-04-29', { ...leadTime, days: days + 1 }),
        ]) {
          expect(stricter.submitBy <= submitBy).toBe(true);
        }
      }),
    );
  });
});
