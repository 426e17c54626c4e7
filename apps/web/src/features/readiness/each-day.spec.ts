import { describe, expect, it } from 'vitest';
import { eachDay } from './each-day.js';

describe('readiness day by day', () => {
  it('holds until the next change, and until today', () => {
    const told = [{ day: '2026-12-30', travellers: 4, ready: 0 }, { day: '2027-01-01', travellers: 4, ready: 3 }];
    expect(eachDay(told, '2027-01-02').map(({ day, ready }) => [day, ready])).toEqual([['2026-12-29', 0], ['2026-12-30', 0], ['2026-12-31', 0], ['2027-01-01', 3], ['2027-01-02', 3]]);
  });

  it('shows a change of tomorrow, where the day there is ahead of the reader’s', () => {
    expect(eachDay([{ day: '2027-01-02', travellers: 1, ready: 0 }], '2027-01-01')).toHaveLength(2);
  });

  it('is empty before anything changed', () => expect(eachDay([], '2027-01-01')).toEqual([]));
});
