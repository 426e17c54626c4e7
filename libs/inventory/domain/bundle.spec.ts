import { describe, expect, it } from 'vitest';
import { exhausted, quantitiesOf } from './bundle.js';

const want = (allotmentId: string, pointer: string, quantity = 1) => ({ allotmentId, quantity, pointer });

describe('a bundle', () => {
  it('is summed by allotment, in the order of their ids', () => {
    expect(quantitiesOf([want('b', '/0'), want('a', '/1', 2), want('b', '/2')])).toEqual([
      { allotmentId: 'a', quantity: 2 },
      { allotmentId: 'b', quantity: 2 },
    ]);
  });

  it.each([0, -1, 0.5])('cannot take %d', (quantity) => {
    expect(() => quantitiesOf([want('a', '/0', quantity)])).toThrow(RangeError);
  });

  it('that does not fit says which wants do not, and what is left', () => {
    const wants = [want('race', '/travellers/0/race'), want('place', '/travellers/0'), want('race', '/travellers/1/race')];
    expect(exhausted(wants, [{ allotmentId: 'race', label: 'Marathon', left: 1 }])).toEqual({
      refused: true,
      code: 'inventory.exhausted',
      detail: 'Marathon: only 1 left.',
      errors: [{ pointer: '/travellers/1/race', detail: 'Marathon: only 1 left.' }],
    });
  });

  it('names every allotment that falls short', () => {
    const wants = [want('race', '/r'), want('room', '/b')];
    const refusal = exhausted(wants, [
      { allotmentId: 'race', label: 'Marathon', left: 0 },
      { allotmentId: 'room', label: 'Single rooms', left: 0 },
    ]);
    expect(refusal.detail).toBe('Marathon: none left. Single rooms: none left.');
    expect(refusal.errors?.map((fault) => fault.pointer)).toEqual(['/r', '/b']);
  });
});
