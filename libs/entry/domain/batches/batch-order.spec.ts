import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inOrder, type ListedName } from './batch-order.js';

const people: ListedName[] = [
  { applicationId: '1', surname: 'ZIMMER', givenNames: 'ANNA', nationality: 'D' },
  { applicationId: '2', surname: 'Åberg', givenNames: 'Jürgen', nationality: 'SWE' },
  { applicationId: '3', surname: 'AABERG', givenNames: 'ANNA', nationality: 'SWE' },
  { applicationId: '4', surname: 'DE LA CRUZ', givenNames: 'MARIA', nationality: 'ESP' },
  { applicationId: '5', surname: 'DELACROIX', givenNames: 'EVE', nationality: 'FRA' },
  { applicationId: '6', surname: 'AABERG', givenNames: 'ANNA', nationality: 'D' },
];

describe('the order of a list', () => {
  it('goes by the letters of the zone, however a name was typed', () => {
    expect(inOrder(people, 'surname')).toEqual(['3', '6', '2', '4', '5', '1']);
    expect(inOrder(people, 'nationality')).toEqual(['6', '1', '4', '5', '3', '2']);
  });

  it('is the same whatever order the people come in', () => {
    const name = fc.constantFrom('AB', 'A B', 'Ab', 'Äb', 'B', '');
    const person = fc.record({ applicationId: fc.uuid(), surname: name, givenNames: name, nationality: fc.constantFrom('D', 'FRA', '') });
    const several = fc.uniqueArray(person, { selector: ({ applicationId }) => applicationId, maxLength: 12 });
    fc.assert(
      fc.property(several.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))), fc.constantFrom('surname', 'nationality'), ([one, other], order) => {
        expect(inOrder(other, order)).toEqual(inOrder(one, order));
      }),
    );
  });
});
