import { describe, expect, it } from 'vitest';
import { normalParty, type Quote, refuseUnlessQuoted } from './quote.js';
import { movedTo } from './copy-dates.js';

const party = [{ race: '42', room: 'twin', options: ['visa', 'extension'] }, { race: null, room: 'single' }];
const quote: Quote = {
  id: 'q', departureId: 'd', party: normalParty(party), travellers: [[], []], total: { amount: 0, currency: 'EUR' },
  createdAt: new Date('2026-12-09T09:00:00Z'), validUntil: new Date('2026-12-10T09:00:00Z'),
};
const now = new Date('2026-12-10T08:59:59.999Z');

describe('a quote', () => {
  it('is good for its party until its end, however the options are ordered', () => {
    expect(refuseUnlessQuoted(quote, 'd', party, now)).toBeNull();
    expect(refuseUnlessQuoted(quote, 'd', [{ ...party[0]!, options: ['extension', 'visa'], ageBand: 'adult' }, party[1]!], now)).toBeNull();
    expect(refuseUnlessQuoted(quote, 'd', party, quote.validUntil)).toMatchObject({ code: 'quote.expired', errors: [{ pointer: '/quoteId' }] });
  });

  it.each([
    ['another departure', 'e', party, ['/quoteId']],
    ['fewer travellers', 'd', party.slice(1), ['/quoteId']],
    ['another room', 'd', [party[0]!, { race: null, room: 'twin' }], ['/quoteId', '/travellers/1']],
    ['a child for an adult', 'd', [party[0]!, { ...party[1]!, ageBand: 'child' as const }], ['/quoteId', '/travellers/1']],
    ['one option less', 'd', [{ ...party[0]!, options: ['visa'] }, party[1]!], ['/quoteId', '/travellers/0']],
  ])('is not for %s', (_what, departureId, asked, pointers) => {
    const refusal = refuseUnlessQuoted(quote, departureId, asked, now);
    expect(refusal).toMatchObject({ code: 'quote.does-not-fit', errors: pointers.map((pointer) => ({ pointer })) });
  });
});

describe('a departure on another date', () => {
  it('moves its end and its sale by as many days, to the second', () => {
    const terms = {
      startsOn: '2027-03-25', endsOn: '2027-04-02', onSaleFrom: new Date('2026-12-09T01:00:07Z'), onSaleUntil: new Date('2027-03-01T00:00:00Z'), minimum: 4, maximum: 9,
    };
    expect(movedTo(terms, '2028-03-23')).toEqual({
      startsOn: '2028-03-23', endsOn: '2028-03-31', onSaleFrom: new Date('2027-12-08T01:00:07Z'), onSaleUntil: new Date('2028-02-28T00:00:00Z'), minimum: 4, maximum: 9,
      territories: null,
    });
  });
});
