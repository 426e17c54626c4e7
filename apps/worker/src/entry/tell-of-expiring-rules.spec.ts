import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadOrganisation, ReadStaffAddresses } from '#accounts';
import { AlertExpiringRules, EntryModule, portugalPack, PublishRulePack } from '#entry';
import { FixedClock } from '#kernel';
import { Deliver, ListMailbox, NotificationsModule } from '#notifications';
import { Config, MailModule } from '#platform';
import { People } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { TellOfExpiringRulesHandler } from './tell-of-expiring-rules.handler.js';

describe('the letter about rules that expire', () => {
  let api: TestApi;
  let handler: TellOfExpiringRulesHandler;
  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });
  const day = '2026-11-22';

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date(`${day}T12:00:00Z`)), imports: [EntryModule, NotificationsModule, MailModule] });
    handler = new TellOfExpiringRulesHandler(get(Config), get(AlertExpiringRules), get(ReadOrganisation), get(ReadStaffAddresses), get(Deliver));
  });
  afterAll(() => api.close());

  it('goes to every officer once, and to nobody else', async () => {
    const people = new People(api);
    const organisationId = await people.organisation();
    await people.staff('operator', organisationId);
    await people.staff('officer', await people.organisation('Others'));
    const officers = [await people.staff('officer', organisationId), await people.staff('officer', organisationId)];
    const [rule] = portugalPack.rules;
    valueOf(await get(PublishRulePack).publish({ organisationId, actorId: 'test' }, { ...portugalPack, rules: [{ ...rule!, inForce: { from: null, to: '2026-12-01' } }] }));
    await handler.handle({ organisationId, day });
    expect((await get(ListMailbox).list(organisationId, { limit: 10 })).items).toEqual([]);
    await get(AlertExpiringRules).alert();
    for (let times = 0; times < 2; times += 1) await handler.handle({ organisationId, day });
    const { items } = await get(ListMailbox).list(organisationId, { limit: 10 });
    expect(items).toHaveLength(officers.length);
    for (const { subject } of items) expect(subject).toBe('An entry rule is about to expire');
  });
});
