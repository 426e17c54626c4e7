import { describe, expect, it } from 'vitest';
import { clockAt, dayAt, daysLater, overnightMark } from './itinerary.js';

const leg = (departsAt: string, arrivesAt: string) => ({ departsAt, arrivesAt });

describe('times of a leg by the clocks of its places', () => {
  it.each([
    ['the same day', leg('2027-04-01T13:25:00.000+08:00', '2027-04-01T16:30:00.000+09:00'), 0, ''],
    ['the next day', leg('2027-04-01T22:10:00.000+02:00', '2027-04-02T14:00:00.000+08:00'), 1, ' +1'],
    ['two days later', leg('2027-04-01T23:30:00.000-08:00', '2027-04-03T05:10:00.000+08:00'), 2, ' +2'],
    ['the day before, across the date line', leg('2027-04-02T01:00:00.000+12:00', '2027-04-01T05:00:00.000-10:00'), -1, ' −1'],
    ['the same day, though clocks change', leg('2027-03-28T01:30:00.000+01:00', '2027-03-28T03:40:00.000+02:00'), 0, ''],
  ])('tell of an arrival on %s', (_, times, days, mark) => {
    expect([daysLater(times), overnightMark(times)]).toEqual([days, mark]);
  });

  it('are those of the place, not of the reader', () => {
    expect([clockAt('2027-04-01T00:05:00.000+09:00'), dayAt('2027-04-01T00:05:00.000+09:00')]).toEqual(['00:05', '2027-04-01']);
  });
});
