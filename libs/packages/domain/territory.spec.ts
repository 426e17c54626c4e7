import { describe, expect, it } from 'vitest';
import { refuseUnlessSoldIn, territoryFaults } from './territory.js';

describe('a territory of sale', () => {
  it.each([
    [['GBR', 'DEU'], 'GBR'], [['GBR', 'DEU'], 'DE'], [['GBR'], 'gb'], [null, 'GBR'], [undefined, 'Atlantis'],
  ])('%j may be sold to %s', (territories, from) => {
    expect(refuseUnlessSoldIn({ territories }, from)).toBeNull();
  });

  it.each([[['GBR', 'DEU'], 'USA'], [['GBR'], 'Atlantis'], [['GBR'], ''], [['GBR'], 'XX']])('%j may not be sold to %s', (territories, from) => {
    expect(refuseUnlessSoldIn({ territories }, from)).toMatchObject({ code: 'departure.not-sold-there', errors: [{ pointer: '/territory' }] });
  });

  it('is a country, once', () => {
    expect(territoryFaults(['GBR', 'XYZ', 'DEU', 'GBR']).map(({ pointer }) => pointer)).toEqual(['/territories/1', '/territories/3']);
    expect(territoryFaults(null)).toEqual([]);
  });
});
