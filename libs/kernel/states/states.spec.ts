import { describe, expect, it } from 'vitest';
import countries from 'i18n-iso-countries';
import { doc9303Codes, isCountry, isoCountries, isState, isStateCode, stateCodes, stateOf } from './index.js';

describe('the codes of states', () => {
  it('are those of ISO 3166-1, all of them', () => {
    const kept = Object.keys(countries.getAlpha3Codes()).filter((code) => !/^XK/.test(code));
    expect([...isoCountries].sort()).toEqual(kept.sort());
    expect(isoCountries).toHaveLength(249);
  });

  it('each name where they come from', () => {
    for (const { name, source } of Object.values(doc9303Codes)) expect([name, source].every((text) => text.length > 3)).toBe(true);
    expect(new Set(stateCodes).size).toBe(stateCodes.length);
  });

  it.each(['D', 'DEU', 'GBN', 'GBD', 'GBO', 'GBP', 'GBS', 'XXA', 'XXB', 'XXC', 'XXX', 'XOM', 'UNO', 'UNA', 'UNK', 'RKS', 'XKK', 'XKX', 'EUE', 'XPO', 'PRK'])(
    'know %s as what a passport can say',
    (code) => expect(isState(code)).toBe(true),
  );

  it.each(['', 'ZZZ', 'deu', 'DE', 'DDR', 'ANT', 'NTZ', 'IAO', 'UTO', 'D<<', 'constructor'])('do not know %j', (code) => expect(isState(code)).toBe(false));

  it('are kept in one form: Germany as ISO writes it, Kosovo as documents do, nationalities as they are', () => {
    expect(['D', 'XKX', 'XKK', 'RKS', 'GBN', 'XXA', 'FRA'].map(stateOf)).toEqual(['DEU', 'RKS', 'RKS', 'RKS', 'GBN', 'XXA', 'FRA']);
    expect(stateOf('QQQ')).toBeUndefined();
  });

  it('tell places that one can go to from passports that one can hold', () => {
    expect(['PRK', 'HKG', 'RKS', 'ATA'].every(isCountry)).toBe(true);
    expect(['D', 'GBN', 'XXA', 'UNO', 'EUE', 'XKX', 'UTO', 'ZZZ'].some(isCountry)).toBe(false);
  });

  it('read specimens, which nobody travels on', () => {
    expect(isStateCode('UTO')).toBe(true);
    expect(isState('UTO')).toBe(false);
  });
});
