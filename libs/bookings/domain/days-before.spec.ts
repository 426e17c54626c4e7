import { describe, expect, it } from 'vitest';
import { dayIn, daysBefore } from './days-before.js';

describe('the days before a departure', () => {
  it.each([
    ['2027-03-01T12:00:00Z', 'UTC', 31],
    ['2027-03-01T23:59:59Z', 'UTC', 31],
    ['2027-03-02T00:00:00Z', 'UTC', 30],
    ['2027-03-01T16:00:00Z', 'Asia/Shanghai', 30],
    ['2027-03-01T15:59:59Z', 'Asia/Shanghai', 31],
    ['2027-03-31T23:00:00Z', 'Europe/Lisbon', 0],
    ['2027-04-01T08:00:00Z', 'UTC', 0],
    ['2027-05-01T08:00:00Z', 'UTC', 0],
  ])('at %s in %s are %d', (instant, zone, days) => {
    expect(daysBefore('2027-04-01', new Date(instant), zone)).toBe(days);
  });

  it('are counted in calendar days, whatever a change of the clock does to their hours', () => {
    expect(daysBefore('2027-03-29', new Date('2027-03-27T23:30:00Z'), 'Europe/Lisbon')).toBe(2);
    expect(dayIn(new Date('2027-03-28T23:30:00Z'), 'Europe/Lisbon')).toBe('2027-03-29');
  });
});
