import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { AcceptOffer, type EntryMove, ExpireBookings, JoinWaitingList, type ListedDeparture, type Waiting, WaitingEntryRepository, WaitingListRepository } from '#bookings';
import { FixedClock } from '#kernel';
import { brokenConstraint, type Transaction } from '#platform';
import { bootProcess, Office } from '../support/office.js';
import { valueOf } from '../support/results.js';
import { everybodyMayTravel, sparse, WaitingRoom } from '../support/waiting-room.js';
import { Barrier } from './barrier.js';
import { crowd } from './stall.js';

/** Does not lock: two that want to offer the same place both read the list before either writes. */
class Unlocked extends WaitingListRepository {
  private readonly bothAreThere = new Barrier(2);
  private readonly bothHaveRead = new Barrier(2);
  private deciding = false;

  override async lock(): Promise<void> {
    await this.bothAreThere.wait();
    this.deciding = true;
  }

  override async queue(list: ListedDeparture): Promise<Waiting[]> {
    const queue = await super.queue(list);
    if (this.deciding) await this.bothHaveRead.wait();
    return queue;
  }
}

/** Does not ask which state the entry is in. */
class Unconditional extends WaitingEntryRepository {
  override async move(tx: Transaction, move: EntryMove): Promise<boolean> {
    return super.move(tx, { ...move, from: ['waiting', 'offered'] });
  }
}

/** Looks which rank is free, and takes the next, once all ten have looked. */
class RanksByLooking extends WaitingListRepository {
  private readonly allHaveLooked = new Barrier(10);

  override async nextRank(tx: Transaction, { organisationId, departureId }: ListedDeparture): Promise<number> {
    const [row] = await tx.query<{ rank: number }>(
      'select coalesce(max(rank), 0) + 1 as rank from waiting_entry where organisation_id = $1 and departure_id = $2',
      [organisationId, departureId],
    );
    await this.allHaveLooked.wait();
    await tx.execute('insert into waiting_list (organisation_id, departure_id) values ($1, $2) on conflict do nothing', [organisationId, departureId]);
    return row!.rank;
  }
}

