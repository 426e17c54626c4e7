import { describe, expect, it } from 'vitest';
import { chartOf } from './lanes.js';
import type { Rule } from './types.js';

const version = (known: string, from: string | null, to: string | null): Rule => ({ known: { from: known, to: null }, inForce: { from, to } }) as Rule;

describe('the lanes of a rule', () => {
  it('stand in the order of knowledge, within the chart', () => {
    const { lanes, today } = chartOf([version('2026-03-01', '2025-12-09', '2026-03-09'), version('2025-12-09', '2025-12-09', null)], '2026-06-01');
    expect(lanes.map(({ rule, openEnd }) => [rule.known.from, openEnd])).toEqual([['2025-12-09', true], ['2026-03-01', false]]);
    for (const { start, end } of lanes) expect([start >= 0, end <= 1, start < end]).toEqual([true, true, true]);
    expect(lanes[1]!.end).toBeLessThan(today);
  });

  it('fill the chart where a rule always holds', () => {
    expect(chartOf([version('2026-01-01', null, null)], '2026-06-01').lanes[0]).toMatchObject({ start: 0, end: 1, openStart: true, openEnd: true });
  });

  it('do not crowd the years', () => {
    expect(chartOf([version('1990-01-01', '1960-01-01', '2030-01-01')], '2026-06-01').years.length).toBeLessThanOrEqual(10);
  });
});
