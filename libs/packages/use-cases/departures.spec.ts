import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Office, raceWeekend } from '../../../test/support/office.js';
import { valueOf } from '../../../test/support/results.js';
import { DefinePackage } from './define-package.js';
import { ListDepartures } from './list-departures.js';
import { ReadDeparture } from './read-departure.js';
import { ScheduleDeparture } from './schedule-departure.js';

describe('departures', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  const schedule = (change: object = {}, organisationId = office.ids.organisationId) => {
    const dates = { startsOn: '2027-05-01', endsOn: '2027-05-08', onSaleFrom: new Date('2026-12-01T00:00:00Z'), onSaleUntil: new Date('2027-04-01T00:00:00Z') };
    return office.get(ScheduleDeparture).schedule(organisationId, { packageId: newId(), eventId: null, minimum: 0, maximum: 20, ...dates, ...change });
  };

  it('are read with their event, itinerary and prices in the operator’s order', async () => {
    const departure = valueOf(await office.get(ReadDeparture).read(office.ids.organisationId, office.ids.departureId));
    expect(departure).toMatchObject({
      packageName: 'Race weekend',
      purpose: 'sport',
      destination: { label: 'Harbour City', state: 'UTO', region: null },
      startsOn: '2027-04-01',
      endsOn: '2027-04-07',
      eventName: 'Harbour Marathon',
      eventDate: '2027-04-04',
      status: 'on-sale',
      itinerary: raceWeekend.itinerary,
      priceList: raceWeekend.priceList,
    });
  });

  it('are unknown to another organisation', async () => {
    expect(await office.get(ReadDeparture).read(newId(), office.ids.departureId)).toMatchObject({ code: 'departure.unknown' });
    expect((await office.get(ListDepartures).list(newId())).items).toEqual([]);
  });

  it('come page by page, the earliest first', async () => {
    const { organisationId } = office.ids;
    const { id: packageId } = valueOf(await office.get(DefinePackage).define(organisationId, raceWeekend));
    for (const startsOn of ['2027-05-02', '2027-05-01', '2027-05-01']) valueOf(await schedule({ packageId, startsOn }));
    const days: string[] = [];
    for (let page = await office.get(ListDepartures).list(organisationId, null, 2); ; page = await office.get(ListDepartures).list(organisationId, page.next, 2)) {
      days.push(...page.items.map((departure) => departure.startsOn));
      if (!page.next) break;
    }
    expect(days).toEqual(['2027-04-01', '2027-05-01', '2027-05-01', '2027-05-02']);
  });

  it('need a package and an event of the same organisation', async () => {
    const { organisationId, eventId } = office.ids;
    const other = newId();
    const { id: packageId } = valueOf(await office.get(DefinePackage).define(other, raceWeekend));
    expect(await schedule({ packageId }, organisationId)).toMatchObject({ code: 'package.unknown' });
    expect(await schedule({ packageId, eventId }, other)).toMatchObject({ code: 'event.unknown' });
  });

  it('leave nothing behind when their dates are refused', async () => {
    const { organisationId } = office.ids;
    const { id: packageId } = valueOf(await office.get(DefinePackage).define(organisationId, raceWeekend));
    const before = await office.get(ListDepartures).list(organisationId);
    expect(await schedule({ packageId, endsOn: '2027-04-30' })).toMatchObject({ code: 'departure.dates-unusable' });
    expect((await office.get(ListDepartures).list(organisationId)).items).toHaveLength(before.items.length);
  });
});
