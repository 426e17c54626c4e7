import { describe, expect, it } from 'vitest';
import { countStandings, dueToday, nextStep, standingOf } from './standing.js';
import type { TicketLine } from './types.js';

const ticket = { id: '', legId: '', travellerId: '', status: 'reserved', name: 'A/B', locator: 'K7P2QX', number: null, version: 1 } as const;
const comparison = (grade: 'small' | 'major' | null): NonNullable<TicketLine['comparison']> => ({ grade, differences: [], letters: 0, title: null, surname: { ticket: [], passport: [] }, givenNames: { ticket: [], passport: [] } });
const fix = (amount: number, currency: string, from: string | null): Pick<TicketLine, 'fix'> => ({
  fix: { outcome: 'priced', cost: { amount, currency }, next: from === null ? null : { outcome: 'not-possible', cost: null, from } },
});

describe('how tickets stand', () => {
  it('is none without a ticket, and not compared where the names cannot be', () => {
    expect([standingOf({ ticket: null, comparison: null }), standingOf({ ticket, comparison: null }), standingOf({ ticket, comparison: comparison(null) }), standingOf({ ticket, comparison: comparison('small') })]).toEqual([
      'none', 'not-compared', 'not-compared', 'small',
    ]);
    expect(countStandings([{ ticket: null, comparison: null }, { ticket, comparison: comparison('major') }])).toMatchObject({ none: 1, major: 1, small: 0 });
  });

  it('is summed per currency, with the first day that is dearer', () => {
    const lines = [fix(5_000, 'EUR', '2027-01-21'), fix(2_500, 'EUR', '2026-12-02'), fix(70_000, 'CNY', null), { fix: null }];
    expect(dueToday(lines)).toEqual([{ amount: 7_500, currency: 'EUR' }, { amount: 70_000, currency: 'CNY' }]);
    expect(nextStep(lines)).toBe('2026-12-02');
    expect([dueToday([{ fix: null }]), nextStep([])]).toEqual([[], null]);
  });
});
