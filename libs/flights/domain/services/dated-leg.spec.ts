import { describe, expect, it } from 'vitest';
import { datedTimes, runningDays } from './dated-leg.js';
import type { ServiceDefinition } from './service.js';

const service = (more: Partial<ServiceDefinition> = {}): ServiceDefinition => ({
  mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang', departs: '13:25', arrives: '16:30', dayOffset: 0,
  weekdays: [1, 4, 6], validFrom: '2027-03-28', validUntil: '2027-10-30', equipment: null, fromTerminal: null, toTerminal: null, ...more,
});
const times = (more: Partial<ServiceDefinition>, on: string) => {
  const found = datedTimes(service(more), on);
  return found.refused ? [found.code, found.detail] : [found.value.departsAt.toISOString(), found.value.arrivesAt.toISOString(), ...found.value.clockChanges];
};
const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], validFrom: '2027-01-01', validUntil: '2027-12-31' };

describe('one day of a service', () => {
  it('starts and ends on the clocks of its two places', () => {
    expect(times({}, '2027-04-01')).toEqual(['2027-04-01T05:25:00.000Z', '2027-04-01T07:30:00.000Z']);
  });

  it('overnight ends the day after', () => {
    expect(times({ ...always, from: 'FRA', to: 'PEK', fromZone: 'Europe/Berlin', toZone: 'Asia/Shanghai', departs: '17:05', arrives: '08:35', dayOffset: 1 }, '2027-03-31'))
      .toEqual(['2027-03-31T15:05:00.000Z', '2027-04-01T00:35:00.000Z']);
  });

  it('across the date line ends the day before it started, or two days after', () => {
    expect(times({ ...always, from: 'AKL', to: 'HNL', fromZone: 'Pacific/Auckland', toZone: 'Pacific/Honolulu', departs: '00:30', arrives: '10:00', dayOffset: -1 }, '2027-04-01'))
      .toEqual(['2027-03-31T11:30:00.000Z', '2027-03-31T20:00:00.000Z']);
    expect(times({ ...always, from: 'LAX', to: 'SYD', fromZone: 'America/Los_Angeles', toZone: 'Australia/Sydney', departs: '22:30', arrives: '06:40', dayOffset: 2 }, '2027-04-01'))
      .toEqual(['2027-04-02T05:30:00.000Z', '2027-04-02T19:40:00.000Z']);
  });

  it('keeps the printed times when the clocks change between two days', () => {
    const berlin = { ...always, from: 'FRA', to: 'PEK', fromZone: 'Europe/Berlin', toZone: 'Asia/Shanghai', departs: '17:05', arrives: '08:35', dayOffset: 1 };
    expect(times(berlin, '2027-03-27')[0]).toBe('2027-03-27T16:05:00.000Z');
    expect(times(berlin, '2027-03-28')[0]).toBe('2027-03-28T15:05:00.000Z');
  });

  it('tells where its time does not exist or exists twice', () => {
    const night = { ...always, from: 'FRA', to: 'VIE', fromZone: 'Europe/Berlin', toZone: 'Europe/Vienna', departs: '02:30', arrives: '05:00' };
    expect(times(night, '2027-03-28')).toEqual(['2027-03-28T01:30:00.000Z', '2027-03-28T03:00:00.000Z', { end: 'from', change: 'skipped' }]);
    expect(times(night, '2027-10-31')).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T04:00:00.000Z', { end: 'from', change: 'twice' }]);
  });

  it('is refused on a day on which it does not run, and where it would arrive before it departs', () => {
    expect(times({}, '2027-04-02')).toEqual(['service.not-running', 'It does not run on Fridays.']);
    expect(times({}, '2027-01-04')).toEqual(['service.not-running', 'It runs from 2027-03-28 to 2027-10-30.']);
    expect(times({ arrives: '14:00' }, '2027-04-01')[0]).toBe('service.unusable');
  });

  it('lists the days on which it runs', () => {
    expect(runningDays(service(), '2027-03-25', '2027-04-05')).toEqual(['2027-03-29', '2027-04-01', '2027-04-03', '2027-04-05']);
    expect(runningDays(service(), '2028-01-01', '2028-02-01')).toEqual([]);
  });
});
