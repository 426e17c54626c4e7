import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { FlightDesk, type Flyer } from '../../../../test/support/flight-desk.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { ReadLegs } from '../read-legs.js';
import { ReadSeatBoard } from '../seats/seat-board.js';
import { ApplyChange } from './apply-change.js';
import { KeepProgramme } from './keep-programme.js';
import { KeepScheduleChanges } from './keep-schedule-changes.js';
import { WeighChange } from './weigh-change.js';

describe('schedule changes', () => {
  let desk: FlightDesk;
  let flyers: Flyer[];
  let by: { organisationId: string; userId: string };
  beforeAll(async () => {
    desk = await FlightDesk.open();
    by = { organisationId: desk.organisationId, userId: desk.userId };
    flyers = await desk.book(2, desk.first);
    const briefing = { kind: 'briefing', name: 'Briefing', on: '2027-04-01', time: '15:00', zone: 'Europe/Lisbon' } as const;
    valueOf(await desk.office.get(KeepProgramme).add(desk.organisationId, desk.office.ids.departureId, briefing));
  });
  afterAll(() => desk.close());

  const note = (legId: string, times: { departs: string; arrives: string; on?: string } | null, reason = 'The carrier told us on the telephone.') =>
    desk.office.get(KeepScheduleChanges).note({
      ...by, legId, reason, times: times && { departsOn: times.on ?? '2027-04-01', departs: times.departs, arrivesOn: times.on ?? '2027-04-01', arrives: times.arrives },
    });
  const weigh = async (changeId: string) => valueOf(await desk.office.get(WeighChange).weigh(desk.organisationId, changeId));
  const apply = (changeId: string, more: Partial<{ version: number; affected: number; organisationId: string }> = {}) => desk.office.get(ApplyChange).apply({ ...by, changeId, version: 1, affected: 2, ...more });
  const events = (type: string) => desk.office.db.database.query<{ subject: unknown }>('select subject from outbox where type = $1 order by id', [type]);
  const legNow = async (id: string) => valueOf(await desk.office.get(ReadLegs).byId(desk.organisationId, id));
  beforeEach(async () => {
    await desk.office.db.database.query(`update schedule_change set state = 'withdrawn', decided_at = now() where state = 'pending'`);
  });

  it('say whom they affect and where there are seats, and change nothing before they are applied', async () => {
    const before = await legNow(desk.first);
    const { id } = valueOf(await note(desk.first, { departs: '12:30', arrives: '15:30' }));
    const { affected, alternatives, change, moments } = await weigh(id);
    const momentId = moments[0]!.id;
    expect(change).toMatchObject({ kind: 'retimed', state: 'pending', before: { departsAt: before.departsAt }, after: { departsAt: '2027-04-01T12:30:00.000+01:00', arrivesAt: '2027-04-01T15:30:00.000+01:00' } });
    expect(affected.map(({ travellerId }) => travellerId).sort()).toEqual(flyers.map(({ travellerId }) => travellerId).sort());
    expect(affected[0]).toMatchObject({ bookingId: flyers[0]!.bookingId, effects: [{ code: 'after-moment', momentId, minutes: 30 }] });
    expect(alternatives.map(({ leg, left, misses }) => [leg.id, left, misses])).toEqual([[desk.second, 200, [momentId]]]);
    expect(await legNow(desk.first)).toEqual(before);
  });

  it('give the leg its new times once applied: seats stay, everybody learns of it, and whom it affected is kept', async () => {
    const { id } = valueOf(await note(desk.first, { departs: '09:30', arrives: '12:45' }));
    valueOf(await apply(id));
    expect(await legNow(desk.first)).toMatchObject({ departsAt: '2027-04-01T09:30:00.000+01:00', arrivesAt: '2027-04-01T12:45:00.000+01:00' });
    expect(await desk.seatedOn(desk.first)).toHaveLength(2);
    expect((await events('leg.rescheduled')).at(-1)?.subject).toEqual({ legId: desk.first, departureId: desk.office.ids.departureId, scheduleChangeId: id, travellers: 2 });
    const { affected, change } = await weigh(id);
    expect([change.state, affected.map(({ effects }) => effects)]).toEqual(['applied', [[], []]]);
    expect(await desk.office.db.database.query('select distinct departs_at from leg_passenger where leg_id = $1', [desk.first])).toEqual([{ departs_at: new Date('2027-04-01T08:30:00Z') }]);
  });

  it('are refused without a reason, with times that cannot be, for an unknown leg, and twice for one leg', async () => {
    expect(await note(desk.first, null, ' ')).toMatchObject({ code: 'schedule-change.unusable', errors: [{ pointer: '/reason' }] });
    expect(await note(desk.first, { departs: '12:00', arrives: '11:00' })).toMatchObject({ code: 'schedule-change.unusable', errors: [{ pointer: '/times/arrives' }] });
    expect(await note(desk.first, { departs: '25:00', arrives: '11:00' })).toMatchObject({ errors: [{ pointer: '/times/departs' }] });
    expect(codeOf(await note(newId(), null))).toBe('leg.unknown');
    valueOf(await note(desk.first, null));
    expect(codeOf(await note(desk.first, null))).toBe('schedule-change.pending');
  });

  it('are applied once, by who saw what it does, and by nobody else', async () => {
    const { id } = valueOf(await note(desk.first, { departs: '10:00', arrives: '13:00' }));
    expect(codeOf(await apply(id, { affected: 1 }))).toBe('schedule-change.changed');
    expect(codeOf(await apply(id, { version: 2 }))).toBe('schedule-change.changed');
    expect(codeOf(await apply(id, { organisationId: newId() }))).toBe('schedule-change.unknown');
    const results = await Promise.all([apply(id), apply(id), apply(id)]);
    expect(results.map((result) => codeOf(result) ?? 'applied').sort()).toEqual(['applied', 'schedule-change.decided', 'schedule-change.decided']);
    expect(codeOf(await desk.office.get(KeepScheduleChanges).withdraw({ ...by, changeId: id, version: 2 }))).toBe('schedule-change.decided');
  });

  it('can be withdrawn, and are then not applied', async () => {
    const { id } = valueOf(await note(desk.first, null));
    valueOf(await desk.office.get(KeepScheduleChanges).withdraw({ ...by, changeId: id, version: 1 }));
    expect(codeOf(await apply(id, { version: 2 }))).toBe('schedule-change.decided');
    expect(await desk.seatedOn(desk.first)).toHaveLength(2);
  });

  it('are refused where somebody has another seat at the new time', async () => {
    const { id } = valueOf(await note(desk.first, { on: '2027-04-07', departs: '09:30', arrives: '12:45' }));
    expect((await weigh(id)).affected[0]?.effects).toContainEqual({ code: 'seats-overlap', otherLegId: desk.office.ids.departureLegId });
    expect(codeOf(await apply(id))).toBe('seat.overlapping');
    expect((await weigh(id)).change.state).toBe('pending');
  });

  it('that cancel a leg take its seats and its sale; whoever sat there can be moved, hold and all', async () => {
    const { id } = valueOf(await note(desk.first, null));
    expect((await weigh(id)).affected.map(({ effects }) => effects)).toEqual([[{ code: 'seat-lost' }], [{ code: 'seat-lost' }]]);
    valueOf(await apply(id));
    expect(await desk.seatedOn(desk.first)).toEqual([]);
    expect((await events('leg.cancelled')).at(-1)?.subject).toMatchObject({ legId: desk.first, travellers: 2 });
    const { organisationId, office } = desk;
    const { departureId } = office.ids;
    expect((await office.get(ReadLegs).ofDeparture(organisationId, departureId)).map(({ id: legId }) => legId)).not.toContain(desk.first);
    await desk.seat(flyers[0]!.bookingId);
    expect([await desk.seatedOn(desk.first), (await office.get(ReadSeatBoard).read(organisationId, departureId)).waiting]).toEqual([[], []]);
    expect(codeOf(await desk.move(flyers, desk.first))).toBe('seat.leg-unusable');
    valueOf(await desk.move(flyers, desk.second));
    expect(await desk.seatedOn(desk.second)).toHaveLength(2);
    expect(await office.differences()).toEqual([]);
    expect(codeOf(await note(desk.first, null))).toBe('seat.leg-unusable');
  });
});

