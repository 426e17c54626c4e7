import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { EntryDesk } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { demoStay, pyongyangPack } from '../../domain/packs/pyongyang/index.js';
import type { AuthorityCalendar, AuthorityProfile } from '../../domain/rules/authority-profile.js';
import { JudgeTraveller } from '../rules/judge-traveller.js';
import { ListAuthorities } from '../rules/list-authorities.js';
import { PublishRulePack } from '../rules/publish-rule-pack.js';
import { AuthorityCalendars, dayIn } from './authority-calendars.js';
import { ReadAuthority } from './read-authority.js';
import { WriteAuthorityProfile } from './write-authority-profile.js';

let entry: EntryDesk;
beforeAll(async () => {
  entry = await EntryDesk.open();
});
afterAll(() => entry.context.close());

async function organisation() {
  const acting = { organisationId: newId(), actorId: newId() };
  valueOf(await entry.context.get(PublishRulePack).publish(acting, pyongyangPack));
  const authorities = await entry.context.get(ListAuthorities).list(acting.organisationId);
  const idOf = (code: string) => authorities.find((authority) => authority.code === code)!.id;
  const write = (code: string, version: number, profile: AuthorityProfile) =>
    entry.context.get(WriteAuthorityProfile).write({ ...acting, authorityId: idOf(code), version, profile });
  const leadTime = async () => {
    const { requirements } = await entry.context.get(JudgeTraveller).judge({
      organisationId: acting.organisationId, facts: { issuingState: 'GBR', profession: 'other' }, visits: [demoStay('2027-04-01', '2027-04-06')],
    });
    return requirements.find(({ kind }) => kind === 'lead-time')!.latestSafeDate;
  };
  return { ...acting, idOf, write, leadTime };
}

describe('what is kept about an authority', () => {
  it('moves the latest safe date back to a day on which the authority takes batches', async () => {
    const { write, leadTime } = await organisation();
    expect(await leadTime()).toBe('2027-03-04');
    valueOf(await write('OPERATOR', 1, { calendar: { batchWeekdays: [1], overrides: [{ day: '2027-03-01', works: false, reason: 'Day off' }] } }));
    expect(await leadTime()).toBe('2027-02-22');
    valueOf(await write('PRK-AGENCY', 1, { calendar: { pickUp: { place: 'Beijing', workingDays: 20 } } }));
    expect(await leadTime()).toBe('2027-02-22');
    valueOf(await write('PRK-AGENCY', 2, { calendar: { holidays: { country: 'CN' }, pickUp: { place: 'Beijing', workingDays: 25 } } }));
    expect(await leadTime()).toBe('2027-02-12');
  });

  it('lets one of two who write at once win, and tells the other', async () => {
    const { write } = await organisation();
    const results = await Promise.all([write('PRK', 1, { review: { fourEyes: true } }), write('PRK', 1, { review: { fourEyes: false } })]);
    expect(results.map((result) => (result.refused ? result.code : result.value)).toSorted()).toEqual([2, 'entry.authority-changed']);
  });

  it.each<[AuthorityCalendar, string]>([
    [{ zone: 'Asia/Nowhere' }, '/profile/calendar/zone'],
    [{ zone: '+09:00' }, '/profile/calendar/zone'],
    [{ holidays: { country: 'KP' } }, '/profile/calendar/holidays'],
    [{ holidays: { country: 'DE', state: 'XX' } }, '/profile/calendar/holidays'],
    [{ workingWeekdays: [1], batchWeekdays: [2] }, '/profile/calendar/batchWeekdays'],
    [{ overrides: [{ day: '2027-02-30', works: true, reason: 'x' }] }, '/profile/calendar/overrides/0/day'],
    [{ overrides: [{ day: '2027-02-03', works: true, reason: 'x' }, { day: '2027-02-03', works: false, reason: 'y' }] }, '/profile/calendar/overrides/1/day'],
  ])('refuses the calendar %j', async (calendar, pointer) => {
    const { write } = await organisation();
    const refused = await write('PRK', 1, { calendar });
    expect(refused).toMatchObject({ refused: true, code: 'entry.profile-invalid', errors: [{ pointer }] });
  });

  it('keeps nothing about an authority of somebody else', async () => {
    const [ours, others] = [await organisation(), await organisation()];
    const write = entry.context.get(WriteAuthorityProfile);
    expect(await write.write({ organisationId: ours.organisationId, actorId: ours.actorId, authorityId: others.idOf('PRK'), version: 1, profile: {} })).toMatchObject({ code: 'not-found' });
  });

  it('stays when the rules are published anew', async () => {
    const { organisationId, actorId, idOf, write } = await organisation();
    valueOf(await write('PRK', 1, { review: { fourEyes: true } }));
    valueOf(await entry.context.get(PublishRulePack).publish({ organisationId, actorId }, pyongyangPack));
    expect(valueOf(await entry.context.get(ReadAuthority).read(organisationId, idOf('PRK')))).toMatchObject({ profile: { review: { fourEyes: true } }, profileVersion: 2 });
  });

  it('shows the days of a year that are not what their weekday says, the operator before the public calendar', () => {
    const calendar: AuthorityCalendar = {
      holidays: { country: 'CN' },
      overrides: [{ day: '2027-04-05', works: true, reason: 'Open' }, { day: '2026-04-05', works: true, reason: 'Last year' }],
      batchWeekdays: [1],
    };
    const tried = entry.context.get(ReadAuthority).tryOut(calendar, { year: 2027, entryDate: '2027-04-16', leadTime: { days: 10 } });
    const { specialDays: days, deadline } = valueOf(tried);
    expect(deadline.submitBy).toBe('2027-04-05');
    expect(days).toContainEqual({ day: '2027-04-05', works: true, source: 'override', name: 'Open' });
    expect(days).toContainEqual({ day: '2027-10-01', works: false, source: 'public', name: 'National Day' });
    expect(days.every(({ day }) => day.startsWith('2027'))).toBe(true);
  });

  it('counts days in the zone of the authority', async () => {
    const { organisationId, write } = await organisation();
    valueOf(await write('PRK', 1, { calendar: { zone: 'Asia/Pyongyang' } }));
    const { PRK } = await entry.context.get(AuthorityCalendars).of(organisationId);
    expect(PRK!.today).toBe('2026-11-22');
    const days = (['Asia/Pyongyang', 'America/New_York'] as const).map((zone) => dayIn(zone, new Date('2027-03-04T15:00:00Z')));
    expect([...days, dayIn('America/New_York', new Date('2027-03-04T03:00:00Z'))]).toEqual(['2027-03-05', '2027-03-04', '2027-03-03']);
  });
});
