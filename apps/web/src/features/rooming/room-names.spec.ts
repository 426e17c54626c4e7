import { describe, expect, it } from 'vitest';
import { nameOf, roomName, supplementOf } from './room-names.js';

const prices = [
  { option: 'room.twin', label: 'Twin', price: { amount: 1_000, currency: 'EUR' } },
  { option: 'room.single', label: 'Single', price: { amount: 33_000, currency: 'EUR' } },
] as Parameters<typeof supplementOf>[0]['prices'];

describe('a room', () => {
  it('is named by its kind and number', () => {
    expect(roomName({ code: 'sea-view', number: 7 })).toBe('Sea view 7');
  });

  it('costs a single supplement where one is priced', () => {
    expect(supplementOf({ prices }, 'twin')).toEqual({ amount: 32_000, currency: 'EUR' });
    expect(supplementOf({ prices }, 'triple')).toBeNull();
    expect(supplementOf({ prices: [] }, 'twin')).toBeNull();
  });
});

describe('a guest', () => {
  it('is called by name, until erased', () => {
    expect(nameOf({ givenNames: null, surname: 'Nowak' }, 'Erased traveller')).toBe('Nowak');
    expect(nameOf({ givenNames: null, surname: null }, 'Erased traveller')).toBe('Erased traveller');
  });
});
