import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadAllotments } from '#inventory';
import { FixedClock, newId } from '#kernel';
import { ListDepartures, ReadDeparture } from '#packages';
import { bootProcess } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { stockMarathon } from './marathon.js';
import type { UseCases } from './shelve.js';
import { stockWalkingTour } from './walking-tour.js';

describe('the demo’s stock', () => {
  let db: TestDatabase;
  let app: UseCases;
  beforeAll(async () => {
    db = await createTestDatabase();
    app = { get: await bootProcess(db, new FixedClock(new Date('2026-11-22T12:00:00Z'))) };
  });
  afterAll(() => db.drop());

  it('has two departures that feed one race, with a price for every choice and a day for every date', async () => {
    const organisationId = newId();
    const { eventId, longStayId, shortStayId } = await stockMarathon(app, organisationId, 'marathon-2027');
    const { items } = await app.get(ListDepartures).list(organisationId);
    expect(items.map(({ id, status, eventDate }) => ({ id, status, eventDate }))).toEqual([
      { id: longStayId, status: 'on-sale', eventDate: '2027-04-04' },
      { id: shortStayId, status: 'on-sale', eventDate: '2027-04-04' },
    ]);
    for (const [id, days] of [[longStayId, 9], [shortStayId, 7]] as const) {
      const departure = valueOf(await app.get(ReadDeparture).read(organisationId, id));
      expect(departure.itinerary).toHaveLength(days);
      const allotments = await app.get(ReadAllotments).ofOwners(organisationId, [id, eventId]);
      const priced = departure.priceList!.prices.map((price) => price.option);
      for (const { kind, code } of allotments.filter((one) => one.kind !== 'place')) expect(priced).toContain(`${kind}.${code}`);
    }
    const places = (await app.get(ReadAllotments).ofOwners(organisationId, [longStayId, shortStayId])).filter((one) => one.kind === 'place');
    expect(places.reduce((sum, one) => sum + one.capacity, 0)).toBe(500);
  });

  it('has a walking tour without an event', async () => {
    const organisationId = newId();
    const { departureId } = await stockWalkingTour(app, organisationId);
    const departure = valueOf(await app.get(ReadDeparture).read(organisationId, departureId));
    expect(departure).toMatchObject({ eventId: null, purpose: 'tourism', status: 'on-sale' });
    expect(departure.itinerary).toHaveLength(6);
  });
});
