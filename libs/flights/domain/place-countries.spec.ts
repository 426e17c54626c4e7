import { describe, expect, it } from 'vitest';
import { countriesOf } from './place-countries.js';

describe('the country of a place', () => {
  it('is that of the airport', async () => {
    const codes = ['PEK', 'FNJ', 'VVO', 'FRA', 'LIS', 'PRN'];
    expect(await countriesOf(codes.map((code) => ({ code, mode: 'air' })))).toEqual(['CHN', 'PRK', 'RUS', 'DEU', 'PRT', 'RKS']);
  });

  it('is known for the stations on the way', async () => {
    expect(await countriesOf([{ code: 'BJP', mode: 'rail' }, { code: 'DDG', mode: 'road' }, { code: 'PYG', mode: 'rail' }])).toEqual(['CHN', 'CHN', 'PRK']);
  });

  it('is unknown where nobody has said it: an airport that is none, a station of any name', async () => {
    expect(await countriesOf([{ code: 'ZZZ', mode: 'air' }, { code: 'FRA', mode: 'rail' }])).toEqual([null, null]);
    expect(await countriesOf([])).toEqual([]);
  });
});
