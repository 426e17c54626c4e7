import { describe, expect, it } from 'vitest';
import { birthDateOf, expiryDateOf, isPartial, readZoneDate, writeZoneDate } from './zone-date.js';

const TODAY = '2026-03-01';

describe('date of a zone', () => {
  it('is born in the later century that has already been', () => {
    expect(birthDateOf(readZoneDate('260301'), TODAY)).toBe('2026-03-01');
    expect(birthDateOf(readZoneDate('260302'), TODAY)).toBe('1926-03-02');
    expect(birthDateOf(readZoneDate('740812'), TODAY)).toBe('1974-08-12');
  });

  it('expires within fifty years either side', () => {
    expect(expiryDateOf(readZoneDate('340228'), TODAY)).toBe('2034-02-28');
    expect(expiryDateOf(readZoneDate('991231'), TODAY)).toBe('1999-12-31');
    expect(expiryDateOf(readZoneDate('760301'), TODAY)).toBe('2076-03-01');
    expect(expiryDateOf(readZoneDate('760302'), TODAY)).toBe('1976-03-02');
  });

  it.each(['741301', '740230', '740431', '7408A2', 'ABCDEF', '74083<', '7408<0', '7408<1', '<01231'])('%s is impossible, and no day', (written) => {
    const date = readZoneDate(written);
    expect(date.possible).toBe(false);
    expect(birthDateOf(date, TODAY)).toBeNull();
  });

  it('takes 29 February of leap years alone', () => {
    expect(readZoneDate('000229').possible).toBe(true);
    expect(readZoneDate('010229').possible).toBe(false);
  });

  it.each([
    ['7408<<', { year: 74, month: 8, day: null }],
    ['74<<<<', { year: 74, month: null, day: null }],
    ['<<<<<<', { year: null, month: null, day: null }],
    ['740800', { year: 74, month: 8, day: null }],
    ['740000', { year: 74, month: null, day: null }],
    ['000000', { year: 0, month: null, day: null }],
    ['<<0229', { year: null, month: 2, day: 29 }],
    ['01<<31', { year: 1, month: null, day: 31 }],
  ])('%s leaves open what is not known', (written, parts) => {
    const date = readZoneDate(written);
    expect(date).toMatchObject({ ...parts, possible: true });
    expect(isPartial(date)).toBe(true);
    expect(birthDateOf(date, TODAY)).toBeNull();
  });

  it('is written without its century', () => {
    expect(writeZoneDate('1974-08-12')).toBe('740812');
  });

  it('is written with fillers for what is unknown, never with zeros (ICAO Doc 9303-3 §4.8)', () => {
    expect(writeZoneDate({ year: 4, month: 8, day: null })).toBe('0408<<');
    expect(writeZoneDate({ year: null, month: null, day: null })).toBe('<<<<<<');
  });
});
