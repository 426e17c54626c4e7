import { describe, expect, it } from 'vitest';
import { salesCurve, type SoldInHour } from './sales-curve.js';

const opened = new Date('2025-12-09T10:00:00Z');
const sold = (at: string, quantity: number, allotmentId = 'places'): SoldInHour => ({ allotmentId, at: new Date(at), quantity });

describe('the sales curve', () => {
  it('adds up hour by hour through the first day of the sale, then day by day until today', () => {
    const { hours, days } = salesCurve([sold('2025-12-09T11:00:00Z', 300), sold('2025-12-09T10:00:00Z', 120), sold('2025-12-11T08:00:00Z', 4)], opened, new Date('2025-12-12T09:00:00Z'));
    expect(hours).toHaveLength(24);
    expect(hours.slice(0, 3).map(({ until, sold: { places } }) => [until.toISOString().slice(0, 13), places])).toEqual([['2025-12-09T11', 120], ['2025-12-09T12', 420], ['2025-12-09T13', 420]]);
    expect(days.map(({ until, sold: { places } }) => [until, places])).toEqual([['2025-12-09', 420], ['2025-12-10', 420], ['2025-12-11', 424], ['2025-12-12', 424]]);
  });

  it('takes back what was given back, and keeps allotments apart', () => {
    const { days } = salesCurve([sold('2025-12-09T11:00:00Z', 2), sold('2025-12-09T11:00:00Z', 2, 'twin'), sold('2025-12-10T11:00:00Z', -1)], opened, new Date('2025-12-10T12:00:00Z'));
    expect(days.at(-1)!.sold).toEqual({ places: 1, twin: 2 });
  });

  it('begins with the first purchase where nobody bought on the first day, or somebody bought before it', () => {
    expect(salesCurve([sold('2026-01-05T09:00:00Z', 1)], opened, new Date('2026-01-05T09:30:00Z')).hours).toEqual([{ until: new Date('2026-01-05T10:00:00Z'), sold: { places: 1 } }]);
    expect(salesCurve([sold('2025-12-01T09:00:00Z', 1)], opened, new Date('2025-12-09T09:30:00Z')).days).toHaveLength(9);
  });

  it('shows the last 400 days of a long sale, and what was sold before them', () => {
    const { days } = salesCurve([sold('2024-01-01T09:00:00Z', 7)], new Date('2024-01-01T00:00:00Z'), new Date('2025-12-09T09:30:00Z'));
    expect(days).toHaveLength(400);
    expect(days[0]!.sold).toEqual({ places: 7 });
  });

  it('is empty before anything was sold', () => {
    expect(salesCurve([], opened, new Date('2026-01-05T09:30:00Z'))).toEqual({ hours: [], days: [] });
  });
});