describe('moments of a programme', () => {
  let desk: FlightDesk;
  beforeAll(async () => {
    desk = await FlightDesk.open();
  });
  afterAll(() => desk.close());

  it('are kept in order on the clocks of their place, and taken out', async () => {
    const { organisationId, office: { get, ids } } = desk;
    const add = (more: object) => get(KeepProgramme).add(organisationId, ids.departureId, { kind: 'race-start', name: 'Start', on: '2027-04-04', time: '09:30', zone: 'Asia/Pyongyang', ...more });
    const { id } = valueOf(await add({}));
    valueOf(await add({ kind: 'briefing', name: 'Briefing', on: '2027-04-03' }));
    expect((await get(KeepProgramme).ofDeparture(organisationId, ids.departureId)).map(({ name, at }) => [name, at])).toEqual([
      ['Briefing', '2027-04-03T09:30:00.000+09:00'], ['Start', '2027-04-04T09:30:00.000+09:00'],
    ]);
    expect(await add({ name: '', on: '2027-02-30', time: '9', zone: 'X', kind: 'party' })).toMatchObject({ code: 'programme.moment-unusable', errors: [{ pointer: '/kind' }, { pointer: '/name' }, { pointer: '/on' }, { pointer: '/time' }, { pointer: '/zone' }] });
    expect(codeOf(await get(KeepProgramme).add(newId(), ids.departureId, { kind: 'other', name: 'x', on: '2027-04-04', time: '09:30', zone: 'Asia/Pyongyang' }))).toBe('departure.unknown');
    expect(codeOf(await get(KeepProgramme).remove(newId(), id))).toBe('programme.moment-unknown');
    valueOf(await get(KeepProgramme).remove(organisationId, id));
    expect(codeOf(await get(KeepProgramme).remove(organisationId, id))).toBe('programme.moment-unknown');
  });
});
