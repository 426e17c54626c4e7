import { describe, expect, it } from 'vitest';
import { listPrice, missingIn, newDraft, newTraveller, optionsOf, ticketOf } from './draft.js';
import type { Sale } from './types.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const sale = {
  rooms: [{ code: 'twin', label: 'Twin', left: 'plenty' }],
  races: [{ code: '42', label: 'Marathon', left: 'few' }],
  legs: [{ id: 'in', direction: 'arrival' }, { id: 'out', direction: 'departure' }],
  prices: [
    { option: 'base', label: 'Package', price: eur(100) }, { option: 'race.42', label: 'Marathon', price: eur(20) }, { option: 'room.twin', label: 'Twin', price: eur(0) },
    { option: 'option.visa', label: 'Visa', price: eur(7) },
  ],
} as unknown as Sale;

describe('the form of a sale', () => {
  it('begins with the first of everything, and gives the next traveller the same choices', () => {
    const [first] = newDraft(sale).travellers;
    expect(first).toMatchObject({ race: '42', room: 'twin', arrivalLegId: 'in', departureLegId: 'out', nationality: '' });
    expect(newTraveller(sale, { ...first!, race: '', nationality: 'GBR', surname: 'Quillfeather' })).toMatchObject({ race: '', nationality: 'GBR', surname: '' });
  });

  it('names what is missing where it stands', () => {
    expect(missingIn(newDraft(sale))).toEqual(['/leader/name', '/leader/email', '/territory', '/travellers/0/givenNames', '/travellers/0/surname', '/travellers/0/nationality']);
  });

  it('sends no race for a companion, and the leader’s address for whoever has none', () => {
    const draft = { ...newDraft(sale), name: 'Lena', email: 'lena@example.org', territory: 'GBR' };
    const sent = ticketOf({ ...draft, travellers: [{ ...draft.travellers[0]!, race: '' }] }, 'de');
    expect(sent).toMatchObject({ leader: { name: 'Lena' }, locale: 'de', travellers: [{ race: null, email: 'lena@example.org', arrivalLegId: 'in', options: [] }] });
  });

  it('adds up the price list, and says nothing where it cannot', () => {
    const draft = newDraft(sale);
    expect(listPrice(sale, { ...draft, travellers: [...draft.travellers, { ...draft.travellers[0]!, race: '', options: ['visa'] }] })).toEqual(eur(227));
    expect(optionsOf(sale).map(({ code }) => code)).toEqual(['visa']);
    expect(listPrice({ ...sale, prices: [] }, draft)).toBeNull();
  });
});
