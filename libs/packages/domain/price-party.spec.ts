import { describe, expect, it } from '@jest/globals';
import type { PriceList } from './package.js';
import { priceParty } from './price-party.js';

const list: PriceList = {
  currency: 'EUR',
  prices: [
    { option: 'base', label: 'Package', amount: 149_000 },
    { option: 'race.42', label: 'Marathon', amount: 15_000 },
    { option: 'room.twin', label: 'Bed in a twin room', amount: 0 },
    { option: 'room.single', label: 'Single room', amount: 24_000 },
  ],
};
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('the price of a party', () => {
  it('is the base, the race and the room of each traveller', () => {
    const price = priceParty(list, [{ race: '42', room: 'single' }, { race: null, room: 'twin' }]);
    expect(price).toEqual({
      refused: false,
      value: {
        total: eur(149_000 + 15_000 + 24_000 + 149_000),
        travellers: [
          [
            { option: 'base', label: 'Package', price: eur(149_000) },
            { option: 'race.42', label: 'Marathon', price: eur(15_000) },
            { option: 'room.single', label: 'Single room', price: eur(24_000) },
          ],
          [
            { option: 'base', label: 'Package', price: eur(149_000) },
            { option: 'room.twin', label: 'Bed in a twin room', price: eur(0) },
          ],
        ],
      },
    });
  });

  it('is refused at every choice that has no price', () => {
    const price = priceParty(list, [{ race: '42', room: 'twin' }, { race: '50', room: 'suite' }]);
    expect(price).toMatchObject({
      refused: true,
      code: 'package.option-not-offered',
      errors: [{ pointer: '/travellers/1/race' }, { pointer: '/travellers/1/room' }],
    });
  });
});
