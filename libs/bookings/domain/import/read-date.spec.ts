import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dayOf } from '#kernel';
import { dayInWords, orderShown, readDate } from './read-date.js';

const today = '2026-11-22';
const birth = { century: 'past', chosen: null, shown: null, today } as const;
const expiry = { ...birth, century: 'future' } as const;
const codes = (reading: { defects: readonly { code: string }[] }): string[] => reading.defects.map(({ code }) => code);

describe('reading a date', () => {
  it.each([
    ['1988-03-04', '1988-03-04'], ['1988/03/04', '1988-03-04'], ['1988.3.4', '1988-03-04'], ['19880304', '1988-03-04'], ['1988年3月4日', '1988-03-04'], ['1988年03月04日', '1988-03-04'],
    ['1988-03-04 00:00:00', '1988-03-04'], ['1988-03-04T00:00:00.000Z', '1988-03-04'],
    ['04.03.1988', '1988-03-04'], ['4.3.1988', '1988-03-04'], ['31/12/1988', '1988-12-31'], ['12/31/1988', '1988-12-31'], ['31-12-1988', '1988-12-31'], ['04/04/1988', '1988-04-04'],
    ['4 March 1988', '1988-03-04'], ['4th March 1988', '1988-03-04'], ['04-Mar-1988', '1988-03-04'], ['March 4, 1988', '1988-03-04'], ['Mar. 4th, 1988', '1988-03-04'],
    ['4. März 1988', '1988-03-04'], ['4. Dez. 1988', '1988-12-04'], ['14 Mai 1990', '1990-05-14'], ['\u00A04 March 1988 ', '1988-03-04'], [32206, '1988-03-04'],
  ])('%j is %s', (cell, date) => {
    expect(readDate(cell, birth)).toEqual({ value: date, defects: [] });
  });

  it.each(['30.02.1988', '1988-13-01', '1988-02-30', '99.99.1988', 'soon', '4 Smarch 1988', '1988', '12', 'n/a', '31/31/1988', 3, 1e9, Number.NaN, -5])('%j is none', (cell) => {
    expect(readDate(cell, birth)).toMatchObject({ value: null, defects: [{ code: 'date.unreadable' }] });
  });

  it.each(['04/03/1988', '4/3/1988', '4-3-1988', '4 3 1988'])('%j is called ambiguous, and both days are told', (cell) => {
    const reading = readDate(cell, birth);
    expect(reading).toMatchObject({ value: null, defects: [{ code: 'date.ambiguous' }] });
    expect(reading.defects[0]?.message).toContain('4 March 1988 or 3 April 1988');
  });

  it('follows the rest of the column, and says so; follows a person without a word', () => {
    expect(readDate('04/03/1988', { ...birth, shown: 'month-first' })).toMatchObject({ value: '1988-04-03', defects: [{ code: 'date.order-guessed', suggestion: '1988-04-03' }] });
    expect(readDate('04/03/1988', { ...birth, shown: 'month-first', chosen: 'day-first' })).toEqual({ value: '1988-03-04', defects: [] });
  });

  it('never turns round a date that can be read in one way only, whatever was chosen', () => {
    expect(readDate('31/12/1988', { ...birth, chosen: 'month-first' }).value).toBe('1988-12-31');
    expect(readDate('04.03.1988', { ...birth, chosen: 'month-first' }).value).toBe('1988-03-04');
  });

  it('puts births of two digits in the past and expiries in the future, and says so', () => {
    expect([readDate('04.03.88', birth).value, readDate('04.03.12', birth).value, readDate('04.03.31', expiry).value]).toEqual(['1988-03-04', '2012-03-04', '2031-03-04']);
    expect(codes(readDate('04.03.88', birth))).toEqual(['date.century-guessed']);
    expect(readDate('4-Mar-88', birth).value).toBe('1988-03-04');
  });

  it('learns the order from what can be read in one way only', () => {
    expect(orderShown(['04/03/1988', '31/12/1988'])).toBe('day-first');
    expect(orderShown(['04/03/1988', '12/31/1988'])).toBe('month-first');
    expect(orderShown(['31/12/1988', '12/31/1988'])).toBeNull();
    expect(orderShown(['31.12.1988', '04/03/1988', null, 5])).toBeNull();
  });

  const anyDay = fc.date({ min: new Date('1920-01-01'), max: new Date('2026-11-21'), noInvalidDate: true }).map(dayOf);

  it('reads every day back from what is written in one way only', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-');
        for (const cell of [day, `${date}.${month}.${year}`, dayInWords(day), `${year}年${Number(month)}月${Number(date)}日`, Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000)]) {
          expect(readDate(cell, birth)).toEqual({ value: day, defects: [] });
        }
      }),
    );
  });

  it('never reads a day that could be another without saying so', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-'), (day, separator) => {
        const [year, month, date] = day.split('-');
        const reading = readDate([date, month, year].join(separator), birth);
        if (reading.value !== null) expect(reading.value).toBe(day);
        else expect(Number(date)).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('takes anything without failing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), (cell) => {
      const { value } = readDate(cell, birth);
      expect(value === null || /^\d{4}-\d\d-\d\d$/.test(value)).toBe(true);
    }));
  });
});
