import { describe, expect, it } from 'vitest';
import type { PriceCondition, PriceList } from './price-list.js';
import { type PartyPrice, type PricedChoices, priceParty } from './price-party.js';
import { valueOf } from '../../../test/support/results.js';

const list: PriceList = {
  currency: 'EUR',
  prices: [
    { option: 'base', label: 'Package', amount: 149_000 },
    { option: 'race.42', label: 'Marathon', amount: 15_000 },
    { option: 'room.twin', label: 'Bed in a twin room', amount: 0 },
    { option: 'room.single', label: 'Single room', amount: 24_000 },
    { option: 'option.extension', label: 'Three days more', amount: 40_000 },
    { option: 'option.visa', label: 'Visa', amount: 5_000, component: 'visa' },
  ],
};
const days = { bookedOn: '2026-12-09', startsOn: '2027-04-01' };
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const adult: PricedChoices = { race: null, room: 'twin' };

const priced = (conditions: readonly PriceCondition[], party: readonly PricedChoices[], when: Partial<typeof days> = {}): PartyPrice =>
  valueOf(priceParty({ ...list, conditions }, party, { ...days, ...when }));
/** What each traveller is let off, by the option of the line. */
const off = (price: PartyPrice): Record<string, number>[] =>
  price.travellers.map((lines) => Object.fromEntries(lines.filter((line) => line.price.amount < 0).map((line) => [line.option, line.price.amount])));

describe('the price of a party', () => {
  it('is the base, the race, the room and the options of each traveller, each said what it is for', () => {
    const price = priceParty(list, [{ race: '42', room: 'single' }, { race: null, room: 'twin', options: ['extension', 'visa'] }], days);
    expect(price).toEqual({
      refused: false,
      value: {
        total: eur(149_000 + 15_000 + 24_000 + 149_000 + 40_000 + 5_000),
        travellers: [
          [
            { option: 'base', label: 'Package', component: 'land', price: eur(149_000) },
            { option: 'race.42', label: 'Marathon', component: 'race', price: eur(15_000) },
            { option: 'room.single', label: 'Single room', component: 'land', price: eur(24_000) },
          ],
          [
            { option: 'base', label: 'Package', component: 'land', price: eur(149_000) },
            { option: 'room.twin', label: 'Bed in a twin room', component: 'land', price: eur(0) },
            { option: 'option.extension', label: 'Three days more', component: 'option', price: eur(40_000) },
            { option: 'option.visa', label: 'Visa', component: 'visa', price: eur(5_000) },
          ],
        ],
      },
    });
  });

  it('is refused at every choice that has no price or is made twice', () => {
    const party = [{ race: '42', room: 'twin' }, { race: '50', room: 'suite', options: ['extension', 'extension', 'opera'] }];
    expect(priceParty(list, party, days)).toMatchObject({
      refused: true,
      code: 'package.option-not-offered',
      errors: [
        { pointer: '/travellers/1/race' },
        { pointer: '/travellers/1/room' },
        { pointer: '/travellers/1/options/1', detail: 'This is chosen twice.' },
        { pointer: '/travellers/1/options/2' },
      ],
    });
  });

  it('is refused where it is more than a booking can be', () => {
    const dear = { ...list, prices: list.prices.map((price) => ({ ...price, amount: 100_000_000 })) };
    expect(priceParty(dear, Array.from({ length: 11 }, () => adult), days)).toMatchObject({ code: 'price.too-large', errors: [{ pointer: '/travellers' }] });
    expect(priceParty(dear, Array.from({ length: 10 }, () => adult), days)).toMatchObject({ refused: false });
  });
});

