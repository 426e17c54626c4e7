import { describe, expect, it } from 'vitest';
import type { SoldByAgency } from '../sub-party.js';
import { cancelledRefund } from './cancelled-refund.js';

const net: SoldByAgency = { agencyId: 'a', terms: 'net', commissionBasisPoints: 1_000 };
const charged = (total: number, agency: SoldByAgency | null): number => (agency?.terms === 'net' ? total - total / 10 : total);
const refund = (paid: number, total: number, agency: SoldByAgency | null = null) => cancelledRefund({ paid, total, agency }, charged);

describe('cancelledRefund', () => {
  it.each<[string, number, number, SoldByAgency | null, { back: number; kept: number }]>([
    ['all but the fees', 164_000, 2_500, null, { back: 161_500, kept: 2_500 }],
    ['nothing where the fees are more than what was paid', 10_000, 40_000, null, { back: 0, kept: 10_000 }],
    ['nothing where nothing was paid', 0, 2_500, null, { back: 0, kept: 0 }],
    ['to an agency that keeps its commission all but its own part of the fees', 20_000, 2_500, net, { back: 17_750, kept: 2_250 }],
  ])('gives back %s', (_what, paid, total, agency, expected) => {
    expect(refund(paid, total, agency)).toEqual(expected);
  });
});
