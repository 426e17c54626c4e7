import { describe, expect, it } from 'vitest';
import { dropOf, type Spot, suits } from './drop.js';
import type { Plan } from './types.js';

const guest = (travellerId: string, room: string) => ({ travellerId, bookingId: 'b', reference: 'R', room, givenNames: travellerId, surname: null, nationality: null, gender: null });
const plan: Plan = {
  version: 3, types: [{ code: 'twin', label: 'Twin', beds: 2, rooms: 3 }, { code: 'single', label: 'Single', beds: 1, rooms: 1 }], wishes: [], findings: [],
  guests: [guest('ada', 'twin'), guest('bo', 'twin'), guest('cy', 'twin'), guest('dee', 'single'), guest('eve', 'twin')],
  rooms: [
    { code: 'twin', number: 1, beds: 2, locked: false, guests: ['ada', 'bo'] },
    { code: 'twin', number: 2, beds: 2, locked: false, guests: ['cy', null] },
    { code: 'single', number: 1, beds: 1, locked: false, guests: ['dee'] },
  ],
};
const bed = (code: string, number: number, at: number): Spot => ({ kind: 'bed', code, number, bed: at });
const bedsAfter = (travellerId: string, spot: Spot) => dropOf(plan, travellerId, spot)?.after.rooms.map(({ guests }) => guests);

describe('somebody let go', () => {
  it('on a free bed gets it, and leaves their own', () => {
    expect(dropOf(plan, 'ada', bed('twin', 2, 2))?.change).toEqual({ kind: 'place', to: { code: 'twin', number: 2, bed: 2 } });
    expect(bedsAfter('ada', bed('twin', 2, 2))).toEqual([[null, 'bo'], ['cy', 'ada'], ['dee']]);
    expect(bedsAfter('eve', { kind: 'room', code: 'twin', number: 2 })).toEqual([['ada', 'bo'], ['cy', 'eve'], ['dee']]);
  });

  it('on somebody else changes places with them', () => {
    expect(dropOf(plan, 'ada', bed('twin', 2, 1))?.change).toEqual({ kind: 'swap', withId: 'cy' });
    expect(bedsAfter('ada', bed('twin', 2, 1))).toEqual([['cy', 'bo'], ['ada', null], ['dee']]);
  });

  it('on a new room gets one to themselves, while the hotel has one', () => {
    const fresh = (code: string): Spot => ({ kind: 'new', code });
    expect(dropOf(plan, 'eve', fresh('twin'))?.change).toEqual({ kind: 'place', to: 'new-room' });
    expect(bedsAfter('ada', fresh('twin'))).toEqual([[null, 'bo'], ['cy', null], ['dee'], ['ada', null]]);
    expect(dropOf(plan, 'cy', fresh('twin'))).toBeNull();
    expect(suits(plan, 'dee', fresh('single'))).toBe(false);
    expect(suits(plan, 'dee', fresh('twin'))).toBe(false);
  });

  it('on the list has no bed any more', () => {
    expect(dropOf(plan, 'bo', { kind: 'none' })?.change).toEqual({ kind: 'place', to: null });
    expect(bedsAfter('bo', { kind: 'none' })).toEqual([['ada', null], ['cy', null], ['dee']]);
  });

  it('where they are, or beside their room mate, stays', () => {
    for (const spot of [bed('twin', 1, 1), bed('twin', 1, 2)]) expect(dropOf(plan, 'ada', spot)).toBeNull();
    expect(dropOf(plan, 'cy', { kind: 'room', code: 'twin', number: 2 })).toBeNull();
    expect(dropOf(plan, 'eve', { kind: 'none' })).toBeNull();
  });

  it('goes to no room of another kind, no full one, and nobody else’s bed without one of their own', () => {
    expect(suits(plan, 'dee', bed('twin', 2, 2))).toBe(false);
    expect(suits(plan, 'eve', bed('twin', 1, 1))).toBe(false);
    expect(suits(plan, 'eve', { kind: 'room', code: 'twin', number: 1 })).toBe(false);
    expect(dropOf(plan, 'dee', bed('twin', 2, 2))).toBeNull();
  });
});
