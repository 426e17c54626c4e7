import { describe, expect, it } from 'vitest';
import type { JudgeTraveller } from '#entry';
import type { ReadTravellerCase } from '#readiness';
import { GatherJudgingContext } from './judging-context.js';

const trips: Readonly<Record<string, { startsOn: string; endsOn: string }>> = {
  me: { startsOn: '2027-04-01', endsOn: '2027-04-08' },
  'on the same trip': { startsOn: '2027-04-01', endsOn: '2027-04-08' },
  'leaving the day that mine starts': { startsOn: '2027-03-20', endsOn: '2027-04-01' },
  'back before mine starts': { startsOn: '2027-03-20', endsOn: '2027-03-31' },
  'travelling next year': { startsOn: '2028-04-01', endsOn: '2028-04-08' },
};

describe('who counts when a document is known under another traveller', () => {
  const cases = { read: async (_: string, id: string) => (trips[id] ? { facts: {}, visit: {}, typed: {}, departure: trips[id] } : null) };
  const judge = { judge: async () => ({ requirements: [] }) };
  const context = new GatherJudgingContext(cases as unknown as ReadTravellerCase, judge as unknown as JudgeTraveller);

  it('is whoever travels at the same time, and nobody who was cancelled or erased', async () => {
    const { travelling } = await context.gather({ organisationId: 'ours', travellerId: 'me' });
    const others = [...Object.keys(trips).filter((id) => id !== 'me'), 'cancelled'];
    expect(await travelling(others)).toEqual(['on the same trip', 'leaving the day that mine starts']);
  });

  it('is not judged again when nobody travels any more', async () => {
    expect([await context.isTravelling('ours', 'me'), await context.isTravelling('ours', 'cancelled')]).toEqual([true, false]);
  });
});
