import { describe, expect, it } from 'vitest';
import type { BookedTraveller } from '../bookings/types.js';
import { changeMember, changesOf, isComplete, noChanges, nobody, placeFaults } from './change-draft.js';

const traveller: BookedTraveller = {
  id: 'one', givenNames: 'Robin', surname: 'Wanderer', email: 'robin@example.org', nationality: 'GBR', race: '42', room: 'twin', arrivalLegId: 'out',
  departureLegId: 'home', options: [], ageBand: 'adult', priceLines: [], invitation: 'sent', stage: 'invited',
};
const ava = { givenNames: 'Ava', surname: 'Newcomer', email: 'ava@example.org', nationality: 'FRA' };

describe('a draft of changes', () => {
  it('is none while every choice is what it was', () => {
    const there = changeMember(noChanges, traveller, { choices: { race: '10' } });
    expect(changesOf(there)).toEqual([{ key: 'one', change: { kind: 'choose', travellerId: 'one', choices: { race: '10' } } }]);
    expect(changesOf(changeMember(there, traveller, { choices: { race: '42' } }))).toEqual([]);
  });

  it('asks for no race apart from the same race', () => {
    expect(changesOf(changeMember(noChanges, traveller, { choices: { race: null } }))[0]?.change).toMatchObject({ choices: { race: null }, cause: 'traveller' });
  });

  it('says nothing else of who leaves, and of a party that moves only where it goes and who does', () => {
    const left = changeMember(changeMember(noChanges, traveller, { by: ava, choices: { room: 'single' } }), traveller, { removed: true });
    expect(changesOf(left).map(({ change }) => change.kind)).toEqual(['remove']);
    const moved = { ...changeMember(noChanges, traveller, { by: ava, choices: { room: 'single' } }), move: { kind: 'defer' as const, departureId: 'next' } };
    expect(changesOf(moved).map(({ key, change }) => [key, change.kind])).toEqual([['move', 'defer'], ['one', 'replace']]);
  });

  it('is complete when everybody who comes is told in full', () => {
    expect(isComplete(changeMember(noChanges, traveller, { by: nobody }))).toBe(false);
    expect(isComplete(changeMember(noChanges, traveller, { by: { ...ava, email: 'ava' } }))).toBe(false);
    expect(isComplete(changeMember(noChanges, traveller, { by: ava }))).toBe(true);
    expect(isComplete({ ...noChanges, newcomers: [{ ...traveller, ...nobody, key: 'row-1' }] })).toBe(false);
  });

  it('has each fault at the field and the traveller that it is about', () => {
    const changes = changesOf({ ...changeMember(noChanges, traveller, { choices: { race: '10' } }), newcomers: [{ ...ava, race: null, room: 'twin', arrivalLegId: null, departureLegId: null, key: 'row-1' }] });
    expect(placeFaults([
      { pointer: '/changes/0/choices/race', detail: 'None left.' },
      { pointer: '/changes/0/travellerId', detail: 'Not here.' },
      { pointer: '/changes/1/traveller/surname', detail: 'No digits.' },
      { pointer: '/total', detail: 'Another price.' },
    ], changes)).toEqual({ one: { race: 'None left.', row: 'Not here.' }, 'row-1': { surname: 'No digits.' }, '': { row: 'Another price.' } });
  });
});
