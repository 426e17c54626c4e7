import { describe, expect, it } from 'vitest';
import { assign, emptyPart, halfPayers, subPartiesOf } from './parts-draft.js';

describe('parts of a party that are being typed', () => {
  const [one, other] = [{ ...emptyPart(), label: ' Club ', name: 'Cleo', email: ' cleo@example.org ' }, { ...emptyPart(), label: 'Family' }];

  it('have each traveller in one of them at most', () => {
    const both = assign(assign([one, other], one.key, 'a', true), one.key, 'b', true);
    const moved = assign(both, other.key, 'a', true);
    expect(moved.map(({ travellerIds }) => travellerIds)).toEqual([['b'], ['a']]);
    expect(assign(moved, other.key, 'a', false).map(({ travellerIds }) => travellerIds)).toEqual([['b'], []]);
  });

  it('have a payer with name and address, or none', () => {
    expect(halfPayers([one, other])).toEqual([]);
    expect(halfPayers([{ ...one, email: ' ' }, { ...other, email: 'x@example.org' }])).toEqual([0, 1]);
  });

  it('are sent trimmed, with the ids of those that were there', () => {
    expect(subPartiesOf([{ ...one, id: 'known' }, other])).toEqual({
      subParties: [
        { id: 'known', label: 'Club', payer: { name: 'Cleo', email: 'cleo@example.org' }, travellerIds: [] },
        { label: 'Family', payer: null, travellerIds: [] },
      ],
    });
  });
});
