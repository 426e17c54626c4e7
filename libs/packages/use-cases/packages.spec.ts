import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId } from '#kernel';
import { createTestContext, type TestContext } from '../../../test/support/test-context.js';
import { raceWeekend } from '../../../test/support/stock-departure.js';
import { codeOf, valueOf } from '../../../test/support/results.js';
import type { PackageContent } from '../domain/package.js';
import type { PriceList } from '../domain/price-list.js';
import { PackagesModule } from '../packages.module.js';
import { AddTerms } from './add-terms.js';
import { ChangeDeparture } from './change-departure.js';
import { ChangePackage } from './change-package.js';
import { ChangePriceList } from './change-price-list.js';
import { CopyDeparture } from './copy-departure.js';
import { DefineEvent } from './define-event.js';
import { DefinePackage } from './define-package.js';
import { ListPackages } from './list-packages.js';
import { MakeQuote } from './make-quote.js';
import { ReadDeparture } from './read-departure.js';
import { ReadPackage } from './read-package.js';
import { ReadQuote } from './read-quote.js';
import { ScheduleDeparture } from './schedule-departure.js';

describe('packages', () => {
  const clock = new FixedClock(new Date('2026-12-09T09:00:00Z'));
  let context: TestContext;
  beforeAll(async () => {
    context = await createTestContext([PackagesModule], clock);
  });
  afterAll(() => context.close());

  const organisationId = newId();
  const define = async (change: Partial<typeof raceWeekend> = {}): Promise<string> =>
    valueOf(await context.get(DefinePackage).define(organisationId, { ...raceWeekend, ...change })).id;
  const read = async (id: string) => valueOf(await context.get(ReadPackage).read(organisationId, id));
  const dates = { startsOn: '2027-04-01', endsOn: '2027-04-07', minimum: 1, maximum: 20, onSaleFrom: new Date('2026-12-01T00:00:07Z'), onSaleUntil: new Date('2027-03-01T00:00:00Z') };
  const schedule = async (packageId: string, more: object = {}): Promise<string> =>
    valueOf(await context.get(ScheduleDeparture).schedule(organisationId, { packageId, eventId: null, ...dates, ...more })).id;
  const party = [{ race: '42', room: 'twin' }];
  const quote = async (departureId: string, currency?: string) => context.get(MakeQuote).make({ organisationId, departureId, party, currency });
  const dearer = (list: PriceList): PriceList => ({ ...list, prices: list.prices.map((price) => ({ ...price, amount: price.amount + 100 })) });

  it('keep days, meals, what is in the price and what is not', async () => {
    const itinerary = [{ day: 1, title: 'Arrival', description: 'To the hotel.', place: 'Harbour City', stay: 'Harbour Hotel', meals: ['dinner'] as const, transfer: 'Coach' }];
    const id = await define({ itinerary, inclusions: ['Guides'], exclusions: ['Flights'] });
    expect(await read(id)).toMatchObject({
      itinerary, inclusions: ['Guides'], exclusions: ['Flights'], currency: 'EUR', version: 1, terms: [],
      options: [{ option: 'base', component: 'land' }, { option: 'race.42', label: 'Marathon', component: 'race' }, {}, {}, { option: 'room.single', component: 'land' }],
    });
  });

  it('are written anew by whoever read them last', async () => {
    const id = await define();
    const { version, itinerary, options, inclusions, exclusions, destination, purpose } = await read(id);
    const content: Required<PackageContent> = { name: 'Race week', purpose, destination, itinerary, inclusions, exclusions, options: options.filter(({ option }) => option !== 'race.10') };
    const change = (more: object = {}) => context.get(ChangePackage).change({ organisationId, packageId: id, version, content, ...more });
    const both = await Promise.all([change(), change()]);
    expect(both.map(codeOf).sort()).toEqual(['package.changed', undefined]);
    expect(await read(id)).toMatchObject({ name: 'Race week', version: 2 });
    expect((await read(id)).priceLists[0]?.prices.map(({ option }) => option)).toEqual(['base', 'race.42', 'room.twin', 'room.single']);
    expect(await change({ version: 2, content: { ...content, options: options.slice(1) } })).toMatchObject({ code: 'package.options-unusable', errors: [{ pointer: '/options' }] });
    expect(await change({ organisationId: newId(), version: 2 })).toMatchObject({ code: 'package.unknown' });
  });

  it('have one price list at a time in each currency', async () => {
    const id = await define();
    const { priceLists: [first] } = await read(id);
    const lists = context.get(ChangePriceList);
    const next = { ...raceWeekend.priceList, validFrom: '2027-01-01' };
    expect(await lists.add(organisationId, id, next)).toMatchObject({ code: 'price-list.overlap', errors: [{ pointer: '/validFrom' }] });
    valueOf(await lists.change({ organisationId, priceListId: first!.id, version: 1 }, { ...first!, validUntil: '2026-12-31' }));
    valueOf(await lists.add(organisationId, id, next));
    valueOf(await lists.add(organisationId, id, { ...raceWeekend.priceList, currency: 'USD' }));
    expect(await lists.add(organisationId, id, { ...raceWeekend.priceList, currency: 'USD', validFrom: '2030-01-01' })).toMatchObject({ code: 'price-list.overlap' });
    expect((await read(id)).priceLists.map(({ currency, validFrom, validUntil }) => [currency, validFrom, validUntil])).toEqual([
      ['EUR', null, '2026-12-31'], ['EUR', '2027-01-01', null], ['USD', null, null],
    ]);
    await expect(context.database.query('update price_list set valid_from = null where package_id = $1', [id])).rejects.toThrow('price_list_one_at_a_time');
  });

  it('have a price list of theirs changed once for each version that was read', async () => {
    const id = await define();
    const { priceLists: [first] } = await read(id);
    const change = (version: number, organisation = organisationId) =>
      context.get(ChangePriceList).change({ organisationId: organisation, priceListId: first!.id, version }, dearer(first!));
    const both = await Promise.all([change(1), change(1)]);
    expect(both.map(codeOf).sort()).toEqual(['price-list.changed', undefined]);
    expect(await change(2, newId())).toMatchObject({ code: 'price-list.unknown' });
    expect((await read(id)).priceLists[0]?.prices[0]?.amount).toBe(149_100);
  });

  it('keep each condition of a price list as it was given', async () => {
    const conditions: PriceList['conditions'] = [
      { kind: 'early-bird', label: 'Early', until: '2026-12-31', percent: 10 },
      { kind: 'early-bird', label: 'Half a year', daysBefore: 180, amount: 5_000 },
      { kind: 'group', label: 'Ten', travellers: 10, percent: 5 },
      { kind: 'free-place', label: 'Free', travellers: 16 },
      { kind: 'age', label: 'Child', band: 'child', underAge: 12, percent: 50 },
    ];
    const id = await define({ priceList: { ...raceWeekend.priceList, conditions } });
    expect((await read(id)).priceLists[0]?.conditions).toEqual(conditions);
  });

  it('have terms of which no version ever changes', async () => {
    const id = await define();
    const add = context.get(AddTerms);
    const added = await Promise.all(['First', 'Second', 'Third'].map((text) => add.add(organisationId, id, text)));
    expect(added.map((one) => valueOf(one).version).sort()).toEqual([1, 2, 3]);
    const before = (await read(id)).terms;
    expect(before.map(({ version }) => version)).toEqual([3, 2, 1]);
    await expect(context.database.query(`update package_terms set text = 'Other' where package_id = $1`, [id])).rejects.toThrow('kept as it was written');
    await expect(context.database.query('delete from package_terms where package_id = $1', [id])).rejects.toThrow('kept as it was written');
    expect((await read(id)).terms).toEqual(before);
    expect(await add.add(newId(), id, 'Strange')).toMatchObject({ code: 'package.unknown' });
  });

  it('come page by page, the newest first, and to their own organisation alone', async () => {
    const ids = [await define(), await define(), await define()].reverse();
    const list = context.get(ListPackages);
    const first = await list.list(organisationId, { size: 2 });
    const second = await list.list(organisationId, { size: 1, before: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(await list.list(newId(), { size: 2 })).toEqual({ items: [], next: null });
  });

  it('have one price list at a time also when two are added at once, by the constraint alone', async () => {
    const adding = async (): Promise<(string | undefined)[]> => {
      const id = await define();
      const dollars = { ...raceWeekend.priceList, currency: 'USD' };
      return (await Promise.all([dollars, dollars].map((list) => context.get(ChangePriceList).add(organisationId, id, list)))).map(codeOf).sort();
    };
    const constraint = `exclude using gist (organisation_id with =, package_id with =, currency with =, daterange(valid_from, valid_until, '[]') with &&)`;
    await context.database.query('alter table price_list drop constraint price_list_one_at_a_time');
    expect(await adding()).toEqual([undefined, undefined]);
    await context.database.query(`delete from price where price_list_id in (select id from price_list where currency = 'USD')`);
    await context.database.query(`delete from price_list where currency = 'USD'`);
    await context.database.query(`alter table price_list add constraint price_list_one_at_a_time ${constraint}`);
    expect(await adding()).toEqual(['price-list.overlap', undefined]);
  });

  it.each(['quote', 'package_terms'])('keep each %s as it was by the trigger, without which it could be rewritten', async (table) => {
    const packageId = await define();
    valueOf(await context.get(AddTerms).add(organisationId, packageId, 'First'));
    valueOf(await quote(await schedule(packageId)));
    const rewrite = () => context.database.query(`update ${table} set created_at = created_at - interval '1 day'`);
    await context.database.query(`alter table ${table} disable trigger ${table}_kept`);
    await rewrite();
    await context.database.query(`alter table ${table} enable trigger ${table}_kept`);
    await expect(rewrite()).rejects.toThrow('kept as it was written');
  });

  describe('a quote', () => {
    it('stays as it was when the price list changes, and the database refuses to change it', async () => {
      const packageId = await define();
      const departureId = await schedule(packageId);
      const told = valueOf(await quote(departureId));
      const { priceLists: [list] } = await read(packageId);
      valueOf(await context.get(ChangePriceList).change({ organisationId, priceListId: list!.id, version: 1 }, dearer(list!)));
      expect(valueOf(await context.get(ReadQuote).read(organisationId, told.id))).toEqual(told);
      expect(valueOf(await quote(departureId)).total.amount).toBe(told.total.amount + 300);
      await expect(context.database.query('update quote set total_amount = 0 where id = $1', [told.id])).rejects.toThrow('kept as it was written');
      await expect(context.database.query('delete from quote where id = $1', [told.id])).rejects.toThrow('kept as it was written');
      expect(await context.get(ReadQuote).read(newId(), told.id)).toMatchObject({ code: 'quote.unknown' });
    });

    it('is by the list of the day and the currency', async () => {
      const packageId = await define({ priceList: { ...raceWeekend.priceList, validUntil: '2026-12-09' } });
      const departureId = await schedule(packageId);
      valueOf(await context.get(ChangePriceList).add(organisationId, packageId, { ...dearer(raceWeekend.priceList), currency: 'USD' }));
      expect(valueOf(await quote(departureId)).total).toEqual({ amount: 164_000, currency: 'EUR' });
      expect(valueOf(await quote(departureId, 'USD')).total).toEqual({ amount: 164_300, currency: 'USD' });
      clock.set(new Date('2026-12-10T00:00:00Z'));
      expect(await quote(departureId)).toMatchObject({ code: 'price-list.none-in-force', errors: [{ pointer: '/currency' }] });
      clock.set(new Date('2026-12-09T09:00:00Z'));
    });

    it('is given to the second in which the sale opens, and not before', async () => {
      const departureId = await schedule(await define());
      clock.set(new Date('2026-12-01T00:00:06.999Z'));
      expect(await quote(departureId)).toMatchObject({ code: 'departure.not-on-sale', detail: 'The sale opens at 2026-12-01T00:00:07.000Z.' });
      clock.set(new Date('2026-12-01T00:00:07Z'));
      expect(await quote(departureId)).toMatchObject({ refused: false });
      clock.set(new Date('2026-12-09T09:00:00Z'));
    });
  });

  describe('a departure', () => {
    it('is changed once for each version that was read, within its event', async () => {
      const { id: eventId } = await context.get(DefineEvent).define(organisationId, { name: 'Harbour Marathon', heldOn: '2027-04-04' });
      const departureId = await schedule(await define(), { eventId });
      const change = (version: number, more: object = {}, organisation = organisationId) =>
        context.get(ChangeDeparture).change({ organisationId: organisation, departureId, version, schedule: { ...dates, territories: ['GBR'], ...more } });
      const both = await Promise.all([change(1), change(1)]);
      expect(both.map(codeOf).sort()).toEqual(['departure.changed', undefined]);
      expect(await change(2, { startsOn: '2027-04-05' })).toMatchObject({ code: 'departure.dates-unusable', errors: [{ pointer: '/eventId' }] });
      expect(await change(2, { territories: ['ZZZ'] })).toMatchObject({ code: 'departure.terms-unusable', errors: [{ pointer: '/territories/0' }] });
      expect(await change(2, { minimum: 21 })).toMatchObject({ code: 'departure.terms-unusable', errors: [{ pointer: '/maximum' }] });
      expect(await change(2, {}, newId())).toMatchObject({ code: 'departure.unknown' });
      expect(valueOf(await context.get(ReadDeparture).read(organisationId, departureId))).toMatchObject({ version: 2, territories: ['GBR'], startsOn: '2027-04-01' });
    });

    it('is copied to a date, with its sale moved, and stays in its event or feeds a new one', async () => {
      const { id: eventId } = await context.get(DefineEvent).define(organisationId, { name: 'Harbour Marathon', heldOn: '2027-04-04' });
      const departureId = await schedule(await define(), { eventId, territories: ['GBR'] });
      const copy = (startsOn: string, more: object = {}) => context.get(CopyDeparture).copy({ organisationId, departureId, startsOn, ...more });
      const shared = valueOf(await copy('2027-04-03'));
      expect(shared.owners).toEqual([{ kind: 'departure', from: departureId, to: shared.id }]);
      expect(valueOf(await context.get(ReadDeparture).read(organisationId, shared.id))).toMatchObject({
        eventId, endsOn: '2027-04-09', onSaleFrom: new Date('2026-12-03T00:00:07Z'), territories: ['GBR'], version: 1,
      });
      expect(await copy('2028-04-01')).toMatchObject({ code: 'departure.dates-unusable', errors: [{ pointer: '/eventId' }] });
      const next = valueOf(await copy('2028-04-01', { newEvent: { name: 'Harbour Marathon 2028', heldOn: '2028-04-03' } }));
      expect(next.owners[1]).toMatchObject({ kind: 'event', from: eventId });
      expect(await context.get(CopyDeparture).copy({ organisationId: newId(), departureId, startsOn: '2027-04-03' })).toMatchObject({ code: 'departure.unknown' });
    });
  });
});
