import { describe, expect, it } from 'vitest';
import { checkPlan, type PaymentPlan, standardPlan } from './payment-plan.js';

const plan = (more: Partial<PaymentPlan>): PaymentPlan => ({ ...standardPlan, ...more });
const deposit = (basisPoints: number, dueDaysAfterBooking = 7) => ({ dueDaysAfterBooking, of: { basisPoints } });

describe('a payment plan', () => {
  it('may have a deposit, instalments and a balance, and each but the balance may be left out', () => {
    expect(checkPlan(standardPlan)).toBeNull();
    expect(checkPlan(plan({ deposit: null }))).toBeNull();
    expect(checkPlan(plan({ deposit: { dueDaysAfterBooking: 0, of: { perTraveller: { amount: 30_000, currency: 'EUR' } } } }))).toBeNull();
    expect(checkPlan(plan({ instalments: [{ basisPoints: 3_000, daysBeforeDeparture: 120 }, { basisPoints: 5_000, daysBeforeDeparture: 90 }] }))).toBeNull();
  });

  it.each([
    ['a deposit of nothing', { deposit: deposit(0) }, '/deposit/of/basisPoints'],
    ['a deposit of more than all', { deposit: deposit(10_001) }, '/deposit/of/basisPoints'],
    ['half a basis point', { deposit: deposit(0.5) }, '/deposit/of/basisPoints'],
    ['a deposit that is due before the booking', { deposit: deposit(1_000, -1) }, '/deposit/dueDaysAfterBooking'],
    ['a negative deposit', { deposit: { dueDaysAfterBooking: 1, of: { perTraveller: { amount: -1, currency: 'EUR' } } } }, '/deposit/of/perTraveller/amount'],
    ['a balance after the departure', { balance: { daysBeforeDeparture: -1 } }, '/balance/daysBeforeDeparture'],
    ['instalments in a wrong order', { instalments: [{ basisPoints: 1_000, daysBeforeDeparture: 90 }, { basisPoints: 1_000, daysBeforeDeparture: 90 }] }, '/instalments/1/daysBeforeDeparture'],
    ['an instalment after the balance', { instalments: [{ basisPoints: 1_000, daysBeforeDeparture: 60 }] }, '/instalments/0/daysBeforeDeparture'],
    ['more than all', { instalments: [{ basisPoints: 8_001, daysBeforeDeparture: 90 }] }, '/instalments'],
    ['too many instalments', { instalments: Array.from({ length: 13 }, (_, at) => ({ basisPoints: 1, daysBeforeDeparture: 200 - at })) }, '/instalments'],
  ] as const)('is refused with %s', (_what, more, pointer) => {
    expect(checkPlan(plan(more))).toMatchObject({ code: 'plan.unusable', errors: expect.arrayContaining([expect.objectContaining({ pointer })]) });
  });
});
