import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId } from '#kernel';
import { createTestContext, type TestContext } from '../../../../test/support/test-context.js';
import { valueOf } from '../../../../test/support/results.js';
import { portugalPack } from '../../domain/packs/portugal/index.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { EntryModule } from '../../entry.module.js';
import { PublishRulePack } from '../rules/publish-rule-pack.js';
import { AlertExpiringRules } from './alert-expiring-rules.js';
import { ListRules } from './list-rules.js';

const clock = new FixedClock(new Date('2026-09-01T12:00:00Z'));
let context: TestContext;
beforeAll(async () => {
  context = await createTestContext([EntryModule], clock);
});
afterAll(() => context.close());

const [sound] = portugalPack.rules as [EntryRule];
const publish = async (...changes: Partial<EntryRule>[]): Promise<string> => {
  const organisationId = newId();
  const rules = changes.map((change, at) => ({ ...sound, id: `R${at}`, regions: [{ country: 'PRT', zone: `Zone ${at}` }], ...change }));
  valueOf(await context.get(PublishRulePack).publish({ organisationId, actorId: 'test' }, { ...portugalPack, rules }));
  return organisationId;
};
const alertOn = async (day: string): Promise<number> => {
  clock.set(new Date(`${day}T03:00:00Z`));
  return context.get(AlertExpiringRules).alert();
};
const told = async (organisationId: string, day: string) => (await context.get(AlertExpiringRules).raisedOn(organisationId, day)).map(({ code, reason, step, due }) => [code, reason, step, due]);
const until = (to: string): Partial<EntryRule> => ({ inForce: { from: null, to } });

describe('the alert about a rule that ends', () => {
  it('comes 60, 30 and 7 days before, each once, however often it is looked', async () => {
    const ours = await publish(until('2026-12-01'));
    const raised: Record<string, unknown> = {};
    for (const day of ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-23', '2026-11-24', '2026-11-25', '2026-12-01', '2026-12-02']) {
      await alertOn(day);
      const found = await told(ours, day);
      if (found.length > 0) raised[day] = found;
    }
    const due = '2026-12-01';
    expect(raised).toEqual({ '2026-10-02': [['R0', 'ends', 60, due]], '2026-11-01': [['R0', 'ends', 30, due]], '2026-11-24': [['R0', 'ends', 7, due]] });
  });

  it('tells of the day of review as well, and of the nearest step alone', async () => {
    const ours = await publish({ reviewBy: '2026-10-05' }, until('2026-10-20'));
    await alertOn('2026-10-01');
    expect(await told(ours, '2026-10-01')).toEqual([['R0', 'review', 7, '2026-10-05'], ['R1', 'ends', 30, '2026-10-20']]);
  });

  it('is not raised for what is only announced or reported, has ended, was replaced, or has lapsed already', async () => {
    const ours = await publish(
      { ...until('2026-10-20'), status: 'announced' }, { ...until('2026-10-20'), status: 'reported' }, { ...until('2026-10-20'), status: 'ended' },
      { ...until('2026-10-20'), known: { from: '2019-01-01', to: '2020-01-01' } }, until('2026-09-30'),
    );
    await alertOn('2026-10-01');
    expect(await told(ours, '2026-10-01')).toEqual([]);
    expect((await context.get(ListRules).expiring(ours)).map(({ rule, due }) => [rule.id, due])).toEqual([['R4', '2026-09-30']]);
  });

  it('is raised once when several look at one moment, and tells each organisation once', async () => {
    const ours = await publish(until('2026-10-20'), until('2026-10-21'));
    clock.set(new Date('2026-10-01T03:00:00Z'));
    await Promise.all(Array.from({ length: 4 }, () => context.get(AlertExpiringRules).alert()));
    expect(await told(ours, '2026-10-01')).toHaveLength(2);
    const events = await context.database.query<{ subject: object }>(`select subject from outbox where organisation_id = $1 and type = 'entry.rules-expiring'`, [ours]);
    expect(events.map(({ subject }) => subject)).toEqual([{ day: '2026-10-01', alerts: 2 }]);
  });
});
