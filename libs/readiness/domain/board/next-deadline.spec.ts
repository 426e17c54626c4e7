import { describe, expect, it } from 'vitest';
import { nextDeadline } from './next-deadline.js';

describe('the next deadline of a departure', () => {
  it('is the first that is not over yet', () => {
    const candidates = [{ kind: 'traveller', on: '2027-03-09' }, { kind: 'payment', on: '2027-01-05' }, { kind: 'release', on: '2026-11-01' }] as const;
    expect(nextDeadline(candidates, '2026-11-22')).toEqual({ kind: 'payment', on: '2027-01-05' });
  });

  it('may be today, and of two on one day is the one that is listed first', () => {
    const candidates = [{ kind: 'traveller', on: '2026-11-22' }, { kind: 'sale', on: '2026-11-22' }] as const;
    expect(nextDeadline(candidates, '2026-11-22')).toEqual({ kind: 'traveller', on: '2026-11-22' });
  });

  it('is none when everything is over or nothing has a day', () => {
    expect(nextDeadline([{ kind: 'traveller', on: null }, { kind: 'sale', on: '2026-11-21' }], '2026-11-22')).toBeNull();
  });
});
