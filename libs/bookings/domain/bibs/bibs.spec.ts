import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { assignBibs, type Bib, type BibRange, type Runner } from './assign-bibs.js';
import { checkRanges } from './check-ranges.js';

const ranges: BibRange[] = [{ category: '42', from: 1, to: 5 }, { category: '10', from: 1001, to: 1020 }];
const runner = (travellerId: string, category = '42'): Runner => ({ travellerId, category });
const bib = (travellerId: string, number: number, category = '42'): Bib => ({ travellerId, number, category });

describe('bibs', () => {
  it('are given in the order of the runners, each category from its own range', () => {
    expect(assignBibs([runner('a'), runner('b', '10'), runner('c')], ranges, [], []).given).toEqual([bib('a', 1), bib('b', 1001, '10'), bib('c', 2)]);
  });

  it('stay with whoever has them when somebody else drops out', () => {
    const { given, takenBack } = assignBibs([runner('b'), runner('c')], ranges, [bib('a', 1), bib('b', 2), bib('c', 3)], []);
    expect({ given, takenBack }).toEqual({ given: [], takenBack: [bib('a', 1)] });
  });

  it('that stood on a list are not given again', () => {
    expect(assignBibs([runner('d')], ranges, [], [1, 2]).given).toEqual([bib('d', 3)]);
    expect(assignBibs([runner('d')], ranges, [bib('a', 1)], [1])).toMatchObject({ given: [bib('d', 2)], takenBack: [bib('a', 1)] });
  });

  it('change with the category', () => {
    expect(assignBibs([runner('a', '10')], ranges, [bib('a', 1)], [])).toEqual({ given: [bib('a', 1001, '10')], takenBack: [bib('a', 1)], without: [] });
  });

  it('are missing with a reason where there is no range, or none is left', () => {
    const { without } = assignBibs([runner('x', '21'), ...'abcdef'.split('').map((id) => runner(id))], ranges, [], []);
    expect(without).toEqual([{ ...runner('x', '21'), because: 'no-range' }, { ...runner('f'), because: 'range-full' }]);
  });

  it('are one for each runner and one runner for each, whatever came before', () => {
    const state = fc.record({
      before: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 0 }),
      now: fc.uniqueArray(fc.record({ travellerId: fc.constantFrom(...'abcdefgh'), category: fc.constantFrom('42', '10') }), { selector: (one) => one.travellerId }),
      spent: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    });
    fc.assert(fc.property(state, ({ before, now, spent }) => {
      const worn = assignBibs(before.map((id) => runner(id)), ranges, [], spent).given;
      const { given, takenBack } = assignBibs(now, ranges, worn, spent);
      const after = [...worn.filter((one) => !takenBack.includes(one)), ...given];
      expect(new Set(after.map(({ number }) => number)).size).toBe(after.length);
      expect(new Set(after.map(({ travellerId }) => travellerId)).size).toBe(after.length);
      for (const { number } of given) expect(spent).not.toContain(number);
    }));
  });
});

describe('ranges of bibs', () => {
  it.each<[string, BibRange, string]>([
    ['backwards', { category: '10', from: 9, to: 8 }, '/ranges/1/to'],
    ['from zero', { category: '10', from: 0, to: 8 }, '/ranges/1/from'],
    ['without an end', { category: '10', from: 10, to: Number.MAX_SAFE_INTEGER }, '/ranges/1/from'],
    ['in halves', { category: '10', from: 10.5, to: 20 }, '/ranges/1/from'],
    ['over another', { category: '10', from: 5, to: 8 }, '/ranges/1/from'],
    ['twice for one category', { category: '42', from: 10, to: 20 }, '/ranges/1/category'],
  ])('that run %s are refused', (_what, range, pointer) => {
    expect(checkRanges([ranges[0]!, range])).toMatchObject({ code: 'bib.ranges-invalid', errors: [{ pointer }] });
  });

  it('that are sound are not', () => {
    expect(checkRanges(ranges)).toBeNull();
  });
});
