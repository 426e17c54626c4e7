import { describe, expect, it } from 'vitest';
import { newCondition, priceDraftOf, priceListOf } from './price-draft.js';
import type { PriceList } from './types.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const list: PriceList = {
  id: 'l', version: 2, currency: 'EUR', validFrom: null, validUntil: '2027-01-31',
  prices: [{ option: 'base', label: 'Package', component: 'land', price: eur(80_000) }, { option: 'room.twin', label: 'Twin', component: 'land', price: eur(0) }],
  conditions: [
    { kind: 'early-bird', label: 'Early', until: '2027-01-01', percent: 5 },
    { kind: 'early-bird', label: 'Earlier', daysBefore: 180, amount: eur(5_000) },
    { kind: 'group', label: 'Ten', travellers: 10, percent: 3 },
    { kind: 'free-place', label: 'Free', travellers: 16 },
    { kind: 'age', label: 'Child', band: 'child', underAge: 12, percent: 50 },
  ],
};
const options = ['base', 'room.twin', 'room.single'];
const unworded = () => 'worded by us';

describe('a price list that is being written', () => {
  it('goes back as it came', () => {
    const { currency, validFrom, validUntil, conditions } = list;
    const prices = list.prices.map(({ option, price }) => ({ option, price }));
    expect(priceListOf(priceDraftOf({ currency: 'USD' }, list), options, unworded)).toEqual({ currency, validFrom, validUntil, conditions, prices });
  });

  it('leaves out what has no price, and keeps what is free', () => {
    const draft = priceDraftOf({ currency: 'EUR' }, list);
    const { prices } = priceListOf({ ...draft, amounts: { 'room.single': 7, 'room.twin': null, base: 0 } }, options, unworded);
    expect(prices).toEqual([{ option: 'base', price: eur(0) }, { option: 'room.single', price: eur(7) }]);
  });

  it('words a condition that nobody worded', () => {
    const draft = { ...priceDraftOf({ currency: 'EUR' }, null), conditions: [newCondition('group'), { ...newCondition('age'), label: 'Kids' }] };
    expect(priceListOf(draft, options, unworded).conditions.map(({ label }) => label)).toEqual(['worded by us', 'Kids']);
  });
});
