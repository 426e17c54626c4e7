import { describe, expect, it } from 'vitest';
import { formatLeft } from './format-left.js';

describe('the time that a hold has left', () => {
  it('shows minutes and seconds, and hours where there are any', () => {
    expect(formatLeft(4 * 60_000 + 9_900)).toBe('04:09');
    expect(formatLeft(3_600_000 + 4 * 60_000 + 9_000)).toBe('1:04:09');
  });

  it('stops at zero', () => {
    expect(formatLeft(-1)).toBe('00:00');
  });
});
