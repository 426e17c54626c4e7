import { describe, expect, it } from 'vitest';
import { ageOf } from './age.js';

describe('how long something waits', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  it.each([
    ['2026-11-22T11:59:40Z', 'this minute'],
    ['2026-11-22T11:01:00Z', '59 minutes ago'],
    ['2026-11-22T11:00:00Z', '1 hour ago'],
    ['2026-11-21T11:00:00Z', 'yesterday'],
    ['2026-11-22T12:05:00Z', 'this minute'],
  ])('is told in its largest whole unit: %s', (instant, told) => {
    expect(ageOf(instant, now, 'en')).toBe(told);
  });
});
