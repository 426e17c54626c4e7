import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { QuotedLine } from './booking.js';
import type { CancellationCause } from './cancellation-cause.js';
import { cancellationFees } from './cancellation-fees.js';
import { type ChangePolicy, defaultPolicy, type PercentStep } from './change-policy.js';
import { priceComponents } from './price-component.js';

const line = (amount: number, component: QuotedLine['component'] = 'land'): QuotedLine => ({ option: 'base', label: 'Package', component, price: { amount, currency: 'EUR' } });
const of = (priceLines: readonly QuotedLine[], days: number, cause: CancellationCause = 'traveller', policy: ChangePolicy = defaultPolicy) =>
  cancellationFees({ policy, cause, days, currency: 'EUR', leaving: [{ travellerId: 'one', priceLines }] });

const steps: fc.Arbitrary<PercentStep[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 6 })
  .chain((days) => fc.array(fc.integer({ min: 0, max: 100 }), { minLength: days.length + 1, maxLength: days.length + 1 })
    .map((percents) => [...days.sort((one, other) => other - one), 0].map((fromDays, at) => ({ fromDays, percent: percents[at]! }))));
const policy = fc.record({ steps, race: steps, transferFee: fc.integer({ min: 0, max: 20_000 }) }).map(({ steps: all, race, transferFee }): ChangePolicy => ({
  ...defaultPolicy, cancellation: { ...defaultPolicy.cancellation, traveller: { steps: all, components: { race }, transferFee } },
}));
const lines = fc.array(fc.tuple(fc.integer({ min: -50_000, max: 300_000 }), fc.constantFrom(...priceComponents)).map(([amount, component]) => line(amount, component)), { maxLength: 8 });

describe('what a cancellation keeps', () => {
  it.each([
    [400, 0], [31, 0], [30, 15], [21, 15], [20, 25], [11, 25], [10, 35], [2, 35], [1, 65], [0, 100],
  ])('%d days before departure is %d percent', (days, percent) => {
    expect(of([line(149_000)], days)).toMatchObject({ kept: { amount: 1_490 * percent }, refund: { amount: 149_000 - 1_490 * percent } });
  });

  it.each([
    [31, 'Over 30 days before departure: 0 % of 1 490.00'],
    [30, '21–30 days before departure: 15 % of 1 490.00'],
    [1, '1 day before departure: 65 % of 1 490.00'],
    [0, 'On the day of departure: 100 % of 1 490.00'],
  ])('%d days before departure is explained', (days, why) => {
    expect(of([line(149_000)], days).lines[0]?.why).toBe(why);
  });

  it.each([
    [[{ fromDays: 1, percent: 10 }, { fromDays: 0, percent: 90 }], 5, 'Before the day of departure: 10 % of 1.00'],
    [[{ fromDays: 10, percent: 10 }, { fromDays: 0, percent: 90 }], 5, 'Up to 9 days before departure: 90 % of 1.00'],
    [[{ fromDays: 6, percent: 10 }, { fromDays: 5, percent: 20 }, { fromDays: 0, percent: 90 }], 5, '5 days before departure: 20 % of 1.00'],
  ])('names the days of any scale', (scale, days, why) => {
    const terms = { ...defaultPolicy, cancellation: { ...defaultPolicy.cancellation, traveller: { steps: scale, components: {}, transferFee: 0 } } };
    expect(of([line(100)], days, 'traveller', terms).lines[0]?.why).toBe(why);
  });

  it('has a scale of its own for a component that has one, and the transfer fee once', () => {
    const refused = of([line(149_000), line(9_000, 'visa')], 90, 'visa-refused-not-own-fault');
    expect(refused.lines.map(({ component, fee, why }) => [component, fee.amount, why])).toEqual([
      ['land', 0, 'At any time: 0 % of 1 490.00'],
      ['visa', 9_000, 'At any time: 100 % of 90.00'],
      ['transfer', 2_500, 'Transfer of 1 490.00 back'],
    ]);
    expect(refused.refund.amount).toBe(146_500);
  });

  it('is no transfer fee where nothing goes back, and no more of one than goes back', () => {
    expect(of([line(1_000)], 90, 'authority')).toMatchObject({ kept: { amount: 1_000 }, refund: { amount: 0 } });
    expect(of([line(0)], 90, 'authority').lines).toEqual([]);
  });

  it('never exceeds the price, is never negative, and with the refund comes to the price, line by line', () => {
    fc.assert(fc.property(policy, lines, fc.integer({ min: 0, max: 500 }), (terms, priceLines, days) => {
      const fees = of(priceLines, days, 'traveller', terms);
      const price = priceLines.reduce((sum, { price: { amount } }) => sum + amount, 0);
      expect(fees.price.amount).toBe(price);
      expect(fees.kept.amount + fees.refund.amount).toBe(price);
      expect(fees.kept.amount).toBe(fees.lines.reduce((sum, { fee }) => sum + fee.amount, 0));
      expect(fees.kept.amount).toBeLessThanOrEqual(Math.max(0, price));
      for (const { fee, of: whole } of fees.lines) {
        expect(Number.isSafeInteger(fee.amount) && fee.amount >= 0).toBe(true);
        expect(fee.amount).toBeLessThanOrEqual(whole.amount);
      }
    }));
  });

  it('is the step of the day: never that of another', () => {
    fc.assert(fc.property(steps, fc.integer({ min: 0, max: 500 }), (scale, days) => {
      const terms = { ...defaultPolicy, cancellation: { ...defaultPolicy.cancellation, traveller: { steps: scale, components: {}, transferFee: 0 } } };
      const { percent } = scale.find(({ fromDays }) => days >= fromDays)!;
      expect(of([line(10_000)], days, 'traveller', terms).kept.amount).toBe(percent * 100);
    }));
  });

  it('never shrinks as the departure comes nearer, where the scale does not', () => {
    fc.assert(fc.property(lines, fc.integer({ min: 1, max: 60 }), (priceLines, days) => {
      expect(of(priceLines, days - 1).kept.amount).toBeGreaterThanOrEqual(of(priceLines, days).kept.amount);
    }));
  });
});
