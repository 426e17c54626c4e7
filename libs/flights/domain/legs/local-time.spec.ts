import { describe, expect, it } from 'vitest';
import { resolveLocalTime } from './local-time.js';

describe('a local time', () => {
  const resolve = (on: string, time: string, zone: string) => {
    const { at, clockChange } = resolveLocalTime({ on, time, zone });
    return [at.toISOString(), clockChange];
  };

  it('is an instant where it happens', () => {
    expect(resolve('2027-04-01', '13:25', 'Asia/Shanghai')).toEqual(['2027-04-01T05:25:00.000Z', null]);
    expect(resolve('2027-07-01', '13:25', 'Europe/Berlin')).toEqual(['2027-07-01T11:25:00.000Z', null]);
  });

  it('that the clocks leave out comes an hour later, and is told', () => {
    expect(resolve('2027-03-28', '02:30', 'Europe/Berlin')).toEqual(['2027-03-28T01:30:00.000Z', 'skipped']);
  });

  it('that comes twice is the first of the two, and is told', () => {
    expect(resolve('2027-10-31', '02:30', 'Europe/Berlin')).toEqual(['2027-10-31T00:30:00.000Z', 'twice']);
  });

  it('on a day that a country skipped whole comes a day later', () => {
    expect(resolve('2011-12-30', '12:00', 'Pacific/Apia')).toEqual(['2011-12-30T22:00:00.000Z', 'skipped']);
  });
});
