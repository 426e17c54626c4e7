import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { listed, listedPeople } from '../../../../test/support/listed-people.js';
import { applyDelta, deltaBetween, isUnchanged, type ListedPerson } from './manifest-delta.js';

const byId = (list: readonly ListedPerson[]): ListedPerson[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a manifest and its deltas', () => {
  it('make the current list, for any sequence of changes, whichever of the states in between was sent', () => {
    fc.assert(fc.property(fc.array(fc.tuple(listedPeople, fc.boolean()), { minLength: 1, maxLength: 8 }), (states) => {
      let sent: ListedPerson[] | null = null;
      let held: ListedPerson[] = [];
      for (const [current, isSent] of states) {
        if (!isSent) continue;
        held = sent ? applyDelta(held, deltaBetween(sent, current)) : [...current];
        sent = [...current];
        expect(byId(held)).toEqual(byId(current));
      }
    }), { numRuns: 500 });
  });

  it('say nobody twice, and nothing of whom nothing changed', () => {
    fc.assert(fc.property(listedPeople, listedPeople, (before, after) => {
      const delta = deltaBetween(before, after);
      const named = [...delta.added.map(({ id }) => id), ...delta.removed.map(({ id }) => id), ...delta.changed.map((one) => one.after.id)];
      expect(new Set(named).size).toBe(named.length);
      expect(isUnchanged(deltaBetween(before, [...before].reverse()))).toBe(true);
      for (const { before: was, after: is, facts } of delta.changed) for (const fact of facts) expect(was[fact]).not.toBe(is[fact]);
    }));
  });

  it('name the facts that are others now', () => {
    const { changed } = deltaBetween([listed('a')], [listed('a', { surname: 'NOWAK LI', documentNumber: 'ZS7654321' })]);
    expect(changed.map(({ facts }) => facts)).toEqual([['surname', 'documentNumber']]);
  });
});
