import { describe, expect, it } from 'vitest';
import { daysAfter, daysMark, offsetOf, runningDays, weekdayName } from './service-words.js';

describe('the days of a service', () => {
  const service = { weekdays: [1, 4, 7], validFrom: '2027-03-28', validUntil: '2027-04-08' };

  it('are those of the week on which it runs, within its season', () => {
    expect(runningDays(service, '2027-03-20', '2027-04-30')).toEqual(['2027-03-28', '2027-03-29', '2027-04-01', '2027-04-04', '2027-04-05', '2027-04-08']);
    expect(runningDays(service, '2027-04-02', '2027-04-03')).toEqual([]);
    expect(runningDays(service, '2027-04-09', '2027-05-09')).toEqual([]);
  });

  it('are named from Monday on', () => {
    expect([1, 7].map((day) => weekdayName(day, 'en-GB', 'long'))).toEqual(['Monday', 'Sunday']);
  });

  it('are counted over the end of a month', () => {
    expect(daysAfter('2027-03-30', 3)).toBe('2027-04-02');
    expect([0, 1, -1].map(daysMark)).toEqual(['', ' (+1)', ' (−1)']);
  });

  it('have the clocks of their place', () => {
    expect(offsetOf('Europe/Berlin', new Date('2027-07-01T12:00:00Z'))).toBe('GMT+2');
    expect(offsetOf('Asia/Pyongyang', new Date('2027-07-01T12:00:00Z'))).toBe('GMT+9');
  });
});