describe('who books early', () => {
  const until: PriceCondition = { kind: 'early-bird', label: 'Early', until: '2026-12-31', percent: 10 };
  const before: PriceCondition = { kind: 'early-bird', label: 'Half a year before', daysBefore: 90, amount: 12_000 };

  it.each([
    ['the last day', until, { bookedOn: '2026-12-31' }, -14_900],
    ['the day after', until, { bookedOn: '2027-01-01' }, undefined],
    ['90 days before', before, { bookedOn: '2027-01-01' }, -12_000],
    ['89 days before', before, { bookedOn: '2027-01-02' }, undefined],
  ])('pays less until %s', (_what, condition, when, amount) => {
    expect(off(priced([condition], [adult], when))[0]?.['discount.early-bird']).toBe(amount);
  });

  it('gets the better of two, and one alone', () => {
    const lines = priced([before, until], [adult]).travellers[0]!.filter((line) => line.option === 'discount.early-bird');
    expect(lines).toEqual([{ option: 'discount.early-bird', label: 'Early', component: 'land', price: eur(-14_900) }]);
  });
});

describe('a group', () => {
  const group: PriceCondition = { kind: 'group', label: 'Ten and more', travellers: 10, percent: 5 };
  const larger: PriceCondition = { kind: 'group', label: 'Twenty and more', travellers: 20, percent: 8 };
  const free: PriceCondition = { kind: 'free-place', label: 'One in ten goes free', travellers: 10 };
  const people = (count: number): PricedChoices[] => Array.from({ length: count }, () => adult);

  it('pays less per head from its size on, and infants do not make it larger', () => {
    expect(off(priced([group, larger], people(9)))).toEqual(people(9).map(() => ({})));
    expect(off(priced([group, larger], people(10)))[9]).toEqual({ 'discount.group': -7_450 });
    expect(off(priced([group, larger], people(20)))[0]).toEqual({ 'discount.group': -11_920 });
    expect(off(priced([group], [...people(9), { ...adult, ageBand: 'infant' }]))).toEqual(people(10).map(() => ({})));
  });

  it('has one free place in ten, the cheapest, and that one still pays its room', () => {
    const single = { race: null, room: 'single' };
    const child: PriceCondition = { kind: 'age', label: 'Child', band: 'child', underAge: 12, percent: 50 };
    const party: PricedChoices[] = [...people(18), { ...single, ageBand: 'child' }, single];
    const price = priced([free, child], party);
    expect(off(price).flatMap((lines, index) => ('discount.free-place' in lines ? [[index, lines['discount.free-place']]] : []))).toEqual([[0, -149_000], [18, -74_500]]);
    expect(price.travellers[18]!.reduce((sum, line) => sum + line.price.amount, 0)).toBe(24_000);
    expect(off(priced([free], people(9))).flatMap((lines) => Object.keys(lines))).toEqual([]);
  });
});

describe('children', () => {
  const child: PriceCondition = { kind: 'age', label: 'Child, under 12', band: 'child', underAge: 12, percent: 33 };
  const infant: PriceCondition = { kind: 'age', label: 'Infant, under 2', band: 'infant', underAge: 2, percent: 100 };

  it('pay by their band, a half rounded in their favour', () => {
    const price = valueOf(priceParty({ ...list, conditions: [{ ...child, percent: 50 }], prices: [{ option: 'base', label: '', amount: 1_001 }, ...list.prices.slice(1)] }, [{ ...adult, ageBand: 'child' }], days));
    expect(price.total).toEqual(eur(500));
    expect(off(priced([child, infant], [adult, { ...adult, ageBand: 'child' }, { ...adult, ageBand: 'infant' }]))).toEqual([
      {}, { 'discount.age': -49_170 }, { 'discount.age': -149_000 },
    ]);
  });

  it('are never let off more than the base', () => {
    const early: PriceCondition = { kind: 'early-bird', label: 'Early', until: '2026-12-31', amount: 20_000 };
    expect(off(priced([early, { ...child, percent: 90 }], [{ ...adult, ageBand: 'child' }]))[0]).toEqual({ 'discount.age': -134_100, 'discount.early-bird': -14_900 });
    expect(off(priced([early, infant], [{ ...adult, ageBand: 'infant' }]))[0]).toEqual({ 'discount.age': -149_000 });
  });
});
