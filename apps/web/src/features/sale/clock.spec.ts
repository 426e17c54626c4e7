import { describe, expect, it } from 'vitest';
import { countDown } from './clock.js';

describe('a countdown', () => {
  it.each([
    [0, 0, '0:00'],
    [-5_000, 0, '0:00'],
    [1, 0, '0:01'],
    [61_000, 0, '1:01'],
    [3_600_000, 0, '1:00:00'],
    [90_061_000, 1, '1:01:01'],
    [86_400_000, 1, '0:00:00'],
  ])('of %d ms is %d days and %s', (milliseconds, days, clock) => {
    expect(countDown(milliseconds)).toEqual({ days, clock });
  });
});
