import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { deltaOf, isEmptyDelta, type ListDelta, type ListLine } from './list-delta.js';

const lists = fc.uniqueArray(
  fc.record({ travellerId: fc.constantFrom(...'abcdefghij'), place: fc.constantFrom('twin 1', 'twin 2', 'single 1'), name: fc.option(fc.constantFrom('Ana', 'Bo', 'Cy')) }),
  { selector: ({ travellerId }) => travellerId },
);

/** The list that whoever has the one before and the delta would write. */
function apply(before: readonly ListLine[], { added, removed, moved, renamed }: ListDelta): ListLine[] {
  const gone = new Set(removed.map(({ travellerId }) => travellerId));
  return [...before.filter(({ travellerId }) => !gone.has(travellerId)), ...added].map((line) => ({
    ...line,
    place: moved.find(({ travellerId, from }) => travellerId === line.travellerId && from === line.place)?.to ?? line.place,
    name: (renamed.find(({ travellerId }) => travellerId === line.travellerId) ?? { to: line.name }).to,
  }));
}

const sorted = (list: readonly ListLine[]): ListLine[] => [...list].sort((a, b) => (a.travellerId < b.travellerId ? -1 : 1));

describe('the delta of two lists', () => {
  it('makes the list after from the list before', () => {
    fc.assert(fc.property(lists, lists, (before, after) => {
      expect(sorted(apply(before, deltaOf(before, after)))).toEqual(sorted(after));
    }));
  });

  it('makes the last list from the first, one list after the other', () => {
    fc.assert(fc.property(fc.array(lists, { minLength: 1, maxLength: 6 }), (sent) => {
      const written = sent.slice(1).reduce<ListLine[]>((list, next, at) => apply(list, deltaOf(sent[at]!, next)), sent[0]!);
      expect(sorted(written)).toEqual(sorted(sent.at(-1)!));
    }));
  });

  it('is empty for a list and itself, in whatever order', () => {
    fc.assert(fc.property(lists, (list) => {
      expect(isEmptyDelta(deltaOf(list, [...list].reverse()))).toBe(true);
    }));
  });
});
