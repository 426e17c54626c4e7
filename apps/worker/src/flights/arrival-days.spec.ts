import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListBookedTravellers } from '#bookings';
import { ApplyChange, KeepProgramme, KeepScheduleChanges, ReadFlights, ReadSeatBoard, WeighChange } from '#flights';
import { DraftLetters, ReadLetters } from '#notifications';
import { ReadDeparture } from '#packages';
import { ArrivalBoard, TravellerLanguages } from '#readiness';
import { ReadTravellers } from '#travellers';
import { ArrivalDays, type Runner } from '../../../../test/support/arrival-days.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { FlightLetterDrafts } from '../notifications/flight-letter-drafts.js';

/** The marathon's two arrival days: 120 runners on Thursday, 80 on Friday, in parties of five, on blocks of 120 and 100 seats. */
describe('two arrival days with 200 travellers', () => {
  let days: ArrivalDays;
  let thursday: Runner[];
  let friday: Runner[];
  /** Read with a slip at first: two on Thursday, one on Friday. */
  let misread: Runner[];
  beforeAll(async () => {
    days = await ArrivalDays.open();
    const { desk } = days;
    await desk.block(desk.first, 120);
    await desk.block(desk.second, 100);
    thursday = await days.parties(24, desk.first);
    friday = await days.parties(16, desk.second);
    await days.giveRoomsAndNumbers();
    const briefing = { kind: 'briefing', name: 'Briefing', on: '2027-04-02', time: '14:00', zone: 'Europe/Lisbon' } as const;
    valueOf(await get(KeepProgramme).add(desk.organisationId, days.departureId, briefing));
  }, 120_000);
  afterAll(() => days.close());

  const get: ArrivalDays['get'] = (type) => days.get(type);
  const idsOf = (runners: readonly Runner[]): string[] => runners.map(({ travellerId }) => travellerId).sort();
  const said = (runners: readonly Runner[], ...more: ('ROBIN' | 'passport' | 'ticket')[]): string[] =>
    runners.map(({ travellerId }) => {
      const { surname, number } = days.passports.get(travellerId)!;
      const parts = { ROBIN: 'ROBIN', passport: number, ticket: days.tickets.get(travellerId)! };
      return [surname, ...more.map((part) => parts[part])].join(' ');
    }).sort();
  /** Every list names exactly these, as their passports and tickets have them now; nothing contradicts anything. */
  const expectRight = async (): Promise<void> => {
    const each = (of: (runners: readonly Runner[]) => string[]): [string[], string[]] => [of(thursday), of(friday)];
    expect(await days.lists()).toEqual({
      seats: each(idsOf), bookings: each(idsOf), board: each(idsOf),
      manifest: each((runners) => said(runners, 'passport', 'ticket')), border: each((runners) => said(runners, 'ROBIN', 'passport')),
      checkIn: each((runners) => said(runners, 'passport', 'ticket')), hotel: each((runners) => said(runners, 'passport')),
    });
    expect((await days.desk.seatedOn(days.desk.office.ids.departureLegId)).length).toBe(200);
    expect(await days.contradictions()).toEqual({});
    expect([await days.marks(), await days.supplierDifferences()]).toEqual([{}, 0]);
    expect((await days.desk.counted()).filter(({ seated, rows }) => seated !== rows)).toEqual([]);
    expect(await days.desk.office.differences()).toEqual([]);
    expect((await get(ReadSeatBoard).read(days.desk.organisationId, days.departureId)).waiting).toEqual([]);
  };

  it('seats everybody where they are booked, the parties together, and tells border, carrier and hotel of each flight', async () => {
    expect([thursday.length, friday.length]).toEqual([120, 80]);
    expect(await days.send()).toEqual([
      'border thursday: all 120', 'carrier thursday: all 120', 'hotel thursday: all 120', 'border friday: all 80', 'carrier friday: all 80', 'hotel friday: all 80',
    ]);
    await expectRight();
    expect(await days.send()).toEqual([]);
  }, 60_000);

  it('follows a schedule change: who is late, where there are seats, what is out of date, and a letter to each', async () => {
    const { desk, departureId } = days;
    const times = { departsOn: '2027-04-02', departs: '09:00', arrivesOn: '2027-04-02', arrives: '15:30' };
    const by = { organisationId: desk.organisationId, userId: desk.userId };
    const { id: changeId } = valueOf(await get(KeepScheduleChanges).note({ ...by, legId: desk.second, times, reason: 'The aircraft is late.' }));
    const weighed = valueOf(await get(WeighChange).weigh(desk.organisationId, changeId));
    expect(weighed.affected.map(({ travellerId }) => travellerId).sort()).toEqual(idsOf(friday));
    expect(new Set(weighed.affected.map(({ effects }) => JSON.stringify(effects.map(({ code }) => code))))).toEqual(new Set(['["after-moment"]']));
    expect(weighed.alternatives.map(({ leg, left, misses }) => [leg.id, left, misses])).toEqual([[desk.first, 0, []]]);
    expect(codeOf(await get(ApplyChange).apply({ ...by, changeId, version: 1, affected: 79 }))).toBe('schedule-change.changed');
    await days.compare();
    expect(await days.marks()).toEqual({});

    valueOf(await get(ApplyChange).apply({ ...by, changeId, version: 1, affected: 80 }));
    await days.compare();
    expect(await days.marks()).toEqual({ 'manifest schedule friday': 80, 'ticket schedule friday': 80 });
    const drafts = new FlightLetterDrafts(get(WeighChange), get(ReadDeparture), get(ListBookedTravellers), get(ReadTravellers), get(TravellerLanguages), get(DraftLetters));
    await drafts.ofChange(desk.organisationId, changeId);
    await drafts.ofChange(desk.organisationId, changeId);
    const counts = await get(ReadLetters).counts({ organisationId: desk.organisationId, occasion: 'schedule-change', occasionId: changeId });
    expect(counts).toEqual([{ locale: 'en', news: 'flight-retimed', drafted: 80, released: 0, sent: 0 }]);

    expect(await days.send()).toEqual(['border friday: all 80', 'hotel friday: all 80']);
    expect(await days.marks()).toEqual({ 'ticket schedule friday': 80 });
    await days.settle('schedule');
    const board = valueOf(await get(ArrivalBoard).of(desk.organisationId, departureId));
    expect(board.legs.find(({ leg }) => leg.id === desk.second)!.leg.arrivesAt).toBe('2027-04-02T15:30:00.000+01:00');
    await expectRight();
  }, 60_000);

  it('follows three names that were read with a slip, and corrects those three alone', async () => {
    misread = [thursday[3]!, thursday[77]!, friday[41]!];
    for (const runner of misread) await days.passport(runner, `${runner.surname.slice(0, 3)}${runner.surname.slice(4)}`);
    await days.compare();
    const wrong = { 'manifest surname thursday': 2, 'manifest surname friday': 1, 'ticket surname thursday': 2, 'ticket surname friday': 1, 'ticket surname home': 3 };
    expect(await days.marks()).toEqual(wrong);
    const findings = ['bibs name-differs', 'booked name-differs', 'flight name-differs', 'flight name-differs', 'rooms name-differs'];
    expect(await days.contradictions()).toEqual(Object.fromEntries(misread.map(({ surname }) => [surname, findings])));
    const delta = ['border thursday: +0 ~2 -0', 'carrier thursday: +0 ~2 -0', 'hotel thursday: +0 ~2 -0', 'border friday: +0 ~1 -0', 'carrier friday: +0 ~1 -0', 'hotel friday: +0 ~1 -0'];
    expect(await days.send()).toEqual(delta);
    expect(await days.marks()).toEqual({ 'ticket surname thursday': 2, 'ticket surname friday': 1, 'ticket surname home': 3 });
    expect((await days.lists())['border']).toEqual([said(thursday, 'ROBIN', 'passport'), said(friday, 'ROBIN', 'passport')]);

    for (const runner of misread) await days.passport(runner);
    await days.compare();
    expect(await days.marks()).toEqual({ 'manifest surname thursday': 2, 'manifest surname friday': 1 });
    expect(await days.contradictions()).toEqual(Object.fromEntries(misread.map(({ surname }) => [surname, ['flight name-differs']])));
    expect(await days.send()).toEqual(delta);
    await expectRight();
  }, 60_000);

  it('lets two change places, and a party move, and only their papers are out of date', async () => {
    const { desk } = days;
    const [early, late] = [thursday[0]!, friday[0]!];
    expect(codeOf(await desk.move([late], desk.first))).toBe('seat.none-left');
    valueOf(await desk.move([early, late], [desk.second, desk.first]));
    [thursday, friday] = [[...thursday.slice(1), late], [...friday.slice(1), early]];
    await days.compare();
    expect(await days.marks()).toEqual({ 'manifest presence friday': 2, 'manifest presence thursday': 2, 'ticket presence friday': 1, 'ticket presence thursday': 1 });
    await days.correctTicket(early, desk.first, 'void');
    await days.correctTicket(late, desk.second, 'void');
    await days.ticket([early], desk.second);
    await days.ticket([late], desk.first);
    expect(await days.send()).toEqual([
      'border thursday: +1 ~0 -1', 'carrier thursday: +1 ~0 -1', 'hotel thursday: +1 ~0 -1', 'border friday: +1 ~0 -1', 'carrier friday: +1 ~0 -1', 'hotel friday: +1 ~0 -1',
    ]);
    await expectRight();

    const party = thursday.slice(4, 9);
    expect(new Set(party.map(({ bookingId }) => bookingId)).size).toBe(1);
    valueOf(await desk.move(party, desk.second));
    [thursday, friday] = [thursday.filter((one) => !party.includes(one)), [...friday, ...party]];
    for (const runner of party) await days.correctTicket(runner, desk.first, 'void');
    await days.ticket(party, desk.second);
    expect((await days.send()).filter((told) => told.startsWith('border'))).toEqual(['border thursday: +0 ~0 -5', 'border friday: +5 ~0 -0']);
    await expectRight();
    expect((await get(ReadFlights).ofDeparture(desk.organisationId, days.departureId)).map(({ seated }) => seated)).toEqual([115, 85, 200]);
  }, 60_000);
});
