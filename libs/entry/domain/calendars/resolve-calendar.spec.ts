import { describe, expect, it } from 'vitest';
import { hasHolidays, publicHolidays, resolveCalendar } from './resolve-calendar.js';
import { isWorkingDay } from './working-days.js';

describe('resolveCalendar', () => {
  it('knows the public holidays of a country, each of several days', () => {
    const days = publicHolidays({ country: 'CN' }, [2027]);
    expect(days).toContainEqual({ day: '2027-04-05', name: 'Qingming Festival' });
    expect(days.filter(({ name }) => name === 'National Day').map(({ day }) => day)).toEqual(['2027-10-01', '2027-10-02', '2027-10-03']);
  });

  it('works Monday to Friday without holidays where nothing was said', () => {
    const calendar = resolveCalendar({}, [2027]);
    expect(['2027-01-01', '2027-01-02'].map((day) => isWorkingDay(calendar, day))).toEqual([true, false]);
  });

  it('believes the operator before the public calendar', () => {
    const calendar = resolveCalendar(
      {
        holidays: { country: 'CN' },
        overrides: [
          { day: '2027-04-05', works: true, reason: 'The consulate said so' },
          { day: '2027-02-08', works: false, reason: 'Spring Festival lasts longer' },
          { day: '2027-02-06', works: true, reason: 'Make-up Saturday' },
        ],
      },
      [2027],
    );
    expect(['2027-04-05', '2027-02-08', '2027-02-06', '2027-02-05'].map((day) => isWorkingDay(calendar, day))).toEqual([true, false, true, false]);
  });

  it('keeps a week of its own', () => {
    const calendar = resolveCalendar({ workingWeekdays: [7, 1, 2, 3, 4] }, [2027]);
    expect(['2027-04-02', '2027-04-04'].map((day) => isWorkingDay(calendar, day))).toEqual([false, true]);
  });

  it.each<[Parameters<typeof hasHolidays>[0], boolean]>([
    [{ country: 'DE', state: 'BY' }, true],
    [{ country: 'DE', state: 'XX' }, false],
    [{ country: 'DE', region: 'A' }, false],
    [{ country: 'KP' }, false],
    [{ country: '__proto__' }, false],
  ])('says whether %j has a public calendar', (holidays, known) => {
    expect(hasHolidays(holidays)).toBe(known);
  });
});
