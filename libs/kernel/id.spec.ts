import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from './id.js';

const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('ids', () => {
  afterEach(() => vi.useRealTimers());

  it('are UUIDs of version 7, variant 10', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sort as they were made, also thousands within one millisecond, and when the clock is set back', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const made = Array.from({ length: 10_000 }, newId);
    vi.setSystemTime(Date.now() - 60_000);
    made.push(newId());
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('begin with the time, in milliseconds', () => {
    const before = Date.now();
    const time = timeOf(newId());
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThan(before + 60_000);
  });
});
