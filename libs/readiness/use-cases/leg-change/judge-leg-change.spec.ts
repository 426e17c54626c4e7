import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadinessDesk } from '../../../../test/support/readiness-desk.js';
import { JudgeLegChange } from './judge-leg-change.js';

describe('what the entry rules say to other times of a leg', () => {
  let desk: ReadinessDesk;
  let travellerIds: string[];
  beforeAll(async () => {
    desk = await ReadinessDesk.open();
    ({ travellerIds } = await desk.trip.book({}, { nationality: 'DEU' }));
  });
  afterAll(() => desk.close());

  const judge = (day: string) => {
    const { departureId, arrivalLegId: legId } = desk.trip.ids;
    const times = { legId, departsAt: `${day}T13:25:00.000+08:00`, arrivesAt: `${day}T16:30:00.000+09:00` };
    return desk.get(JudgeLegChange).judgeTimes(desk.organisationId, departureId, times, travellerIds);
  };

  it('is nothing while the day stays within what is allowed', async () => {
    expect(await judge('2027-04-02')).toEqual([]);
  });

  it('names whom they would answer otherwise, and writes nothing', async () => {
    const verdicts = () => desk.api.database.query('select count(*)::integer as rows from trip_verdict');
    const before = await verdicts();
    const otherwise = await judge('2027-06-01');
    expect(otherwise.map(({ travellerId }) => travellerId).sort()).toEqual([...travellerIds].sort());
    for (const { from, to } of otherwise) expect([from, ['deny', 'unknown'].includes(to)]).toEqual(['conditional', true]);
    expect(await verdicts()).toEqual(before);
  });
});
