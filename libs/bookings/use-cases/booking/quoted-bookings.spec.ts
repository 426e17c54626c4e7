import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenAllotment } from '#inventory';
import { newId } from '#kernel';
import { AddTerms, ChangePackage, ChangePriceList, MakeQuote, ReadDeparture, ReadPackage } from '#packages';
import { Office } from '../../../../test/support/office.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { AcceptTerms } from './accept-terms.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';
import { ReadBooking } from './read-booking.js';

describe('bookings of a price that was told', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
  });
  afterEach(() => office.close());

  const organisation = () => office.ids.organisationId;
  const packageOf = async () => {
    const { packageId } = valueOf(await office.get(ReadDeparture).read(organisation(), office.ids.departureId));
    return valueOf(await office.get(ReadPackage).read(organisation(), packageId));
  };
  const quote = async (party: readonly object[]) =>
    valueOf(await office.get(MakeQuote).make({ organisationId: organisation(), departureId: office.ids.departureId, party: party.map((one) => ({ race: '42', room: 'twin', ...one })) }));
  const raise = async (by: number) => {
    const { priceLists: [list] } = await packageOf();
    const prices = list!.prices.map((price) => ({ ...price, amount: price.amount + by }));
    valueOf(await office.get(ChangePriceList).change({ organisationId: organisation(), priceListId: list!.id, version: list!.version }, { ...list!, prices }));
  };
  const bookings = () => office.db.database.query('select id from booking');

  it('get that price though the price list has changed since', async () => {
    const told = await quote([{}, { room: 'single' }]);
    await raise(50_000);
    const booking = valueOf(await office.book([{}, { room: 'single' }], { quoteId: told.id }));
    expect(booking).toMatchObject({ total: told.total, quoteId: told.id });
    expect(booking.travellers.map(({ priceLines }) => priceLines)).toEqual(told.travellers);
    expect(valueOf(await office.get(ReadBooking).read(organisation(), booking.id))).toMatchObject({ total: told.total, quoteId: told.id });
    expect(valueOf(await office.book([{}, { room: 'single' }])).total.amount).toBe(told.total.amount + 6 * 50_000);
  });

  it('are refused with nothing taken where the quote is over, for others, in other money, or not there', async () => {
    const { id: quoteId } = await quote([{}]);
    const before = await office.left();
    expect(await office.book([{ room: 'single' }], { quoteId })).toMatchObject({ code: 'quote.does-not-fit', errors: [{ pointer: '/quoteId' }, { pointer: '/travellers/0' }] });
    expect(await office.book([{}, {}], { quoteId })).toMatchObject({ code: 'quote.does-not-fit' });
    expect(await office.book([{}], { quoteId, currency: 'USD' })).toMatchObject({ code: 'money.mixed', errors: [{ pointer: '/currency' }] });
    expect(await office.book([{}], { quoteId: newId() })).toMatchObject({ code: 'quote.unknown', errors: [{ pointer: '/quoteId' }] });
    expect(await office.book([{}], { currency: 'USD' })).toMatchObject({ code: 'price-list.none-in-force', errors: [{ pointer: '/currency' }] });
    office.clock.set(new Date('2026-12-10T09:00:00Z'));
    expect(await office.book([{}], { quoteId })).toMatchObject({ code: 'quote.expired' });
    expect(await bookings()).toEqual([]);
    expect(await office.left()).toEqual(before);
  });

  it('take one of each further option that the departure counts, and keep what was chosen', async () => {
    const { version, itinerary, options, inclusions, exclusions, destination, purpose, name, id, priceLists: [list] } = await packageOf();
    const added = [{ option: 'option.extension', label: 'Three days more', component: 'option' as const }, { option: 'option.dinner', label: 'Dinner', component: 'option' as const }];
    const content = { name, purpose, destination, itinerary, inclusions, exclusions, options: [...options, ...added] };
    valueOf(await office.get(ChangePackage).change({ organisationId: organisation(), packageId: id, version, content }));
    const prices = [...list!.prices, { ...added[0]!, amount: 40_000 }, { ...added[1]!, amount: 3_000 }];
    const conditions = [{ kind: 'age' as const, label: 'Child', band: 'child' as const, underAge: 12, percent: 50 }];
    valueOf(await office.get(ChangePriceList).change({ organisationId: organisation(), priceListId: list!.id, version: 1 }, { ...list!, prices, conditions }));
    const allotment = { owner: { kind: 'departure' as const, id: office.ids.departureId }, kind: 'option', code: 'extension', label: 'Extension', capacity: 1 };
    valueOf(await office.db.database.transaction((tx) => office.get(OpenAllotment).open(tx, organisation(), allotment)));

    const booking = valueOf(await office.book([{ options: ['extension', 'dinner'] }, { options: ['dinner'], ageBand: 'child' }]));
    expect(booking.total.amount).toBe(2 * 164_000 + 43_000 + 3_000 - 74_500);
    expect((await office.left())['option.extension']).toBe(0);
    expect(valueOf(await office.get(ReadBooking).read(organisation(), booking.id)).travellers).toMatchObject([
      { options: ['extension', 'dinner'], ageBand: 'adult' },
      { options: ['dinner'], ageBand: 'child', priceLines: expect.arrayContaining([{ option: 'discount.age', label: 'Child', component: 'land', price: { amount: -74_500, currency: 'EUR' } }]) },
    ]);
    expect(await office.book([{ options: ['dinner', 'extension'] }])).toMatchObject({ code: 'inventory.exhausted', errors: [{ pointer: '/travellers/0/options/1' }] });
    expect(await office.book([{ options: ['opera'] }])).toMatchObject({ code: 'package.option-not-offered', errors: [{ pointer: '/travellers/0/options/0' }] });
  });

  describe('and the terms', () => {
    const publish = async (text: string) => valueOf(await office.get(AddTerms).add(organisation(), (await packageOf()).id, text));
    const accept = (id: string, version: number, from = organisation()) => office.get(AcceptTerms).accept(from, id, version);
    const read = async (id: string) => valueOf(await office.get(ReadBooking).read(organisation(), id));

    it('are recorded with their version and the moment, and only where they are the current ones', async () => {
      expect(await office.book(1, { acceptedTermsVersion: 1 })).toMatchObject({ code: 'terms.not-current', detail: 'This package has no terms to accept.' });
      await publish('First');
      const first = valueOf(await office.book(1, { acceptedTermsVersion: 1 }));
      const second = await publish('Second');
      expect(await office.book(1, { acceptedTermsVersion: 1 })).toMatchObject({ code: 'terms.not-current', errors: [{ pointer: '/acceptedTermsVersion' }] });
      expect(await office.book(1, { acceptedTermsVersion: 3 })).toMatchObject({ code: 'terms.not-current' });
      const later = valueOf(await office.book(1, { acceptedTermsVersion: 2 }));
      expect((await read(first.id)).terms).toMatchObject({ version: 1, acceptedAt: new Date('2026-12-09T09:00:00Z') });
      expect((await read(later.id)).terms).toMatchObject({ id: second.id, version: 2 });
    });

    it('are accepted once, later, where nobody had', async () => {
      await publish('First');
      const { id } = valueOf(await office.book(1));
      expect((await read(id)).terms).toBeNull();
      expect(await accept(id, 2)).toMatchObject({ code: 'terms.not-current' });
      expect(await accept(id, 1, newId())).toMatchObject({ code: 'booking.unknown' });
      const both = await Promise.all([accept(id, 1), accept(id, 1)]);
      expect(both.map(codeOf).sort()).toEqual(['booking.terms-accepted', undefined]);
      await publish('Second');
      expect(await accept(id, 2)).toMatchObject({ code: 'booking.terms-accepted' });
      expect(await read(id)).toMatchObject({ terms: { version: 1 }, version: 2 });
    });

    it('are not accepted for what is over', async () => {
      await publish('First');
      const { id } = valueOf(await office.book(1));
      valueOf(await office.get(CancelBooking).cancel(organisation(), id));
      expect(await accept(id, 1)).toMatchObject({ code: 'booking.transition-refused' });
    });
  });
});
