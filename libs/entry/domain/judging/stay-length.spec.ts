import { describe, expect, it } from 'vitest';
import { keepsWithin } from './stay-length.js';
import type { Visit } from './visit.js';

const between = (entersAt: string, leavesAt: string): Visit => ({
  region: { country: 'LND' }, purpose: 'transit', entryDate: entersAt.slice(0, 10), exitDate: leavesAt.slice(0, 10), entersAt, leavesAt,
});
const onDays = (entryDate: string, exitDate: string, more: Partial<Visit> = {}): Visit => ({ region: { country: 'LND' }, purpose: 'transit', entryDate, exitDate, ...more });

describe('hours that are counted from entry', () => {
  it.each([
    ['to the minute', '2027-04-01T10:00+08:00', '2027-04-02T10:00+08:00', 'met'],
    ['and not one minute more', '2027-04-01T10:00+08:00', '2027-04-02T10:01+08:00', 'unmet'],
    ['of the world, not of the wall: a zone to the west gains none', '2027-04-01T10:00+08:00', '2027-04-02T09:00+07:00', 'met'],
    ['of the world: leaving by the clock of a zone to the west', '2027-04-01T10:00+08:00', '2027-04-02T10:00+07:00', 'unmet'],
    ['of the night in which clocks go forward: 24 hours end an hour later on the wall', '2027-03-27T12:00+01:00', '2027-03-28T13:00+02:00', 'met'],
    ['of that night, one minute more', '2027-03-27T12:00+01:00', '2027-03-28T13:01+02:00', 'unmet'],
    ['of the night in which clocks go back: 24 hours end an hour earlier on the wall', '2027-10-30T12:00+02:00', '2027-10-31T11:00+01:00', 'met'],
    ['of that night, at the same time on the wall', '2027-10-30T12:00+02:00', '2027-10-31T12:00+01:00', 'unmet'],
  ] as const)('count %s', (_name, entersAt, leavesAt, state) => {
    expect(keepsWithin(24, 'entry', between(entersAt, leavesAt))).toBe(state);
  });
});

describe('hours that are counted from the midnight after entry', () => {
  it.each([
    ['of the place: all of the day of entry is free', '2027-04-01T00:05+08:00', '2027-04-12T00:00+08:00', 240, 'met'],
    ['up to the last midnight, and no minute behind it', '2027-04-01T00:05+08:00', '2027-04-12T00:01+08:00', 240, 'unmet'],
    ['of the place, not of the world: 23:30 in Beijing is the evening before', '2027-04-01T23:30+08:00', '2027-04-03T00:00+08:00', 24, 'met'],
    ['of the place where the world is a day behind', '2027-04-01T00:30+08:00', '2027-04-02T23:59+08:00', 24, 'met'],
    ['where one never stays until it', '2027-04-01T10:00+08:00', '2027-04-01T18:00+08:00', 24, 'met'],
    ['across the end of a year', '2026-12-31T10:00+08:00', '2027-01-02T00:00+08:00', 24, 'met'],
    ['across a leap day', '2028-02-28T10:00+08:00', '2028-03-01T00:00+08:00', 24, 'met'],
    ['within it by any clock when clocks go forward', '2027-03-28T01:00+01:00', '2027-03-29T23:00+02:00', 24, 'met'],
    ['as open in the hour that only one of two clocks allows', '2027-03-28T01:00+01:00', '2027-03-30T00:30+02:00', 24, 'open'],
    ['past it by any clock', '2027-03-28T01:00+01:00', '2027-03-30T01:01+02:00', 24, 'unmet'],
    ['as open in that hour when clocks go back, too', '2027-10-30T12:00+02:00', '2027-10-31T23:30+01:00', 24, 'open'],
  ] as const)('count %s', (_name, entersAt, leavesAt, hours, state) => {
    expect(keepsWithin(hours, 'next-midnight', between(entersAt, leavesAt))).toBe(state);
  });
});

describe('where only days are known', () => {
  it.each([
    ['met when every hour of those days would do', 'next-midnight', 240, '2027-04-06', '2027-04-16', 'met'],
    ['unmet when none would', 'next-midnight', 240, '2027-04-06', '2027-04-17', 'unmet'],
    ['open when it turns on the hour', 'entry', 24, '2027-04-06', '2027-04-07', 'open'],
    ['met on one day', 'entry', 24, '2027-04-06', '2027-04-06', 'met'],
    ['unmet two nights later', 'entry', 24, '2027-04-06', '2027-04-08', 'unmet'],
  ] as const)('it is %s', (_name, clock, hours, entryDate, exitDate, state) => {
    expect(keepsWithin(hours, clock, onDays(entryDate, exitDate))).toBe(state);
  });

  it('is open where one hour is known and the other is not, as days tell', () => {
    expect(keepsWithin(24, 'entry', onDays('2027-04-06', '2027-04-07', { entersAt: '2027-04-06T23:00+08:00' }))).toBe('open');
  });

  it('is open for a passage that is only presumed, unless both hours are known', () => {
    expect(keepsWithin(24, 'entry', onDays('2027-04-06', '2027-04-06', { presumed: true }))).toBe('open');
    expect(keepsWithin(24, 'entry', { ...between('2027-04-06T10:00+08:00', '2027-04-06T18:00+08:00'), presumed: true })).toBe('met');
  });
});
