import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, type IsoDate } from '#kernel';
import { type PaymentPlan, whole } from './payment-plan.js';
import { type Instalment, type Owed, planInstalments } from './plan-instalments.js';
import { replanInstalments } from './replan-instalments.js';
import { settleInstalments } from './settle-instalments.js';

const plan: PaymentPlan = {
  deposit: { dueDaysAfterBooking: 7, of: { basisPoints: 2_000 } },
  instalments: [{ basisPoints: 3_000, daysBeforeDeparture: 120 }],
  balance: { daysBeforeDeparture: 60 },
};
const owed: Owed = { amount: 100_000, currency: 'EUR', travellers: 2, bookedOn: '2026-11-01', departsOn: '2027-04-01' };
const sumOf = (parts: readonly Instalment[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);
const perTraveller = (amount: number, currency = 'EUR'): PaymentPlan => ({ ...plan, deposit: { dueDaysAfterBooking: 7, of: { perTraveller: { amount, currency } } } });

describe('the instalments of a booking', () => {
  it('count from the booking and from the departure', () => {
    expect(planInstalments(plan, owed)).toEqual([
      { kind: 'deposit', dueOn: '2026-11-08', amount: 20_000 },
      { kind: 'instalment', dueOn: '2026-12-02', amount: 30_000 },
      { kind: 'balance', dueOn: '2027-01-31', amount: 50_000 },
    ]);
  });

  it('are due all at once for whoever books on the balance’s day or later', () => {
    for (const bookedOn of ['2027-01-31', '2027-03-31'] as const) {
      expect(planInstalments(plan, { ...owed, bookedOn })).toEqual([{ kind: 'balance', dueOn: bookedOn, amount: 100_000 }]);
    }
    expect(planInstalments(plan, { ...owed, bookedOn: '2027-01-30' }).map(({ dueOn }) => dueOn)).toEqual(['2027-01-31', '2027-01-31', '2027-01-31']);
  });

  it('fall due with the deposit where their own day was before', () => {
    expect(planInstalments(plan, { ...owed, bookedOn: '2026-12-10' }).map(({ dueOn }) => dueOn)).toEqual(['2026-12-17', '2026-12-17', '2027-01-31']);
  });

  it('start with an amount for each traveller where that is the deposit, never with more than all, nor with another currency', () => {
    expect(planInstalments(perTraveller(30_000), owed).map(({ amount }) => amount)).toEqual([60_000, 12_000, 28_000]);
    expect(planInstalments(perTraveller(90_000), owed)).toEqual([{ kind: 'deposit', dueOn: '2026-11-08', amount: 100_000 }]);
    expect(planInstalments(perTraveller(30_000, 'USD'), owed).map(({ kind, amount }) => [kind, amount])).toEqual([['instalment', 30_000], ['balance', 70_000]]);
  });

  it('are none where nothing is owed', () => {
    expect(planInstalments(plan, { ...owed, amount: 0 })).toEqual([]);
  });

  it('are settled by what was paid, the first due first, and overdue from the day after', () => {
    const parts = planInstalments(plan, owed);
    const states = (paid: number, today: IsoDate) => settleInstalments(parts, paid, today).map(({ state, open }) => [state, open]);
    expect(states(0, '2026-11-08')).toEqual([['due', 20_000], ['upcoming', 30_000], ['upcoming', 50_000]]);
    expect(states(0, '2026-11-09')).toEqual([['overdue', 20_000], ['upcoming', 30_000], ['upcoming', 50_000]]);
    expect(states(45_000, '2026-12-03')).toEqual([['paid', 0], ['overdue', 5_000], ['upcoming', 50_000]]);
    expect(states(120_000, '2027-02-01')).toEqual([['paid', 0], ['paid', 0], ['paid', 0]]);
    expect(states(-5, '2026-11-01')[0]).toEqual(['upcoming', 20_000]);
  });
});

describe('instalments of a booking that costs something else now', () => {
  const instalments = planInstalments(plan, owed);

  it('leave what was due as it was, and spread the rest over the days to come', () => {
    const more = replanInstalments(plan, { ...owed, amount: 140_000 }, { instalments, paid: 0, today: '2026-11-10' });
    expect(more.map(({ dueOn, amount }) => [dueOn, amount])).toEqual([['2026-11-08', 20_000], ['2026-12-02', 45_000], ['2027-01-31', 75_000]]);
  });

  it('leave what is paid, however early', () => {
    const more = replanInstalments(plan, { ...owed, amount: 130_000 }, { instalments, paid: 20_000, today: '2026-11-02' });
    expect(more.map(({ amount }) => amount)).toEqual([20_000, 41_250, 68_750]);
  });

  it('are due at once where no day is to come, on the balance’s day where that is', () => {
    expect(replanInstalments(plan, { ...owed, amount: 101_000 }, { instalments, paid: 100_000, today: '2027-02-10' }).at(-1)).toEqual({ kind: 'balance', dueOn: '2027-02-10', amount: 1_000 });
    expect(replanInstalments(plan, { ...owed, amount: 101_000 }, { instalments, paid: 100_000, today: '2026-11-10' }).at(-1)).toEqual({ kind: 'balance', dueOn: '2027-01-31', amount: 1_000 });
  });

  it('shrink from the end where less is owed than was due', () => {
    expect(replanInstalments(plan, { ...owed, amount: 25_000 }, { instalments, paid: 100_000, today: '2027-02-10' })).toEqual([
      { kind: 'deposit', dueOn: '2026-11-08', amount: 20_000 }, { kind: 'instalment', dueOn: '2026-12-02', amount: 5_000 },
    ]);
    expect(replanInstalments(plan, { ...owed, amount: 0 }, { instalments, paid: 0, today: '2026-11-10' })).toEqual([]);
  });

  it('follow the departure to its new day', () => {
    const moved = replanInstalments(plan, { ...owed, departsOn: '2028-04-01' }, { instalments, paid: 0, today: '2026-11-10' });
    expect(moved.map(({ dueOn }) => dueOn)).toEqual(['2026-11-08', '2027-12-03', '2028-02-01']);
  });
});

const day = (base: IsoDate) => fc.nat({ max: 400 }).map((days) => addDays(base, days));
const plans: fc.Arbitrary<PaymentPlan> = fc.record({
  deposit: fc.option(fc.record({
    dueDaysAfterBooking: fc.nat({ max: 60 }),
    of: fc.oneof(fc.record({ basisPoints: fc.integer({ min: 1, max: 4_000 }) }), fc.record({ perTraveller: fc.record({ amount: fc.integer({ min: 1, max: 200_000 }), currency: fc.constantFrom('EUR', 'USD') }) })),
  })),
  instalments: fc.uniqueArray(fc.integer({ min: 61, max: 400 }), { maxLength: 5 }).chain((days) =>
    fc.tuple(...days.sort((one, other) => other - one).map((daysBeforeDeparture) => fc.record({ daysBeforeDeparture: fc.constant(daysBeforeDeparture), basisPoints: fc.integer({ min: 1, max: (whole - 4_000) / 5 }) })))),
  balance: fc.record({ daysBeforeDeparture: fc.nat({ max: 60 }) }),
});
const amounts = fc.integer({ min: 0, max: 2_000_000_000 });

describe('instalments, whatever the plan', () => {
  const isOrdered = (parts: readonly Instalment[]): boolean => parts.every(({ dueOn, amount }, at) => amount > 0 && dueOn >= (parts[at - 1]?.dueOn ?? ''));

  it('add up to what is owed to the last unit, in the order of their days', () => {
    fc.assert(
      fc.property(plans, amounts, fc.integer({ min: 1, max: 100 }), day('2026-01-01'), day('2026-06-01'), (terms, amount, travellers, bookedOn, departsOn) => {
        const parts = planInstalments(terms, { amount, currency: 'EUR', travellers, bookedOn, departsOn });
        expect(sumOf(parts)).toBe(amount);
        expect(isOrdered(parts)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('still do after any number of changes and payments, and what was due and is owed still stays as agreed', () => {
    const steps = fc.array(fc.record({ amount: amounts, paid: amounts, days: fc.nat({ max: 60 }), moved: fc.nat({ max: 200 }) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(plans, amounts, fc.integer({ min: 1, max: 20 }), steps, (terms, amount, travellers, changes) => {
        const first: Owed = { amount, currency: 'EUR', travellers, bookedOn: '2026-01-01', departsOn: '2026-09-01' };
        let parts = planInstalments(terms, first);
        let today: IsoDate = first.bookedOn;
        for (const change of changes) {
          today = addDays(today, change.days);
          const agreed = parts.filter(({ dueOn }) => dueOn <= today);
          const next = { ...first, amount: change.amount, departsOn: addDays(first.departsOn, change.moved) };
          parts = replanInstalments(terms, next, { instalments: parts, paid: change.paid, today });
          expect(sumOf(parts)).toBe(change.amount);
          expect(isOrdered(parts)).toBe(true);
          if (change.amount >= sumOf(agreed)) expect(parts.slice(0, agreed.length)).toEqual(agreed);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
