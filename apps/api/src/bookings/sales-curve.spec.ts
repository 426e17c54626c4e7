import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { FixedClock } from '#kernel';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { SalesCurveBody } from './sales-curve.controller.js';

const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi({ clock });
});
afterAll(() => api.close());

it('tells what was sold until when, ends with what is sold now, and counts nothing that was never a contract', async () => {
  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const people = new People(api);
  const organisationId = await people.organisation();
  const trip = await MarathonTrip.schedule(organisationId, api.database, get);
  const { bookingId } = await trip.book({}, { surname: 'Second' });
  clock.set(new Date('2026-11-23T15:00:00Z'));
  await trip.book({ surname: 'Third' });
  clock.set(new Date('2026-11-24T09:00:00Z'));
  await cancelWhole(get, organisationId, bookingId);
  const operator = await people.staff('operator', organisationId);
  const answer = await api.app.inject({ url: `/api/v1/departures/${trip.ids.departureId}/sales-curve`, headers: operator.headers });
  const { allotments, hours, days } = answer.json<SalesCurveBody>();
  expect(allotments.map(({ label }) => label)).toEqual(['Places', 'Twin beds', 'Marathon', 'CA121 PEK–FNJ', 'CA122 FNJ–PEK']);
  const places = allotments[0]!.id;
  expect(hours[0]).toEqual({ until: '2026-11-22T13:00:00.000Z', sold: expect.objectContaining({ [places]: 2 }) });
  expect(days.map(({ until, sold }) => [until, sold[places]])).toEqual([['2026-11-22', 2], ['2026-11-23', 3], ['2026-11-24', 1]]);
  const [now] = await api.database.query<{ sold: number }>('select sold from allotment where id = $1', [places]);
  expect(now!.sold).toBe(1);
});
