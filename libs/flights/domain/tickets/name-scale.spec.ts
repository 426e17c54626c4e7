import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '#kernel';
import { nameFix, type NameScale, type NameStep, scaleFaults } from './name-scale.js';

const step = (atLeastDays: number, atMostDays: number | null, small: number | null, major: number | null): NameStep => ({ atLeastDays, atMostDays, small, major });
/** “Over 120, 71–119, under 70 days” (product.md, Pains), the days between counted as the dearer step. */
const scale: NameScale = { currency: 'EUR', nameLength: null, smallFreeUntilTicketed: true, steps: [step(121, null, 0, 5_000), step(71, 120, 0, 10_000), step(0, 70, 2_500, 20_000)] };
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const departsOn = '2027-04-01';
const fix = (today: string, more: Partial<Parameters<typeof nameFix>[1]> = {}, of: NameScale | null = scale) => nameFix(of, { grade: 'major', today, departsOn, ticketed: true, ...more });

describe('what putting a name right costs', () => {
  it.each([
    ['2026-11-30', 5_000, { from: '2026-12-02', outcome: 'priced', cost: eur(10_000) }],
    ['2026-12-01', 5_000, { from: '2026-12-02', outcome: 'priced', cost: eur(10_000) }],
    ['2026-12-02', 10_000, { from: '2027-01-21', outcome: 'priced', cost: eur(20_000) }],
    ['2027-01-20', 10_000, { from: '2027-01-21', outcome: 'priced', cost: eur(20_000) }],
    ['2027-01-21', 20_000, null],
    ['2027-04-01', 20_000, null],
  ])('on %s: %d, and then', (today, amount, next) => {
    expect(fix(today)).toEqual({ outcome: 'priced', cost: eur(amount), next });
  });

  it('is nothing for a slip before the ticket is issued, and what the step says after', () => {
    expect(fix('2027-03-01', { grade: 'small', ticketed: false })).toEqual({ outcome: 'free', cost: null, next: null });
    expect(fix('2027-03-01', { grade: 'small' })).toEqual({ outcome: 'priced', cost: eur(2_500), next: null });
    expect(fix('2026-11-30', { grade: 'small' })).toEqual({ outcome: 'free', cost: null, next: { from: '2027-01-21', outcome: 'priced', cost: eur(2_500) } });
  });

  it('is not asked of names that agree, nor known without a scale, nor after departure', () => {
    expect([fix('2026-11-30', { grade: 'identical' }), fix('2026-11-30', { grade: 'tolerated' })].map(({ outcome }) => outcome)).toEqual(['none-needed', 'none-needed']);
    expect(fix('2026-11-30', {}, null)).toEqual({ outcome: 'not-known', cost: null, next: null });
    expect(fix('2027-04-02').outcome).toBe('too-late');
  });

  it('tells from which day on a carrier changes nothing any more', () => {
    const strict = { ...scale, steps: [step(30, null, 0, 9_000), step(0, 29, 0, null)] };
    expect(fix('2027-01-01', {}, strict)).toEqual({ outcome: 'priced', cost: eur(9_000), next: { outcome: 'not-possible', cost: null, from: '2027-03-03' } });
    expect(fix('2027-03-03', {}, strict)).toEqual({ outcome: 'not-possible', cost: null, next: null });
  });

  it('is told of the very day that it says, whatever the steps', () => {
    const scales = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 5 }).chain((cuts) => {
      const starts = [0, ...cuts.sort((a, b) => a - b)];
      return fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: starts.length, maxLength: starts.length }).map((prices): NameScale => ({ ...scale, steps: starts.map((from, at) => step(from, starts[at + 1] === undefined ? null : starts[at + 1]! - 1, 0, prices[at] ?? null)) }));
    });
    fc.assert(fc.property(scales, fc.integer({ min: 0, max: 400 }), (any, days) => {
      expect(scaleFaults(any)).toEqual([]);
      const today = addDays(departsOn, -days);
      const { next, ...now } = fix(today, {}, any);
      if (!next) return;
      const { from, ...then } = next;
      const { next: _later, ...before } = fix(addDays(from, -1), {}, any);
      const { next: _latest, ...after } = fix(from, {}, any);
      expect([before, after]).toEqual([now, then]);
    }), { numRuns: 500 });
  });
});

describe('a scale', () => {
  const faults = (steps: readonly NameStep[], more: Partial<NameScale> = {}) => scaleFaults({ ...scale, steps, ...more }).map(({ pointer, detail }) => `${pointer}: ${detail}`);

  it('may come in any order', () => {
    expect(faults([...scale.steps].reverse())).toEqual([]);
  });

  it.each<[string, readonly NameStep[], string]>([
    ['a gap', [step(121, null, 0, 1), step(0, 70, 0, 1)], '/steps/0/atLeastDays: No step says anything of days 71 to 120.'],
    ['a gap of a day', [step(72, null, 0, 1), step(0, 70, 0, 1)], '/steps/0/atLeastDays: No step says anything of day 71.'],
    ['an overlap', [step(70, null, 0, 1), step(0, 70, 0, 1)], '/steps/0/atLeastDays: Day 70 is in another step already.'],
    ['two steps without an end', [step(70, null, 0, 1), step(0, null, 0, 1)], '/steps/0/atLeastDays: Day 70 is in another step already.'],
    ['no step for the last days', [step(7, null, 0, 1)], '/steps/0/atLeastDays: No step says anything of days 0 to 6.'],
    ['no step for far away', [step(0, 70, 0, 1)], '/steps/0/atMostDays: No step says anything of more than 70 days.'],
    ['a step that runs backwards', [step(10, 5, 0, 1)], '/steps/0/atMostDays: The step ends before it begins.'],
    ['an amount below nothing', [step(0, null, 0, -1)], '/steps/0/major: Give an amount of 0 or more, or none where the carrier does not change the name.'],
    ['a part of a cent', [step(0, null, 0.5, 1)], '/steps/0/small: Give an amount of 0 or more, or none where the carrier does not change the name.'],
    ['days below nothing', [step(-1, null, 0, 1)], '/steps/0/atLeastDays: Give whole days, 0 to 999.'],
    ['no step', [], '/steps: A scale has at least one step.'],
    ['too many steps', Array.from({ length: 13 }, (_, at) => step(at, at === 12 ? null : at, 0, 1)), '/steps: A scale has at most 12 steps.'],
  ])('cannot have %s', (_what, steps, told) => {
    expect(faults(steps)).toEqual([told]);
  });

  it('has a currency, and room for a name', () => {
    expect(faults(scale.steps, { currency: 'euro', nameLength: 3 })).toHaveLength(2);
  });
});
