import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListBookedTravellers } from '#bookings';
import { ApplyChange, KeepProgramme, KeepScheduleChanges, MakeManifest, MarkManifestSent, ReadFlights, ReadManifests, ReadSeatBoard, WeighChange } from '#flights';
import { DraftLetters, NotificationsModule, ReadLetters } from '#notifications';
import { ReadDeparture } from '#packages';
import { Database, MailModule, StorageModule } from '#platform';
import { TravellerLanguages, MarkStale, NoteIssued, ReadinessModule } from '#readiness';
import { ReadTravellers } from '#travellers';
import { FlightDesk, type Flyer } from '../../../../test/support/flight-desk.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { FlightLetterDrafts } from '../notifications/flight-letter-drafts.js';

/** The marathon's two arrival days: 120 runners on Thursday, 80 on Friday, in parties of five, on blocks of 120 and 100 seats. */
describe('two arrival days with 200 travellers', () => {
  let desk: FlightDesk;
  let thursday: Flyer[];
  let friday: Flyer[];
  beforeAll(async () => {
    desk = await FlightDesk.open({ twinBeds: 400 }, {}, [StorageModule, MailModule, ReadinessModule, NotificationsModule]);
    await desk.block(desk.first, 120);
    await desk.block(desk.second, 100);
    thursday = await parties(24, desk.first);
    friday = await parties(16, desk.second);
    const briefing = { kind: 'briefing', name: 'Briefing', on: '2027-04-02', time: '14:00', zone: 'Europe/Lisbon' } as const;
    valueOf(await get(KeepProgramme).add(desk.organisationId, departureId(), briefing));
  }, 120_000);
  afterAll(() => desk.close());

  const get: FlightDesk['office']['get'] = (type) => desk.office.get(type);
  const departureId = () => desk.office.ids.departureId;
  const parties = async (count: number, legId: string): Promise<Flyer[]> => {
    const flyers: Flyer[] = [];
    for (let party = 0; party < count; party += 1) flyers.push(...(await desk.book(5, legId)));
    return flyers;
  };
  const idsOf = (flyers: readonly Flyer[]): string[] => flyers.map(({ travellerId }) => travellerId).sort();
  const nobody = () => Promise.resolve(new Map<string, string>());
  const manifest = async (legId: string) => (await get(ReadManifests).ofDeparture(desk.organisationId, departureId(), nobody)).find(({ leg }) => leg.id === legId)!;
  const sendManifest = (legId: string) => get(Database).transaction(async (tx) => {
    const order = { organisationId: desk.organisationId, legId, kind: 'list', receiver: 'border', whole: false, directory: null, approvalNumbers: nobody } as const;
    const { id: manifestId } = valueOf(await get(MakeManifest).make(order, null));
    valueOf(await get(MarkManifestSent).mark({ organisationId: desk.organisationId, manifestId, userId: null, to: 'the border' }));
    await get(NoteIssued).manifests(tx, desk.organisationId, legId);
  });
  /** As the relay has it done after a change. */
  const compare = () => get(MarkStale).compare(desk.organisationId, { departureId: departureId() });
  const marks = async (): Promise<Record<string, number>> => {
    const rows = await desk.office.db.database.query<{ mark: string; count: number }>(
      `select kind || ' ' || array_to_string(facts, ',') || case artefact_id when $1 then ' thursday' when $2 then ' friday' else '' end as mark, count(*)::integer as count
         from stale_artefact where settled_at is null group by 1 order by 1`,
      [desk.first, desk.second],
    );
    return Object.fromEntries(rows.map(({ mark, count }) => [mark, count]));
  };
  /** Seats, bookings, manifests, counters and holds say the same. */
  const expectRight = async (onThursday: readonly Flyer[], onFriday: readonly Flyer[]): Promise<void> => {
    expect([await desk.seatedOn(desk.first), await desk.seatedOn(desk.second)]).toEqual([idsOf(onThursday), idsOf(onFriday)]);
    expect((await desk.seatedOn(desk.office.ids.departureLegId)).length).toBe(200);
    const booked = await get(ListBookedTravellers).list(desk.organisationId, { departureId: departureId() });
    const bookedOn = (legId: string) => booked.filter(({ arrivalLegId }) => arrivalLegId === legId).map(({ travellerId }) => travellerId).sort();
    expect([bookedOn(desk.first), bookedOn(desk.second)]).toEqual([idsOf(onThursday), idsOf(onFriday)]);
    const listed = async (legId: string) => (await manifest(legId)).travellers.map(({ person }) => person.id).sort();
    expect([await listed(desk.first), await listed(desk.second)]).toEqual([idsOf(onThursday), idsOf(onFriday)]);
    expect((await desk.counted()).filter(({ seated, rows }) => seated !== rows)).toEqual([]);
    expect(await desk.office.differences()).toEqual([]);
    expect((await get(ReadSeatBoard).read(desk.organisationId, departureId())).waiting).toEqual([]);
  };

  it('seats everybody where they are booked, the parties together', async () => {
    expect([thursday.length, friday.length]).toEqual([120, 80]);
    await expectRight(thursday, friday);
    await sendManifest(desk.first);
    await sendManifest(desk.second);
    await compare();
    expect(await marks()).toEqual({});
  });

  it('follows a schedule change: who is late, where there are seats, what is out of date, and a letter to each', async () => {
    const times = { departsOn: '2027-04-02', departs: '09:00', arrivesOn: '2027-04-02', arrives: '15:30' };
    const by = { organisationId: desk.organisationId, userId: desk.userId };
    const { id: changeId } = valueOf(await get(KeepScheduleChanges).note({ ...by, legId: desk.second, times, reason: 'The aircraft is late.' }));
    const weighed = valueOf(await get(WeighChange).weigh(desk.organisationId, changeId));
    expect(weighed.affected.map(({ travellerId }) => travellerId).sort()).toEqual(idsOf(friday));
    expect(new Set(weighed.affected.map(({ effects }) => JSON.stringify(effects.map(({ code }) => code))))).toEqual(new Set(['["after-moment"]']));
    expect(weighed.alternatives.map(({ leg, left, misses }) => [leg.id, left, misses])).toEqual([[desk.first, 0, []]]);
    expect(codeOf(await get(ApplyChange).apply({ ...by, changeId, version: 1, affected: 79 }))).toBe('schedule-change.changed');
    await compare();
    expect(await marks()).toEqual({});

    valueOf(await get(ApplyChange).apply({ ...by, changeId, version: 1, affected: 80 }));
    await compare();
    expect(await marks()).toEqual({ 'manifest schedule friday': 80, 'ticket schedule friday': 80 });
    expect((await manifest(desk.second)).leg).toMatchObject({ arrivesAt: '2027-04-02T15:30:00.000+01:00' });
    const drafts = new FlightLetterDrafts(get(WeighChange), get(ReadDeparture), get(ListBookedTravellers), get(ReadTravellers), get(TravellerLanguages), get(DraftLetters));
    await drafts.ofChange(desk.organisationId, changeId);
    await drafts.ofChange(desk.organisationId, changeId);
    const counts = await get(ReadLetters).counts({ organisationId: desk.organisationId, occasion: 'schedule-change', occasionId: changeId });
    expect(counts).toEqual([{ locale: 'en', news: 'flight-retimed', drafted: 80, released: 0, sent: 0 }]);
    await expectRight(thursday, friday);
  }, 60_000);

  it('lets two change places, and two parties, and only their papers are out of date', async () => {
    await sendManifest(desk.second);
    const [early, late] = [thursday[0]!, friday[0]!];
    expect(codeOf(await desk.move([late], desk.first))).toBe('seat.none-left');
    valueOf(await desk.move([early, late], [desk.second, desk.first]));
    const [onThursday, onFriday] = [[...thursday.slice(1), late], [...friday.slice(1), early]];
    await expectRight(onThursday, onFriday);
    await compare();
    const presence = Object.fromEntries(Object.entries(await marks()).filter(([mark]) => mark.startsWith('manifest')));
    expect(presence).toEqual({ 'manifest presence friday': 2, 'manifest presence thursday': 2 });
    const party = thursday.slice(5, 10);
    valueOf(await desk.move(party, desk.second));
    await expectRight(onThursday.filter((one) => !party.includes(one)), [...onFriday, ...party]);
    expect((await get(ReadFlights).ofDeparture(desk.organisationId, departureId())).map(({ seated }) => seated)).toEqual([115, 85, 200]);
  }, 60_000);
});
