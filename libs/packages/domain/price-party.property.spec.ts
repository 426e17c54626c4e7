import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { valueOf } from '../../../test/support/results.js';
import { checkPriceList, largestPrice, refuseMixed } from './check-price-list.js';
import type { PriceCondition, PriceList } from './price-list.js';
import { type PricedChoices, priceParty } from './price-party.js';

const amount = fc.integer({ min: 0, max: 10_000_000 });
const reduction = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }) }),
  fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
);
const size = fc.integer({ min: 2, max: 12 });
const condition: fc.Arbitrary<PriceCondition> = fc.oneof(
  fc.tuple(reduction, fc.constantFrom({ until: '2026-12-31' }, { until: '2026-01-01' }, { daysBefore: 30 }, { daysBefore: 900 })).map(
    ([off, when]): PriceCondition => ({ kind: 'early-bird', label: 'Early', ...when, ...off }),
  ),
  fc.tuple(reduction, size).map(([off, travellers]): PriceCondition => ({ kind: 'group', label: 'Group', travellers, ...off })),
  size.map((travellers): PriceCondition => ({ kind: 'free-place', label: 'Free', travellers })),
  fc.tuple(reduction, fc.constantFrom('child' as const, 'infant' as const)).map(([off, band]): PriceCondition => ({ kind: 'age', label: 'Age', band, underAge: 12, ...off })),
);
const names = ['base', 'race.42', 'race.10', 'room.twin', 'room.single', 'option.extension', 'option.dinner'];
const priceList: fc.Arbitrary<PriceList> = fc
  .tuple(fc.array(amount, { minLength: names.length, maxLength: names.length }), fc.array(condition, { maxLength: 6 }))
  .map(([amounts, conditions]) => ({ currency: 'EUR', prices: names.map((option, at) => ({ option, label: option, amount: amounts[at]! })), conditions }));
const traveller: fc.Arbitrary<PricedChoices> = fc.record({
  race: fc.constantFrom('42', '10', null),
  room: fc.constantFrom('twin', 'single'),
  options: fc.subarray(['extension', 'dinner']),
  ageBand: fc.constantFrom('adult' as const, 'adult' as const, 'child' as const, 'infant' as const),
});
const party = fc.array(traveller, { minLength: 1, maxLength: 30 });
const days = { bookedOn: '2026-12-09', startsOn: '2027-04-01' };
const runs = { numRuns: 1_000 };

const isChoice = (option: string): boolean => option !== 'base' && !option.startsWith('discount.');
const sum = (lines: readonly { price: { amount: number } }[]): number => lines.reduce((total, { price }) => total + price.amount, 0);

describe('any price', () => {
  it('is the sum of its lines, in whole minor units of one currency', () => {
    fc.assert(fc.property(priceList, party, (list, travellers) => {
      const { travellers: lines, total } = valueOf(priceParty(list, travellers, days));
      expect(total).toEqual({ amount: sum(lines.flat()), currency: 'EUR' });
      expect(lines.flat().every(({ price }) => price.currency === 'EUR' && Number.isSafeInteger(price.amount))).toBe(true);
    }), runs);
  });

  it('never lets anybody off more than the base, nor charges more than the list', () => {
    fc.assert(fc.property(priceList, party, (list, travellers) => {
      for (const lines of valueOf(priceParty(list, travellers, days)).travellers) {
        expect(sum(lines)).toBeGreaterThanOrEqual(sum(lines.filter(({ option }) => isChoice(option))));
        expect(sum(lines)).toBeLessThanOrEqual(sum(lines.filter(({ option }) => !option.startsWith('discount.'))));
        expect(lines.filter(({ price }) => price.amount < 0).every(({ option }) => option.startsWith('discount.'))).toBe(true);
      }
    }), runs);
  });

  it('is the same in whatever order the travellers and the conditions are given', () => {
    fc.assert(fc.property(priceList, party, (list, travellers) => {
      const turned = { ...list, conditions: [...(list.conditions ?? [])].reverse(), prices: [...list.prices].reverse() };
      const total = valueOf(priceParty(list, travellers, days)).total;
      expect(valueOf(priceParty(turned, [...travellers].reverse(), days)).total).toEqual(total);
    }), runs);
  });
});

describe('any list of mixed money', () => {
  it('is refused at each amount of another currency, and only there', () => {
    fc.assert(fc.property(fc.array(fc.record({ amount, currency: fc.constantFrom('EUR', 'USD', 'CNY') }), { maxLength: 10 }), (monies) => {
      const refusal = refuseMixed('EUR', monies.map((money, at) => ({ money, pointer: `/prices/${at}/price` })));
      const others = monies.flatMap(({ currency }, at) => (currency === 'EUR' ? [] : [`/prices/${at}/price/currency`]));
      expect((refusal?.errors ?? []).map(({ pointer }) => pointer)).toEqual(others);
    }));
  });
});

describe('any amount', () => {
  it('is a price from nothing to the largest, in whole minor units', () => {
    fc.assert(fc.property(fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger()), (value) => {
      const refusal = checkPriceList({ currency: 'EUR', prices: [{ option: 'base', label: 'Package', amount: value }] }, { within: '', options: undefined });
      expect(refusal === null).toBe(Number.isInteger(value) && value >= 0 && value <= largestPrice);
    }));
  });
});