describe('a waiting list that many workers, customers and operators use at once', () => {
  let office: Office;
  let room: WaitingRoom;
  const open = async (places: number): Promise<void> => {
    office = await Office.open(sparse(places), { DATABASE_POOL: 60 });
    room = new WaitingRoom(office);
  };
  afterEach(() => office.close());

  const heldBookings = async (): Promise<number> => (await office.db.database.query(`select from booking where status = 'held'`)).length;
  const accept = (entryId: string) => office.get(AcceptOffer).accept(office.ids.organisationId, entryId, { termsVersion: null });

  /** Entries that say something else than the bookings that keep their offers. */
  const contradictions = () =>
    office.db.database.query(
      `select e.rank, e.state, b.status from waiting_entry e join booking b on b.id = e.booking_id
        where (e.state, b.status) not in (('offered', 'held'), ('accepted', 'confirmed'), ('accepted', 'cancelled'), ('lapsed', 'expired'), ('left', 'cancelled'))`,
    );

  it('offers two places to one party when neither the list is locked nor the state compared', async () => {
    await open(2);
    const [entry] = await room.queue(1);
    const careless = await bootProcess(office.db, office.clock, [
      [WaitingListRepository, new Unlocked(office.db.database)], [WaitingEntryRepository, new Unconditional(office.db.database, office.db.vault)],
    ]);
    await Promise.allSettled(crowd(2).map(() => room.round(everybodyMayTravel, careless)));
    expect(await heldBookings()).toBe(2);
    expect((await room.told())['offered']).toBe(2);
    expect(await room.read(entry!)).toMatchObject({ state: 'offered' });
  });

  it('offers each party one place, in the order of the ranks, with both guards on', async () => {
    await open(2);
    await room.queue(1, 1, 1);
    const workers = await Promise.all(crowd(2).map(() => bootProcess(office.db, office.clock)));
    const offered = await Promise.all(crowd(20).map((index) => room.round(everybodyMayTravel, workers[index % 2])));
    expect(offered.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await room.states()).toEqual(['offered', 'offered', 'waiting']);
    expect(await heldBookings()).toBe(2);
    expect(await office.differences()).toEqual([]);
  });

  it('gives out no rank twice: the database refuses what is read and written, the counter never does', async () => {
    await open(1);
    const looking = await bootProcess(office.db, office.clock, [[WaitingListRepository, new RanksByLooking(office.db.database)]]);
    const { organisationId, departureId } = office.ids;
    const join = (get = office.get) => office.db.database.transaction((tx) => get(JoinWaitingList).join(tx, { organisationId, departureId, request: office.request() }));
    const outcomes = await Promise.allSettled(crowd(10).map(() => join(looking)));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [brokenConstraint(outcome.reason)] : []));
    expect(lost).toEqual(Array(9).fill('waiting_entry_organisation_id_departure_id_rank_key'));
    await office.db.database.query('delete from waiting_change');
    await office.db.database.query('delete from waiting_entry');
    const ranks = await Promise.all(crowd(50).map(async () => valueOf(await join()).rank));
    expect(ranks.sort((one, other) => one - other)).toEqual(crowd(50).map((index) => index + 1));
  });

  it('gives two places that come free one by one to the pair in front or to one single behind, never to both', async () => {
    await open(2);
    const workers = await Promise.all(crowd(2).map(() => bootProcess(office.db, office.clock)));
    const ends = new Set<string>();
    for (const _round of crowd(6)) {
      const sold = await room.sellOut([1, 1]);
      const [pair, single] = await room.queue(2, 1);
      await Promise.all([...sold.map((id) => room.free(id)), ...crowd(4).map((index) => room.round(everybodyMayTravel, workers[index % 2]))]);
      await room.round();
      const [one, other] = [await room.read(pair!), await room.read(single!)];
      const end = `${one.state} ${other.state}`;
      expect(['offered waiting', 'waiting offered']).toContain(end);
      ends.add(end);
      expect((await office.left())['place']).toBe(one.state === 'offered' ? 0 : 1);
      expect(await office.differences()).toEqual([]);
      for (const entry of [pair!, single!]) valueOf(await room.leave(entry));
    }
    expect(ends.size).toBeGreaterThan(0);
  });

  it('accepts an offer or lets it lapse, never both, when its time ends as it is accepted', async () => {
    await open(12);
    const entries = await room.queue(...crowd(12).map(() => 1));
    expect(await room.round()).toBe(12);
    // A worker whose clock is ahead: for it the offers are over while the API still takes a yes.
    const worker = await bootProcess(office.db, new FixedClock(new Date('2026-12-10T09:01:00Z')));
    const start = new Barrier(16);
    const together = async <T>(work: () => Promise<T>): Promise<T> => {
      await start.wait();
      return work();
    };
    const [accepted] = await Promise.all([
      Promise.all(entries.map((id) => together(() => accept(id)))),
      ...crowd(4).map(() => together(() => worker(ExpireBookings).expireDue(3))),
    ]);
    await room.round();
    const states = await room.states();
    accepted.forEach((outcome, index) => expect([outcome.refused ? outcome.code : 'accepted', states[index]]).toEqual(
      outcome.refused ? ['waiting-list.offer-over', 'lapsed'] : ['accepted', 'accepted'],
    ));
    expect(await contradictions()).toEqual([]);
    expect(await office.differences()).toEqual([]);
  });

  it('lets a party leave while it is offered a place: the place is never lost with it', async () => {
    await open(1);
    for (const _round of crowd(6)) {
      const [leaving, next] = await room.queue(1, 1);
      await Promise.all([room.leave(leaving!), room.round(), room.round()]);
      await room.round();
      expect(await room.read(leaving!)).toMatchObject({ state: 'left' });
      expect(await room.read(next!)).toMatchObject({ state: 'offered' });
      expect(await heldBookings()).toBe(1);
      expect(await office.differences()).toEqual([]);
      valueOf(await room.leave(next!));
    }
  });

  it('never deadlocks, whatever is done to it at once, and every offer stays one booking', async () => {
    await open(6);
    const entries = await room.queue(1, 2, 1, 3, 1, 2, 1, 1, 2, 1);
    await room.round();
    await Promise.all([
      ...entries.flatMap((id, index) => [accept(id), index % 3 === 0 ? room.leave(id) : accept(id)]),
      ...crowd(6).map(() => room.round()),
      ...crowd(6).map((size) => room.join((size % 2) + 1)),
    ]);
    while ((await room.round()) > 0);
    const [{ deadlocks } = { deadlocks: -1 }] = await office.db.database.query<{ deadlocks: number }>(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(deadlocks).toBe(0);
    expect(await contradictions()).toEqual([]);
    expect(await office.differences()).toEqual([]);
    const { place = 0 } = await office.left();
    const waiting = await office.db.database.query<{ size: number }>(`select party_size as size from waiting_entry where state = 'waiting'`);
    expect(waiting.filter(({ size }) => size <= place)).toEqual([]);
  });

  it('leaves no place to nobody and overtakes nobody, in any order of what can happen to it', async () => {
    await open(4);
    const act = fc.oneof(
      fc.record({ do: fc.constant('join' as const), size: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ do: fc.constantFrom('leave' as const, 'accept' as const, 'free' as const, 'buy' as const), at: fc.nat(20) }),
      fc.record({ do: fc.constant('expire' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
        await office.db.database.query(`update waiting_entry set state = 'left', reason = 'by-customer', request = null, ended_at = now() where ended_at is null`);
        const sold = await office.db.database.query<{ id: string }>(`select id from booking where status in ('held', 'confirmed')`);
        for (const { id } of sold) await room.free(id);
        const entries: string[] = [];
        for (const step of acts) {
          if (step.do === 'join') entries.push(...(await room.queue(step.size)));
          else if (step.do === 'expire') {
            office.clock.set(new Date(Math.min(office.clock.now().getTime() + 25 * 3_600_000, Date.parse('2027-02-01'))));
            await office.get(ExpireBookings).expireDue();
          } else await one(step.do, step.at, entries);
          const before = await office.db.database.query<{ id: string; rank: number; size: number }>(`select id, rank, party_size as size from waiting_entry where state = 'waiting' order by rank`);
          let { place = 0 } = await office.left();
          const expected: string[] = [];
          for (const entry of before) {
            if (entry.size <= place) expected.push(entry.id);
            if (entry.size <= place) place -= entry.size;
          }
          await room.round();
          const offered = await office.db.database.query<{ id: string }>(`select id from waiting_entry where state = 'offered' and id = any($1) order by rank`, [before.map(({ id }) => id)]);
          expect(offered.map(({ id }) => id)).toEqual(expected);
        }
        expect(await contradictions()).toEqual([]);
        expect(await office.differences()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  async function one(what: 'leave' | 'accept' | 'free' | 'buy', at: number, entries: readonly string[]): Promise<void> {
    const entry = entries[at % Math.max(1, entries.length)];
    if (what === 'leave' && entry) await room.leave(entry);
    if (what === 'accept' && entry) await accept(entry);
    if (what === 'buy') await office.book((at % 3) + 1);
    if (what !== 'free') return;
    const sold = await office.db.database.query<{ id: string }>(`select id from booking where status = 'confirmed' order by id`);
    const booking = sold[at % Math.max(1, sold.length)];
    if (booking) await room.free(booking.id);
  }
});
