import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { characterValue, checkDigit } from './check-digit.js';

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
const character = fc.constantFrom(...CHARACTERS);

describe('check digit', () => {
  it.each([
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['HA672242<658022549601086<<<<<<<<<<<<<<0', '8'],
    ['L898902C3', '6'],
    ['740812', '2'],
    ['120415', '9'],
    ['ZE184226B<<<<<', '1'],
    ['', '0'],
  ])('of %s is %s, as ICAO Doc 9303-3 works it out', (text, digit) => {
    expect(checkDigit(text)).toBe(digit);
  });

  it('refuses what no zone holds', () => {
    expect(() => checkDigit('AB 12')).toThrow(RangeError);
    expect(() => checkDigit('ab12')).toThrow(RangeError);
    expect(() => checkDigit('Ä')).toThrow(RangeError);
  });

  it('sees every exchange of one character for another, save those of equal value modulo 10', () => {
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 40 }), fc.nat(), character, (text, place, other) => {
        const at = place % text.length;
        const changed = text.with(at, other);
        const equal = characterValue(text[at] ?? '') % 10 === characterValue(other) % 10;
        expect(checkDigit(changed.join('')) === checkDigit(text.join(''))).toBe(equal);
      }),
    );
  });

  it('cannot tell 6, G and Q apart, nor 0, A, K, U and the filler', () => {
    expect(new Set(['6', 'G', 'Q'].map((one) => checkDigit(`L89${one}`))).size).toBe(1);
    expect(new Set(['0', 'A', 'K', 'U', '<'].map((one) => checkDigit(`L89${one}`))).size).toBe(1);
  });
});
