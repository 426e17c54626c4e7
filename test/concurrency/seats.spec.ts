import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AddLeg, FlightLegRepository, PassengerRepository, type ReseatBookings } from '#flights';
import { success } from '#kernel';
import { FlightDesk, type Flyer } from '../support/flight-desk.js';
import { codeOf, valueOf } from '../support/results.js';
import { Barrier } from './barrier.js';

const size = 8;

/** Bookings that say yes and hold nothing: the seats of a leg alone are raced for. */
const yes: ReseatBookings = (_tx, moves) => Promise.resolve(success(moves.map(({ bookingId }) => ({ bookingId, reference: 'ABCDEF', version: 9 }))));

describe('operators who give out seats at once', () => {
  let desk: FlightDesk;
  let flyers: Flyer[];
  beforeEach(async () => {
    desk = await FlightDesk.open({}, { DATABASE_POOL: 30 });
    flyers = (await Promise.all(Array.from({ length: size }, () => desk.book(1, desk.first)))).flat();
  });
  afterEach(() => desk.close());

  const sql = (text: string) => desk.office.db.database.query(text);
  const all = (reseat?: ReseatBookings) => Promise.all(flyers.map((flyer) => desk.move([flyer], desk.second, reseat)));
  /** Everybody has read before anybody writes. */
  function unlock(): void {
    const [legs, turns, barrier] = [desk.office.get(FlightLegRepository), desk.office.get(PassengerRepository), new Barrier(size)];
    legs.lock = () => Promise.resolve();
    turns.lockTurns = () => Promise.resolve();
    const read = legs.byIds.bind(legs);
    legs.byIds = async (...asked) => {
      const found = await read(...asked);
      await barrier.wait();
      return found;
    };
  }
  const outcomes = (results: readonly Parameters<typeof codeOf>[0][]) => results.map((result) => codeOf(result) ?? 'moved').sort();
  const agree = async () => expect((await desk.counted()).filter(({ seated, rows }) => seated !== rows)).toEqual([]);

  it('would seat all of them on the last seat without lock and check', async () => {
    await desk.block(desk.second, 1);
    await sql('alter table leg drop constraint leg_never_overseated');
    unlock();
    await all(yes);
    expect((await desk.seatedOn(desk.second)).length).toBeGreaterThan(1);
  });

  it('seat one where the check is the only referee', async () => {
    await desk.block(desk.second, 1);
    unlock();
    expect(outcomes(await all(yes))).toEqual(['moved', ...Array.from({ length: size - 1 }, () => 'seat.none-left')]);
    expect(await desk.seatedOn(desk.second)).toHaveLength(1);
    await agree();
  });

  it('seat one under the lock, and its booking’s hold is moved with it', async () => {
    await desk.block(desk.second, 1);
    expect(outcomes(await all())).toEqual(['moved', ...Array.from({ length: size - 1 }, () => 'seat.none-left')]);
    expect(await desk.seatedOn(desk.second)).toHaveLength(1);
    expect(await desk.office.differences()).toEqual([]);
    await agree();
  });

  it('would put one traveller on two legs at the same time without turn and exclusion', async () => {
    await sql('alter table leg_passenger drop constraint leg_passenger_one_seat_at_a_time');
    await race(true);
    expect(await seatsOfFirst()).toBeGreaterThan(1);
  });

  it.each([['the exclusion is the only referee', true], ['they take turns', false]])('put one traveller on one of two legs at the same time where %s', async (_how, unlocked) => {
    const results = await race(unlocked);
    expect(results.filter(({ refused }) => !refused)).toHaveLength(unlocked ? 1 : 2);
    expect(await seatsOfFirst()).toBe(1);
    await agree();
  });

  /** Two operators send the same traveller by two legs of the same day. */
  async function race(unlocked: boolean) {
    const { departureId } = desk.office.ids;
    const [leg] = await desk.office.get(FlightLegRepository).byIds(desk.organisationId, [desk.second]);
    const times = { departsAt: new Date(leg!.departsAt), arrivesAt: new Date(leg!.arrivesAt) };
    const { direction, mode, carrier, from, to, fromZone, toZone } = leg!;
    const other = valueOf(await desk.office.get(AddLeg).add(desk.organisationId, { departureId, direction, mode, carrier, number: '999', from, to, fromZone, toZone, seats: 10, ...times })).id;
    const [flyer] = flyers;
    if (unlocked) {
      const [legs, turns, barrier] = [desk.office.get(FlightLegRepository), desk.office.get(PassengerRepository), new Barrier(2)];
      legs.lock = () => Promise.resolve();
      turns.lockTurns = () => Promise.resolve();
      const read = turns.ofTravellers.bind(turns);
      turns.ofTravellers = async (...asked) => {
        const found = await read(...asked);
        await barrier.wait();
        return found;
      };
    }
    return Promise.all([desk.second, other].map((legId) => desk.move([flyer!], legId, yes)));
  }
  const seatsOfFirst = async (): Promise<number> => {
    const rows = await desk.office.db.database.query(`select from leg_passenger p join leg l on l.id = p.leg_id where p.traveller_id = $1 and l.direction = 'arrival'`, [flyers[0]!.travellerId]);
    return rows.length;
  };

  it('swap travellers of two full legs both ways at once, without deadlock, and every counter agrees', async () => {
    await desk.block(desk.first, size);
    await desk.block(desk.second, size);
    const others = (await Promise.all(Array.from({ length: size }, () => desk.book(1, desk.second)))).flat();
    const swaps = flyers.map((flyer, index) => {
      const pair = [flyer, others[index]!];
      return index % 2 === 0 ? desk.move(pair, [desk.second, desk.first]) : desk.move(pair.toReversed(), [desk.first, desk.second]);
    });
    expect(outcomes(await Promise.all(swaps))).toEqual(Array.from({ length: size }, () => 'moved'));
    expect(await desk.seatedOn(desk.second)).toEqual(flyers.map(({ travellerId }) => travellerId).sort());
    expect(await desk.seatedOn(desk.first)).toEqual(others.map(({ travellerId }) => travellerId).sort());
    expect(await desk.office.differences()).toEqual([]);
    await agree();
  });
});
