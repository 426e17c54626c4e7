import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DecideRuleChange, DraftApplication, FollowRuleChange, ListApplications } from '#entry';
import { FixedClock } from '#kernel';
import { Deliver } from '#notifications';
import { Outbox } from '#platform';
import { JudgeBooked, ReadRuleChange, ReadTravellerCase } from '#readiness';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { ChangedRules } from '../../../../test/support/changed-rules.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { RuleChangeLetters } from '../notifications/rule-change-letters.js';

describe('what follows a change of the rules', () => {
  let api: TestApi;
  let met: ChangedRules;
  beforeEach(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    met = await ChangedRules.meet(api, [{}, { nationality: 'DEU' }]);
  });
  afterEach(() => api.close());

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });
  const organisation = (): string => met.trip.ids.organisationId;
  const approve = async (id: string): Promise<void> =>
    void valueOf(await get(DecideRuleChange).decide({ organisationId: organisation(), actorId: met.officer.id }, { ruleChangeId: id, revision: 1 }, 'approved'));

  /** Sends as the worker does, for every message that was ordered. */
  async function send(): Promise<void> {
    const ids = await api.database.query<{ id: string }>(`select id from outbox where type = 'rule-change.told' order by id`);
    for (const event of await new Outbox(api.database).byIds(ids.map(({ id }) => id))) {
      const letter = await new RuleChangeLetters(get(ReadRuleChange)).for(event);
      if (letter) await get(Deliver).deliver(letter);
    }
  }
  const sent = () => api.database.query(`select key, status from delivery where key like 'entry-changed.%' order by key`);

  it('sends nothing before somebody has approved it', async () => {
    const id = await met.close('GBR', 'DEU');
    await get(FollowRuleChange).tell(organisation(), id);
    await send();
    expect(await sent()).toEqual([]);
  });

  it('writes to each of them once, however often the jobs run', async () => {
    const id = await met.close('GBR', 'DEU');
    await approve(id);
    for (let run = 0; run < 2; run += 1) {
      await get(FollowRuleChange).tell(organisation(), id);
      await send();
    }
    expect(await sent()).toEqual(met.travellerIds.toSorted().map((travellerId) => ({ key: `entry-changed.${id}.${travellerId}`, status: 'sent' })));
  });

  it('leaves out whom a later change lets in again between the yes and the mail', async () => {
    const id = await met.close('GBR', 'DEU');
    await approve(id);
    await get(FollowRuleChange).tell(organisation(), id);
    await api.database.query(`update trip_verdict set current = false where traveller_id = $1`, [met.travellerIds[0]]);
    await send();
    expect(await sent()).toEqual([{ key: `entry-changed.${id}.${met.travellerIds[1]}`, status: 'sent' }]);
  });

  it('takes the applications along of those who have one, and goes on where it was left', async () => {
    const [travellerId] = met.travellerIds as [string];
    const found = (await get(ReadTravellerCase).read(organisation(), travellerId))!;
    const readFacts = () => Promise.resolve({ facts: found.facts, visits: [found.visit] as const, answers: {}, answersComplete: false, documentCheck: null });
    valueOf(await get(DraftApplication).draft({ organisationId: organisation(), actorId: 'test', travellerId, departureId: met.trip.ids.departureId, authorityCode: 'PRK', readFacts }));
    const id = await met.close('GBR', 'DEU');
    const followed: string[] = [];
    await expect(get(FollowRuleChange).applications(organisation(), id, () => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
    await get(FollowRuleChange).applications(organisation(), id, (one) => Promise.resolve(void followed.push(one)));
    await get(FollowRuleChange).applications(organisation(), id, (one) => Promise.resolve(void followed.push(one)));
    expect(followed).toEqual([travellerId]);
    expect(await get(ListApplications).ofTravellers(organisation(), [travellerId])).toHaveLength(1);
  });

  it('is nothing to a booking that was cancelled: its verdicts are out of force', async () => {
    valueOf(await cancelWhole(get, organisation(), met.bookingIds[0]!));
    await get(JudgeBooked).booking(organisation(), met.bookingIds[0]!);
    expect(await api.database.query('select 1 from trip_verdict where current')).toEqual([]);
  });
});
