import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SkipReason } from '#bookings';
import { JudgeTraveller } from '#entry';
import { ReadLegs } from '#flights';
import { FixedClock } from '#kernel';
import { ReadDeparture } from '#packages';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { JudgeParties } from './judge-parties.js';

describe('whether a party that waits could still get its papers', () => {
  const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
  let api: TestApi;
  let trip: MarathonTrip;

  beforeAll(async () => {
    api = await createTestApi({ clock });
    trip = await MarathonTrip.schedule(await new People(api).organisation(), api.database, get);
  });
  afterAll(() => api.close());

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });

  async function reasonFor(day: string, ...nationalities: readonly string[]): Promise<SkipReason | null> {
    const { organisationId, departureId, arrivalLegId, departureLegId } = trip.ids;
    clock.set(new Date(`${day}T12:00:00Z`));
    const departure = valueOf(await get(ReadDeparture).forSale(organisationId, departureId));
    const judge = new JudgeParties(get(JudgeTraveller)).of(organisationId, departure, await get(ReadLegs).ofDeparture(organisationId, departureId));
    return judge(nationalities.map((nationality) => ({
      givenNames: 'Robin', surname: 'Wanderer', email: 'robin@example.org', nationality, race: '42', room: 'twin', arrivalLegId, departureLegId,
    })));
  }

  it('is a yes while every step can be taken in time', async () => {
    expect(await reasonFor('2026-11-22', 'GBR', 'SWE')).toBeNull();
    expect(await reasonFor('2027-03-04', 'GBR')).toBeNull();
  });

  it('is a no from the day after the latest safe date of a step', async () => {
    expect(await reasonFor('2027-03-05', 'GBR')).toBe('visa-too-late');
    expect(await reasonFor('2027-03-31', 'GBR', 'SWE')).toBe('visa-too-late');
  });

  it('is a no to the whole party when the rules deny one of them', async () => {
    expect(await reasonFor('2026-11-22', 'GBR', 'KOR')).toBe('entry-denied');
  });
});
