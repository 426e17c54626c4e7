import { describe, expect, it } from 'vitest';
import { decimalsOf, fromMinor, toMinor } from './minor-units.js';

describe('what a person typed', () => {
  it('is in minor units with as many decimals as its currency has', () => {
    expect([toMinor(1640.5, 'EUR'), toMinor('0.29', 'EUR'), toMinor(1.005, 'EUR'), toMinor(500, 'JPY'), toMinor('12.345', 'KWD')]).toEqual([164_050, 29, 100, 500, 12_345]);
    expect([decimalsOf('EUR'), decimalsOf('JPY'), decimalsOf('KWD')]).toEqual([2, 0, 3]);
  });

  it.each([[164_050, 'EUR', 1_640.5], [1_640, 'JPY', 1_640], [1, 'EUR', 0.01]])('writes %d minor units of %s as %d, and reads it back', (amount, currency, typed) => {
    expect(fromMinor(amount, currency)).toBe(typed);
    expect(toMinor(typed, currency)).toBe(amount);
  });
});
