import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { newId } from '#kernel';
import { BillingDesk } from '../../../test/support/billing-desk.js';

type Step =
  | { readonly act: 'charge'; readonly amount: number; readonly other: number }
  | { readonly act: 'pay' | 'refund'; readonly amount: number; readonly other: boolean }
  | { readonly act: 'reverse'; readonly which: number }
  | { readonly act: 'wait'; readonly days: number };

const amount = fc.integer({ min: 1, max: 300_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('charge' as const), amount: fc.nat({ max: 300_000 }), other: fc.nat({ max: 300_000 }) }),
  fc.record({ act: fc.constantFrom('pay' as const, 'refund' as const), amount, other: fc.boolean() }),
  fc.record({ act: fc.constant('reverse' as const), which: fc.nat({ max: 9 }) }),
  fc.record({ act: fc.constant('wait' as const), days: fc.nat({ max: 40 }) }),
);
const plans = fc.array(step, { minLength: 1, maxLength: 12 });
const agencies = fc.option(fc.record({ terms: fc.constantFrom('net' as const, 'commission' as const), commissionBasisPoints: fc.nat({ max: 10_000 }) }));

describe('whatever is charged, paid, given back and reversed', () => {
  let desk: BillingDesk;
  beforeAll(async () => {
    desk = await BillingDesk.open();
  });
  afterAll(() => desk.close());

  it('leaves every posting at zero, the balance at charges less payments plus refunds, and instalments that add up to the charges', async () => {
    await fc.assert(
      fc.asyncProperty(plans, agencies, async (steps, agency) => {
        await desk.start();
        const club = newId();
        const kept = new Map<string, { sign: 1 | -1; amount: number; reversed: boolean }>();
        let version = 1;
        let gross = 0;
        let days = 0;
        for (const one of steps) {
          if (one.act === 'wait') desk.clock.set(new Date(Date.UTC(2026, 11, 1 + (days += one.days), 11)));
          else if (one.act === 'charge') {
            gross = one.amount + one.other;
            await desk.charge({ amount: one.amount, others: [{ payerId: club, amount: one.other, travellers: 1 }], version: (version += 1), agency });
          } else if (one.act === 'reverse') {
            const id = [...kept.keys()][one.which];
            if (id === undefined) continue;
            const outcome = await desk.reverse(id);
            expect(outcome.refused).toBe(kept.get(id)!.reversed);
            kept.get(id)!.reversed = true;
          } else {
            const outcome = await desk[one.act](one.amount, one.other ? { payerId: club } : {});
            if (!outcome.refused) kept.set(outcome.value.id, { sign: one.act === 'pay' ? 1 : -1, amount: one.amount, reversed: false });
          }
        }
        const account = await desk.account();
        const paid = [...kept.values()].reduce((sum, payment) => sum + (payment.reversed ? 0 : payment.sign * payment.amount), 0);
        expect(await desk.unbalanced()).toEqual([]);
        if (!account) return void expect([gross, paid]).toEqual([0, 0]);
        const charged = agency?.terms === 'net' ? account.gross - account.commission : account.gross;
        expect(account).toMatchObject({ gross, charged, paid, balance: charged - paid });
        for (const payer of account.payers) {
          expect(payer.instalments.reduce((sum, part) => sum + part.amount, 0)).toBe(payer.charged);
          expect(payer.instalments.reduce((sum, part) => sum + part.open, 0)).toBe(Math.max(0, payer.charged - Math.max(0, payer.paid)));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
