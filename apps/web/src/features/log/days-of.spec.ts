import { describe, expect, it } from 'vitest';
import { dayThere, daysOf } from './days-of.js';

describe('the days of a log', () => {
  it('are those of whoever reads, each once, with their lines in order', () => {
    const [late, early, before] = [new Date(2026, 10, 22, 23, 50), new Date(2026, 10, 22, 0, 5), new Date(2026, 10, 21, 12)].map((at) => ({ at: at.toISOString() }));
    expect(daysOf([late!, early!, before!])).toEqual([{ day: '2026-11-22', lines: [late, early] }, { day: '2026-11-21', lines: [before] }]);
  });

  it('write months and days in two digits', () => expect(dayThere(new Date(2027, 0, 5))).toBe('2027-01-05'));
});
