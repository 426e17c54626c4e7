import { describe, expect, it } from 'vitest';
import { chargesOf, commissionOf, differenceOf, type Entry, reversed, transferOf } from './ledger.js';

const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, { amount }) => sum + amount, 0);
const shares = [{ payerId: 'leader', amount: 10_001, travellers: 2 }, { payerId: 'club', amount: 5_000, travellers: 1 }];
const amountOf = (entries: readonly Entry[], account: Entry['account'], payerId: string | null = null): number | undefined =>
  entries.find((entry) => entry.account === account && entry.payerId === payerId)?.amount;

describe('the charges of a bill', () => {
  it('are owed by each payer, and are revenue', () => {
    const charges = chargesOf({ shares, agency: null });
    expect([amountOf(charges, 'receivable', 'leader'), amountOf(charges, 'receivable', 'club'), amountOf(charges, 'revenue'), amountOf(charges, 'commission')]).toEqual([10_001, 5_000, -15_001, 0]);
    expect(sumOf(charges)).toBe(0);
  });

  it('are owed less the commission by an agency at net prices', () => {
    const charges = chargesOf({ shares, agency: { terms: 'net', commissionBasisPoints: 1_000 } });
    expect([amountOf(charges, 'receivable', 'leader'), amountOf(charges, 'receivable', 'club')]).toEqual([9_001, 4_500]);
    expect([amountOf(charges, 'revenue'), amountOf(charges, 'commission'), amountOf(charges, 'agency')]).toEqual([-15_001, 1_500, 0]);
    expect(sumOf(charges)).toBe(0);
  });

  it('are owed in full by an agency with commission, which is owed the commission', () => {
    const charges = chargesOf({ shares, agency: { terms: 'commission', commissionBasisPoints: 1_000 } });
    expect([amountOf(charges, 'receivable', 'leader'), amountOf(charges, 'commission'), amountOf(charges, 'agency')]).toEqual([10_001, 1_500, -1_500]);
    expect(sumOf(charges)).toBe(0);
  });

  it('round a commission half up', () => {
    expect([commissionOf(5, 1_000), commissionOf(4, 1_000), commissionOf(15_001, 1_000), commissionOf(0, 1_000), commissionOf(2_000_000_000, 10_000)]).toEqual([1, 0, 1_500, 0, 2_000_000_000]);
  });
});

describe('a posting', () => {
  it('is the difference to what is posted, and none where that is the same', () => {
    const posted = chargesOf({ shares, agency: null });
    expect(differenceOf(posted, posted)).toEqual([]);
    const moved = differenceOf(chargesOf({ shares: [{ payerId: 'leader', amount: 16_000, travellers: 3 }], agency: null }), posted);
    expect(moved).toEqual([
      { account: 'receivable', payerId: 'leader', amount: 5_999 },
      { account: 'revenue', payerId: null, amount: -999 },
      { account: 'receivable', payerId: 'club', amount: -5_000 },
    ]);
  });

  it('sums to zero for a payment, a refund and the reversal of either', () => {
    for (const entries of [transferOf('payment', 'leader', 500), transferOf('refund', 'leader', 500)]) {
      expect(sumOf(entries)).toBe(0);
      expect(sumOf([...entries, ...reversed(entries)])).toBe(0);
    }
    expect(amountOf(transferOf('payment', 'leader', 500), 'cash')).toBe(500);
    expect(amountOf(transferOf('refund', 'leader', 500), 'receivable', 'leader')).toBe(500);
  });
});
