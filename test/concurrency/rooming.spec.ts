import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AssignBibs, type BibKey, BibRepository, type PlanKey, PlaceTraveller, ReleaseBeds, RoomingRepository, SetBibRanges, type Wish } from '#bookings';
import type { Transaction } from '#platform';
import { cancelWhole } from '../support/cancel-whole.js';
import { Office } from '../support/office.js';
import { valueOf } from '../support/results.js';
import { RoomingDesk } from '../support/rooming-desk.js';
import { Barrier } from './barrier.js';
import { crowd } from './stall.js';

/** The lock lets everybody on, and nobody saves before all have read. */
class UnlockedRooms extends RoomingRepository {
  barrier = new Barrier(1);

  override lock(_tx: Transaction, key: PlanKey): Promise<number> {
    return this.version(key);
  }

  override async wishes(key: PlanKey): Promise<Wish[]> {
    const wishes = await super.wishes(key);
    await this.barrier.wait();
    return wishes;
  }
}

class UnlockedBibs extends BibRepository {
  barrier = new Barrier(1);

  override async lock(_tx: Transaction, key: BibKey): Promise<number> {
    return this.version(key);
  }

  override async spent(key: BibKey): Promise<number[]> {
    const spent = await super.spent(key);
    await this.barrier.wait();
    return spent;
  }
}

describe('operators who place travellers into one bed at once', () => {
  let office: Office;
  let desk: RoomingDesk;
  let women: string[];
  beforeEach(async () => {
    office = await Office.open({}, { DATABASE_POOL: 30 });
    desk = new RoomingDesk(office);
    women = [];
    for (const _ of crowd(9)) women.push((await desk.book('F')).ids[0]!);
    valueOf(await office.get(PlaceTraveller).place({ ...desk.key, version: 0, travellerId: women[8]!, target: 'new-room' }));
  });
  afterEach(() => office.close());

  const bed = { code: 'twin', number: 1, bed: 2 } as const;
  const sleepers = async (): Promise<number> => {
    const rows = await office.db.database.query('select from bed_assignment where bed = 2 and released_at is null');
    return rows.length;
  };

  /** The repository of the process, without its lock. */
  function unlock(size: number): void {
    const real = office.get(RoomingRepository);
    const unlocked = new UnlockedRooms(office.db.database);
    unlocked.barrier = new Barrier(size);
    real.lock = (tx, key) => unlocked.lock(tx, key);
    real.wishes = (key) => unlocked.wishes(key);
  }
  const all = () => Promise.all(women.slice(0, 8).map((travellerId) => office.get(PlaceTraveller).place({ ...desk.key, version: 1, travellerId, target: bed })));

  it('would all get it without lock and index', async () => {
    await office.db.database.query('drop index bed_has_one_guest');
    unlock(8);
    await all();
    expect(await sleepers()).toBeGreaterThan(1);
  });

  it('leave it to one where the database is the only referee', async () => {
    unlock(8);
    const outcomes = await all();
    expect(await sleepers()).toBe(1);
    expect(outcomes.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((outcome) => (outcome.refused ? outcome.code : [])))).toEqual(new Set(['rooming.bed-taken']));
  });

  it('leave it to one, and the others learn that the plan has changed', async () => {
    const outcomes = await all();
    expect(await sleepers()).toBe(1);
    expect(outcomes.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((outcome) => (outcome.refused ? outcome.code : [])))).toEqual(new Set(['rooming.plan-changed']));
    expect(await desk.version()).toBe(2);
  });

  it('cannot put a traveller who was cancelled meanwhile back into a bed for good', async () => {
    const { bookingId, ids } = await desk.book('F');
    await Promise.all([
      office.get(PlaceTraveller).place({ ...desk.key, version: 1, travellerId: ids[0]!, target: bed }),
      cancelWhole((type) => office.get(type), desk.key.organisationId, bookingId).then(() => office.get(ReleaseBeds).release(desk.key)),
    ]);
    expect(Object.values(await desk.beds()).flat()).not.toContain(ids[0]);
  });
});

describe('several who give start numbers at once', () => {
  let office: Office;
  let key: BibKey;
  beforeEach(async () => {
    office = await Office.open({}, { DATABASE_POOL: 30 });
    key = { organisationId: office.ids.organisationId, eventId: office.ids.eventId };
    valueOf(await office.get(SetBibRanges).set(key, 0, [{ category: '42', from: 1, to: 999 }]));
    const desk = new RoomingDesk(office);
    for (const _ of crowd(3)) await desk.book('FMF');
  });
  afterEach(() => office.close());

  const worn = () => office.get(BibRepository).worn(key);
  function unlock(size: number): void {
    const real = office.get(BibRepository);
    const unlocked = new UnlockedBibs(office.db.database);
    unlocked.barrier = new Barrier(size);
    real.lock = (tx, each) => unlocked.lock(tx, each);
    real.spent = (each) => unlocked.spent(each);
  }
  const all = () => Promise.all(crowd(6).map(() => office.get(AssignBibs).assign(key)));

  it('would give everybody several without lock and index', async () => {
    await office.db.database.query('drop index bib_number_is_one_runners, runner_has_one_bib');
    unlock(6);
    await all();
    expect((await worn()).length).toBeGreaterThan(9);
  });

  it('give everybody one where the database is the only referee', async () => {
    unlock(6);
    const outcomes = await all();
    expect((await worn()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(outcomes.filter((outcome) => !outcome.refused && outcome.value.given === 9)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((outcome) => (outcome.refused ? outcome.code : [])))).toEqual(new Set(['bib.changed']));
  });

  it('give everybody one, and those who come later find nothing to do', async () => {
    const outcomes = await all();
    expect((await worn()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(outcomes.map((outcome) => (outcome.refused ? outcome.code : outcome.value.given)).sort()).toEqual([0, 0, 0, 0, 0, 9]);
  });
});
