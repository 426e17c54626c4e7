import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { EraseTraveller } from '#travellers';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { ReadinessDesk } from '../../../../test/support/readiness-desk.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { ChooseReminders } from './choose-reminders.js';
import { ComposeReminder, type ReminderOutcome } from './compose-reminder.js';
import { PauseReminders } from './pause-reminders.js';
import { PlanReminders } from './plan-reminders.js';
import { PreviewReminders } from './preview-reminders.js';
import { StaffReminders } from './staff-reminders.js';

const userId = newId();

describe('reminders', () => {
  let desk: ReadinessDesk;
  let travellerId: string;
  let bookingId: string;
  beforeAll(async () => {
    desk = await ReadinessDesk.open();
  });
  beforeEach(async () => {
    await desk.api.database.query(`update booking set status = 'cancelled' where status = 'confirmed'`);
    desk.clock.set(new Date('2027-02-18T12:00:00Z')); // a week before the details are due
    ({ bookingId, travellerIds: [travellerId = ''] } = await desk.trip.book({ nationality: 'GBR' }));
    await desk.follow();
    await desk.check();
  });
  afterAll(() => desk.close());

  const at = (time: string) => desk.clock.set(new Date(time));
  const plan = () => desk.get(PlanReminders).plan();
  const digests = () => desk.api.database.query<{ id: string; day: string; state: string; keys: string[]; own: string[] }>(
    'select id, day::text as day, state, keys, own from reminder_digest where traveller_id = $1 order by day', [travellerId],
  );
  const compose = async (): Promise<ReminderOutcome> => desk.get(ComposeReminder).compose((await digests()).at(-1)!.id);
  const sendLast = async () => {
    expect((await compose()).state).toBe('letter');
    await desk.get(ComposeReminder).sent((await digests()).at(-1)!.id);
  };
  const preview = async () => valueOf(await desk.get(PreviewReminders).preview(desk.departure)).tomorrow.find((one) => one.travellerId === travellerId);

  it('orders one digest a day, however often it looks and from however many workers', async () => {
    const ordered = await Promise.all(Array.from({ length: 6 }, plan));
    expect(ordered.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await plan()).toBe(0);
    const found = await digests();
    expect(found).toEqual([expect.objectContaining({ day: '2027-02-18', state: 'planned' })]);
    expect(await desk.api.database.query(`select 1 from outbox where type = 'reminder.planned' and subject->>'digestId' = $1`, [found[0]!.id])).toHaveLength(1);
    await expect(
      desk.api.database.query(
        `insert into reminder_digest (id, organisation_id, departure_id, traveller_id, day, keys, own, planned_at)
         select gen_random_uuid(), organisation_id, departure_id, traveller_id, day, keys, own, planned_at from reminder_digest where id = $1`, [found[0]!.id],
      ),
    ).rejects.toThrow('one_digest_a_day');
  });

  it('lists everything that is open when it leaves, by date, with what is for others, too', async () => {
    await desk.api.database.query(`update readiness_departure set checked_on = null`);
    await plan();
    await desk.answer(travellerId);
    const outcome = await compose();
    const letter = outcome.state === 'letter' ? outcome.reminder : undefined;
    expect(letter).toMatchObject({ to: 'philippa@example.org', locale: 'en', name: 'Philippa Quillfeather', tripName: 'Pyongyang Marathon' });
    const keys = letter!.items.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['passport-missing', 'photo-missing', 'requirement:named-hotel', 'seat-missing']));
    expect(keys).not.toContain('answers-missing');
    expect(letter!.items.map(({ due }) => due)).toEqual(letter!.items.map(({ due }) => due).toSorted());
  });

  it('keeps to the rhythm, catches up once, and reminds every day of what is late', async () => {
    const days: string[] = [];
    for (const day of ['18', '19', '20', '21', '22', '23', '24', '25', '26', '27']) {
      at(`2027-02-${day}T12:00:00Z`);
      if ((await plan()) > 0) {
        days.push(day);
        await sendLast();
      }
    }
    expect(days).toEqual(['18', '22', '24', '25', '26', '27']);
  });

  it('lets nothing leave in the night of the traveller, not even what was ordered by day', async () => {
    at('2027-02-18T22:00:00Z');
    expect(await plan()).toBe(0);
    at('2027-02-18T20:30:00Z');
    expect(await plan()).toBe(1);
    at('2027-02-18T21:30:00Z');
    expect((await compose()).state).toBe('put-off');
    expect(await plan()).toBe(0);
    at('2027-02-19T08:30:00Z');
    expect(await plan()).toBe(1);
    expect(await digests()).toEqual([expect.objectContaining({ day: '2027-02-18', state: 'dropped' }), expect.objectContaining({ day: '2027-02-19', state: 'planned' })]);
    expect((await compose()).state).toBe('letter');
  });

  it('orders anew one of which nothing was heard, the same one', async () => {
    await plan();
    const [digest] = await digests();
    at('2027-02-18T13:30:00Z');
    expect(await plan()).toBe(1);
    expect(await plan()).toBe(0);
    expect((await digests()).map(({ id }) => id)).toEqual([digest!.id]);
    await sendLast();
    at('2027-02-18T15:30:00Z');
    expect(await plan()).toBe(0);
    expect((await compose()).state).toBe('sent');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['has done everything', async () => {
      for (const act of [() => desk.answer(travellerId), () => desk.checkDocument(travellerId), () => desk.choosePhoto(travellerId)]) await act();
    }],
    ['goes no more', () => cancelWhole(desk.get, desk.organisationId, bookingId)],
    ['was erased', () => desk.api.database.transaction((tx) => desk.get(EraseTraveller).erase(tx, desk.organisationId, travellerId))],
    ['wants none', async () => desk.get(ChooseReminders).choose({ organisationId: desk.organisationId, travellerId }, { locale: 'en', wanted: false, version: 0 })],
    ['has departed', () => Promise.resolve(at('2027-04-01T12:00:00Z'))],
  ])('writes to nobody who %s: neither ordered before nor after', async (_what, act) => {
    await plan();
    await act();
    expect((await compose()).state).toBe('unneeded');
    await desk.follow();
    at(desk.clock.now() > new Date('2027-03-01') ? '2027-04-02T12:00:00Z' : '2027-02-26T12:00:00Z');
    expect(await plan()).toBe(0);
  });

  it('waits while the departure’s reminders are paused, and goes on after', async () => {
    const pauses = desk.get(PauseReminders);
    valueOf(await pauses.pause(desk.departure, userId, 'The hotel is being changed'));
    expect(codeOf(await pauses.pause(desk.departure, userId, 'Again'))).toBe('reminder.paused');
    expect(await plan()).toBe(0);
    expect(await preview()).toMatchObject({ because: 'paused' });
    expect(valueOf(await desk.get(PreviewReminders).preview(desk.departure)).paused).toMatchObject({ reason: 'The hotel is being changed', userId });
    valueOf(await pauses.resume(desk.departure, userId));
    expect(codeOf(await pauses.resume(desk.departure, userId))).toBe('reminder.not-paused');
    expect(await plan()).toBe(1);
    const elsewhere = { organisationId: newId(), departureId: desk.trip.ids.departureId };
    for (const refused of [await pauses.pause(elsewhere, userId, 'No'), await pauses.resume(elsewhere, userId), await desk.get(PreviewReminders).preview(elsewhere)]) {
      expect(codeOf(refused)).toBe('departure.unknown');
    }
  });

  it('writes in the language that the traveller chose, or in which they joined the waiting list', async () => {
    const whose = { organisationId: desk.organisationId, travellerId };
    const choose = desk.get(ChooseReminders);
    expect(valueOf(await choose.read(whose))).toEqual({ locale: 'en', wanted: true, version: 0 });
    expect(valueOf(await choose.choose(whose, { locale: 'zh', wanted: true, version: 0 }))).toEqual({ locale: 'zh', wanted: true, version: 1 });
    expect(codeOf(await choose.choose(whose, { locale: 'de', wanted: true, version: 0 }))).toBe('reminder.choice-changed');
    expect(codeOf(await choose.choose({ ...whose, organisationId: newId() }, { locale: 'de', wanted: true, version: 1 }))).toBe('not-found');
    await plan();
    expect(await compose()).toMatchObject({ state: 'letter', reminder: { locale: 'zh' } });
  });

  it('shows who gets what tomorrow, and why others get nothing', async () => {
    at('2027-02-17T12:00:00Z');
    expect(await preview()).toMatchObject({ because: null, name: 'Philippa Quillfeather', locale: 'en', lastDigestOn: null });
    at('2027-01-01T12:00:00Z');
    expect(await preview()).toMatchObject({ because: 'not-yet' });
    at('2027-02-17T12:00:00Z');
    await desk.get(ChooseReminders).choose({ organisationId: desk.organisationId, travellerId }, { locale: 'en', wanted: false, version: 0 });
    expect(await preview()).toMatchObject({ because: 'opted-out' });
    for (const act of [() => desk.answer(travellerId), () => desk.checkDocument(travellerId), () => desk.choosePhoto(travellerId)]) await act();
    await desk.follow();
    expect(await preview()).toMatchObject({ because: 'nothing-to-do' });
  });

  describe('to staff', () => {
    const staffDigests = () => desk.api.database.query<{ id: string; userId: string }>(
      `select g.id, g.user_id as "userId" from staff_digest g join app_user u on u.id = g.user_id where g.state = 'planned' order by g.id`);
    const planStaff = () => desk.get(StaffReminders).plan();

    it('tells operators once a day of travellers who are late or do not react, by departure and without a name', async () => {
      const operator = await desk.people.staff('operator', desk.organisationId);
      await desk.people.staff('officer', desk.organisationId);
      await desk.people.agency(desk.organisationId);
      expect(await planStaff()).toBe(0);
      for (const day of ['18', '22']) {
        at(`2027-02-${day}T12:00:00Z`);
        await plan();
        await sendLast();
      }
      at('2027-02-23T05:59:00Z');
      expect(await planStaff()).toBe(0);
      at('2027-02-23T06:00:00Z');
      const ordered = await Promise.all([planStaff(), planStaff(), planStaff()]);
      expect(ordered.reduce((sum, count) => sum + count, 0)).toBe(1);
      const [digest] = await staffDigests();
      expect(digest!.userId).toBe(operator.id);
      const letter = await desk.get(StaffReminders).compose(digest!.id);
      expect(letter!.departures).toHaveLength(1);
      expect(letter!.departures[0]!.lines).toContainEqual(expect.objectContaining({ key: 'passport-missing', travellers: 1, ignored: 1, late: 0 }));
      expect(JSON.stringify(letter)).not.toMatch(/Philippa|Quillfeather|GBR/);
      await desk.get(StaffReminders).sent(digest!.id);
      expect(await planStaff()).toBe(0);
      expect(await desk.get(StaffReminders).compose(digest!.id)).toBeNull();
    });

    it('sends nothing to who has left, and nothing once nothing is late any more', async () => {
      at('2027-03-02T12:00:00Z');
      await planStaff();
      const [digest] = await staffDigests();
      await desk.api.database.query('update app_user set disabled_at = now() where id = $1', [digest!.userId]);
      expect(await desk.get(StaffReminders).compose(digest!.id)).toBeNull();
      expect(await desk.api.database.query('select state from staff_digest where id = $1', [digest!.id])).toEqual([{ state: 'unneeded' }]);
    });
  });
});
