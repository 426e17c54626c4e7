import { describe, expect, it } from '@jest/globals';
import { quoteOf, quoteParty } from './quote.js';

const price = (option: string, amount: number) => ({ option, label: option, price: { amount, currency: 'EUR' } });
const departure = { prices: [price('base', 189_000), price('race.42', 15_000), price('room.twin', 0), price('room.single', 32_000)] };

describe('the price of a party', () => {
  it('adds the package, the race and the room of every traveller', () => {
    const party = [{ race: '42', room: 'single' }, { race: null, room: 'twin' }];
    expect(quoteParty(departure, party)).toEqual({ amount: 236_000 + 189_000, currency: 'EUR' });
  });

  it('is unknown while a choice has no price, rather than too low', () => {
    expect(quoteOf(departure, { race: '21', room: 'twin' })).toBeNull();
    expect(quoteParty(departure, [{ race: '42', room: 'twin' }, { race: null, room: 'suite' }])).toBeNull();
  });
});
