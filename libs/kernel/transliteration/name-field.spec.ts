import { describe, expect, it } from 'vitest';
import { readNames, writeNames } from './name-field.js';

const PASSPORT = 39;

describe('the name field', () => {
  it.each([
    ['ERIKSSON<<ANNA<MARIA', 'ERIKSSON', 'ANNA MARIA'],
    ['HENG<<DEBORAH<MING<LO', 'HENG', 'DEBORAH MING LO'],
    ['SMITH<JONES<<SUSIE<MARGARET', 'SMITH JONES', 'SUSIE MARGARET'],
    ['OCONNOR<<ENYA<SIOBHAN', 'OCONNOR', 'ENYA SIOBHAN'],
    ['VAN<DER<MUELLEN<<MARTIN', 'VAN DER MUELLEN', 'MARTIN'],
    ['AL<BASRI<<HUDA<MUHAMMAD<JAWAD', 'AL BASRI', 'HUDA MUHAMMAD JAWAD'],
    ['VILARCHAO<FERNANDEZ<<JOSE<RAMON', 'VILARCHAO FERNANDEZ', 'JOSE RAMON'],
    ['ARKFREITH', 'ARKFREITH', ''],
    ['SATRIYA<SUDARPA', 'SATRIYA SUDARPA', ''],
  ])('%s is read and written (ICAO Doc 9303-4 §4.2.3.1)', (text, surname, givenNames) => {
    const field = text.padEnd(PASSPORT, '<');
    expect(readNames(field)).toEqual({ surname, givenNames, nameTruncated: false });
    expect(writeNames(surname, givenNames, PASSPORT)).toBe(field);
  });

  it.each([
    'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K',
    'NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU',
    'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI',
    'BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO',
    'PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR',
  ])('%s may be cut short: a letter is in its last place (Doc 9303-4 §4.2.3)', (field) => {
    expect(readNames(field).nameTruncated).toBe(true);
  });

  it('is read leniently where an issuer left the first identifier out, or the separators are wrong', () => {
    expect(readNames('<<ANNA<MARIA<<<<<<<<<<<')).toMatchObject({ surname: 'ANNA MARIA', givenNames: '' });
    expect(readNames('ERIKSSON<<ANNA<<MARIA<<')).toMatchObject({ surname: 'ERIKSSON', givenNames: 'ANNA MARIA' });
    expect(readNames('<<<<<<<<<<')).toEqual({ surname: '', givenNames: '', nameTruncated: false });
  });
});

describe('a name that is too long', () => {
  it.each([
    [39, 'NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG KRASUANG', 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K'],
    [39, 'BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL', 'DINGO POTOROO', 'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D'],
    [30, 'VILARCHAO FERNANDEZ', 'JOSE RAMON', 'VILARCHAO<FERNANDEZ<<JOSE<RAMO'],
    [30, 'PAPANDROPOULOUS', 'JONATHON ALEC', 'PAPANDROPOULOUS<<JONATHON<ALEC'],
    [10, 'ABCDEFGHIJKLM', '', 'ABCDEFGHIJ'],
  ])('leaves room for a letter of the given names: in %i places, %s, %s', (width, surname, givenNames, field) => {
    expect(writeNames(surname, givenNames, width)).toBe(field);
  });

  it.each([
    ['ABCDEFG HIJ', '', 'ABCDEF<H'],
    ['ABCDE F GH', '', 'ABCD<F<G'],
    ['ABC E F GH', '', 'AB<E<F<G'],
    ['AB', 'CDE FGH', 'AB<<CD<F'],
    ['AB', 'C D EF', 'A<<C<D<E'],
  ])('ends in a letter where the cut falls on a filler: %s, %s in 8 places', (surname, givenNames, field) => {
    expect(writeNames(surname, givenNames, 8)).toBe(field);
  });
});
