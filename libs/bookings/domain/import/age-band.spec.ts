import { describe, expect, it } from 'vitest';
import { ageBandOf } from './age-band.js';

const bands = { infant: 2, child: 12 };

describe('the age band of an imported traveller', () => {
  it.each([
    ['2025-04-02', 'infant'], ['2025-04-01', 'child'], ['2025-03-31', 'child'], ['2015-04-02', 'child'], ['2015-04-01', 'adult'], ['1980-01-01', 'adult'], ['2027-01-01', 'infant'],
  ] as const)('born on %s is %s on 1 April 2027', (birthDate, band) => {
    expect(ageBandOf(birthDate, '2027-04-01', bands)).toBe(band);
  });

  it('is adult where the price list knows no other, or nobody knows the birth date', () => {
    expect(ageBandOf('2026-01-01', '2027-04-01', { infant: null, child: null })).toBe('adult');
    expect(ageBandOf('2026-01-01', '2027-04-01', { infant: null, child: 12 })).toBe('child');
    expect(ageBandOf(null, '2027-04-01', bands)).toBe('adult');
  });

  it('counts a birthday on 29 February as one on 1 March', () => {
    expect(ageBandOf('2024-02-29', '2026-02-28', bands)).toBe('infant');
    expect(ageBandOf('2024-02-29', '2026-03-01', bands)).toBe('child');
  });
});
