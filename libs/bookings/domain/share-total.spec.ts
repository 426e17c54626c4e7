import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { shareTotal } from './share-total.js';

const of = (payerId: string, price: number) => ({ payerId, price });

describe('the total of a booking', () => {
  it('is owed by its leader where nobody else pays', () => {
    expect(shareTotal(300, 'leader', [of('leader', 100), of('leader', 200)])).toEqual([{ payerId: 'leader', amount: 300, travellers: 2 }]);
  });

  it('is owed by each payer for their own travellers, and by the leader for the rest, fees included', () => {
    expect(shareTotal(1_050, 'leader', [of('leader', 100), of('club', 300), of('club', 350), of('family', 250)])).toEqual([
      { payerId: 'leader', amount: 150, travellers: 1 }, { payerId: 'club', amount: 650, travellers: 2 }, { payerId: 'family', amount: 250, travellers: 1 },
    ]);
  });

  it('is owed in proportion where it is less than the payers’ travellers cost', () => {
    expect(shareTotal(100, 'leader', [of('leader', 500), of('club', 1_500)])).toEqual([
      { payerId: 'leader', amount: 25, travellers: 1 }, { payerId: 'club', amount: 75, travellers: 1 },
    ]);
  });

  it('is always owed by somebody, to the last unit, and by nobody below nothing', () => {
    const travellers = fc.array(fc.record({ payerId: fc.constantFrom('leader', 'a', 'b', 'c'), price: fc.nat({ max: 500_000 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.nat({ max: 20_000_000 }), travellers, (total, party) => {
        const shares = shareTotal(total, 'leader', party);
        expect(shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        expect(shares.every(({ amount }) => amount >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share.travellers, 0)).toBe(party.length);
      }),
      { numRuns: 500 },
    );
  });
});
