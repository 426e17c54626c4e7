import { describe, expect, it } from 'vitest';
import { isoCodeOf, isStateCode, stateBehind } from './states.js';

describe('state codes', () => {
  it.each(['GBR', 'DEU', 'PRK', 'D', 'GBD', 'GBN', 'GBO', 'GBP', 'GBS', 'XXA', 'XXB', 'XXC', 'XXX', 'RKS', 'EUE', 'UNO', 'UNA', 'UNK', 'XOM', 'XPO', 'UTO', 'XBA',
    'XIM', 'XCC', 'XCE', 'XCO', 'XEC', 'XES', 'XMP', 'XDC'])(
    'knows %s', (code) => expect(isStateCode(code)).toBe(true));

  it.each(['', 'ZZZ', 'gbr', 'GB', 'DDR', 'D<<', 'ANT', 'NTZ', 'IAO', 'XKK'])('does not know %j', (code) => expect(isStateCode(code)).toBe(false));

  it('writes Germany as ISO does, and leaves each British nationality its own', () => {
    expect(['D', 'GBN', 'FRA'].map(isoCodeOf)).toEqual(['DEU', 'GBN', 'FRA']);
  });

  it.each(['RKS', 'XKK', 'XKX'])('writes Kosovo as zones do, from %s', (code) => expect(isoCodeOf(code)).toBe('RKS'));

  it('sees the state that issues to a nationality', () => {
    expect(stateBehind('D')).toBe('DEU');
    expect(stateBehind('GBN')).toBe('GBR');
    expect(stateBehind('FRA')).toBe('FRA');
  });
});
