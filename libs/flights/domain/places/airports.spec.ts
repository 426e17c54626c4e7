import { describe, expect, it } from 'vitest';
import { Airports, rank } from './airports.js';
import { checkPlace } from './check-place.js';
import type { Place } from './place.js';

const airports = new Airports();

describe('packaged airports', () => {
  it('have a name, a country and a time zone', async () => {
    expect(await airports.byCode('FNJ')).toEqual({ code: 'FNJ', name: 'Pyongyang Sunan International Airport', kind: 'airport', country: 'PRK', zone: 'Asia/Pyongyang', position: { latitude: 39.200649, longitude: 125.675368 }, own: false });
    expect(await airports.byCode('QQQ')).toBeUndefined();
  });

  it('are found by code and by name, whatever the case', async () => {
    expect((await airports.search('pek', 5))[0]?.code).toBe('PEK');
    expect((await airports.search('Vienna', 5)).map(({ code }) => code)).toContain('VIE');
    expect(await airports.search('', 5)).toEqual([]);
    expect(await airports.search('a', 5)).toHaveLength(5);
  });

  it('suggest what a slip of the keys was meant for', async () => {
    expect((await airports.like('PKE')).map(({ code }) => code)).toContain('PEK');
    expect((await airports.like('FJN')).map(({ code }) => code)).toContain('FNJ');
    expect(await airports.like('DANDONG')).toEqual([]);
  });
});

describe('ranking places', () => {
  const place = (code: string, name: string): Place => ({ code, name, kind: 'station', country: 'DEU', zone: 'Europe/Berlin', own: true });
  it('puts a code before a name, and an early word before a late one; accents do not count', () => {
    const places = [place('ZZZ', 'Bad Köln'), place('KOL', 'Anywhere'), place('AAA', 'Köln Hbf')];
    expect(rank(places, 'koln', 9).map(({ code }) => code)).toEqual(['AAA', 'ZZZ']);
    expect(rank(places, 'KOL', 9).map(({ code }) => code)).toEqual(['KOL', 'AAA', 'ZZZ']);
  });
});

describe('a place that an operator adds', () => {
  const sound = { code: 'TUMANGANG', name: 'Tumangang', kind: 'border-post', country: 'PRK', zone: 'Asia/Pyongyang' } as const;
  it('needs a code, a name, a country and a zone', () => {
    expect(checkPlace({ ...sound, code: 'TUMAN' })).toBeNull();
    expect(checkPlace({ ...sound })?.errors?.map(({ pointer }) => pointer)).toEqual(['/code']);
    expect(checkPlace({ ...sound, code: 'TUMAN', kind: 'airport', name: ' ', country: 'XYZ', zone: 'UTC' })?.errors?.map(({ pointer }) => pointer)).toEqual(['/code', '/name', '/country', '/zone']);
  });
});
