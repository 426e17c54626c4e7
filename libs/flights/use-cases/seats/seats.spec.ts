import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadAllotments } from '#inventory';
import { FixedClock, newId, success } from '#kernel';
import { RegisterTraveller } from '#travellers';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { createTestContext, type TestContext } from '../../../../test/support/test-context.js';
import type { LegDefinition } from '../../domain/leg.js';
import type { SeatBlock, SeatBlockDefinition } from '../../domain/seats/seat-block.js';
import { FlightsModule } from '../../flights.module.js';
import { AddLeg } from '../add-leg.js';
import { ReadFlights } from '../legs/read-flights.js';
import { SeatPassengers } from '../seat-passengers.js';
import { UnseatPassengers } from '../unseat-passengers.js';
import { KeepBlocks } from './keep-blocks.js';
import { KeepWaiting } from './keep-waiting.js';
import { MoveSeats, type ReseatBookings } from './move-seats.js';
import { ReadBlocks } from './read-blocks.js';
import type { SeatMove } from './seat-rules.js';
import { ReadSeatBoard } from './seat-board.js';

const [organisationId, otherOrganisationId, userId] = [newId(), newId(), newId()];
const by = { organisationId, userId };
let app: TestContext;
let departureId: string;

const schedule = async (organisation: string): Promise<string> => {
  const [packageId, id] = [newId(), newId()];
  await app.database.query(
    `insert into package (id, organisation_id, name, purpose, destination, destination_state, currency) values ($1, $2, 'Marathon', 'sport', 'Pyongyang', 'PRK', 'EUR')`,
    [packageId, organisation],
  );
  await app.database.query(
    `insert into departure (id, organisation_id, package_id, starts_on, ends_on, on_sale_from, on_sale_until, minimum, maximum)
     values ($1, $2, $3, '2027-04-01', '2027-04-06', '2026-09-01', '2027-03-01', 0, 500)`,
    [id, organisation, packageId],
  );
  return id;
};
let numbers = 100;
const add = async (more: Partial<LegDefinition> = {}): Promise<string> =>
  valueOf(await app.get(AddLeg).add(organisationId, {
    departureId, direction: 'arrival', mode: 'air', carrier: 'CA', number: String((numbers += 1)), from: 'PEK', to: 'FNJ', seats: 100, fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang',
    departsAt: new Date('2027-04-01T05:25:00Z'), arrivesAt: new Date('2027-04-01T07:30:00Z'), ...more,
  })).id;
const nextDay = { departsAt: new Date('2027-04-02T05:25:00Z'), arrivesAt: new Date('2027-04-02T07:30:00Z') };
const home = { direction: 'departure', from: 'FNJ', to: 'PEK', departsAt: new Date('2027-04-06T08:30:00Z'), arrivesAt: new Date('2027-04-06T10:40:00Z') } as const;
const register = async (): Promise<string> =>
  valueOf(await app.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, givenNames: 'Ann', surname: 'Able', email: 'ann@example.org', nationality: 'GBR' }))).id;
const block = (seats: number, more: Partial<SeatBlockDefinition> = {}): SeatBlockDefinition => ({ locator: 'X4K9PT', seats, optionOn: null, depositOn: '2027-02-01', ticketBy: '2027-03-01', ...more });
const addBlock = async (legId: string, seats: number, locator = 'X4K9PT') => valueOf(await app.get(KeepBlocks).add(by, legId, block(seats, { locator }))).id;
const theBlock = async (id: string): Promise<SeatBlock> => valueOf(await app.get(ReadBlocks).one(organisationId, id));
const legNow = async (id: string) => valueOf(await app.get(ReadFlights).one(organisationId, id));
const capacityOf = async (legId: string) => (await app.get(ReadAllotments).ofOwners(organisationId, [legId]))[0]?.capacity;
const seat = (bookingId: string, passengers: { travellerId: string; legId: string }[], bookingVersion = 1) =>
  app.get(SeatPassengers).seat({ organisationId, bookingId, bookingReference: 'ABCDEF', bookingVersion, passengers });
/** A booking of so many on a leg, as the worker seats it. */
const party = async (legId: string, size: number) => {
  const bookingId = newId();
  // In the order in which a party waits: registered in one millisecond, they have no other.
  const travellerIds = (await Promise.all(Array.from({ length: size }, register))).sort();
  await seat(bookingId, travellerIds.map((travellerId) => ({ travellerId, legId })));
  return { bookingId, travellerIds };
};
const board = () => app.get(ReadSeatBoard).read(organisationId, departureId);
const whoSits = async (legId: string) => (await board()).seats.filter((one) => one.legId === legId).map(({ travellerId }) => travellerId).sort();
const whoWaits = async (legId: string) => (await board()).waiting.filter((one) => one.legId === legId).map(({ travellerId }) => travellerId);
const reseat: ReseatBookings = (_tx, moves) => Promise.resolve(success([...new Set(moves.map(({ bookingId }) => bookingId))].map((bookingId) => ({ bookingId, reference: 'ABCDEF', version: 2 }))));
const move = (moves: readonly SeatMove[], port = reseat) => app.get(MoveSeats).move({ organisationId, departureId, moves, reseat: port });

beforeAll(async () => {
  app = await createTestContext([FlightsModule], new FixedClock(new Date('2027-01-20T12:00:00Z')));
  departureId = await schedule(organisationId);
});
afterAll(() => app.close());

describe('blocks of seats', () => {
  it('are the capacity of their leg together, and can be given back in part, with a history', async () => {
    const legId = await add();
    const first = await addBlock(legId, 40);
    await addBlock(legId, 20, 'Y7M2QA');
    expect([await capacityOf(legId), (await legNow(legId)).blockSeats]).toEqual([60, 60]);
    expect(await app.get(KeepBlocks).release({ ...by, blockId: first, version: 1 }, 15, 'Fewer runners than we hoped.')).toMatchObject({ refused: false });
    expect([await capacityOf(legId), (await legNow(legId)).blockSeats, (await theBlock(first)).released]).toEqual([45, 45, 15]);
    expect(valueOf(await app.get(ReadBlocks).history(organisationId, first)).map(({ kind, seats, released, reason, userId: who }) => [kind, seats, released, reason, who])).toEqual([
      ['released', 40, 15, 'Fewer runners than we hoped.', userId], ['added', 40, 0, null, userId],
    ]);
  });

  it('release no more than nobody has', async () => {
    const legId = await add();
    const blockId = await addBlock(legId, 10);
    await party(legId, 7);
    const of = { ...by, blockId, version: 1 };
    expect(await app.get(KeepBlocks).release(of, 4, 'Too many.')).toMatchObject({ code: 'seat-block.release-too-many', detail: expect.stringContaining('from 1 to 3') });
    expect(codeOf(await app.get(KeepBlocks).release(of, 0, 'None.'))).toBe('seat-block.release-too-many');
    expect((await app.get(KeepBlocks).release(of, 3, 'The rest.')).refused).toBe(false);
    expect(await app.get(KeepBlocks).release({ ...of, version: 2 }, 1, 'More.')).toMatchObject({ detail: 'Somebody has every one of its seats.' });
    expect(await capacityOf(legId)).toBe(7);
  });

  it('are changed by whoever saw how they are, and once by each record on a leg', async () => {
    const legId = await add();
    const blockId = await addBlock(legId, 10);
    expect(codeOf(await app.get(KeepBlocks).add(by, legId, block(5)))).toBe('seat-block.exists');
    expect(codeOf(await app.get(KeepBlocks).change({ ...by, blockId, version: 7 }, block(12), 'Two more.'))).toBe('seat-block.changed');
    valueOf(await app.get(KeepBlocks).change({ ...by, blockId, version: 1 }, block(12), 'Two more.'));
    expect([await capacityOf(legId), (await theBlock(blockId)).version]).toEqual([12, 2]);
    await party(legId, 12);
    expect(codeOf(await app.get(KeepBlocks).change({ ...by, blockId, version: 2 }, block(11), 'One fewer.'))).toBe('seat-block.below-taken');
    expect([await capacityOf(legId), (await legNow(legId)).seated]).toEqual([12, 12]);
  });

  it('remind of what is due until it was met', async () => {
    const blockId = await addBlock(await add(), 10);
    const due = async () => app.get(ReadBlocks).due([await theBlock(blockId)]).map(({ deadline }) => deadline);
    expect(await due()).toEqual(['deposit', 'ticketing']);
    valueOf(await app.get(KeepBlocks).meet({ ...by, blockId, version: 1 }, 'deposit'));
    expect(await due()).toEqual(['ticketing']);
  });

  it('belong to their organisation', async () => {
    const legId = await add();
    const blockId = await addBlock(legId, 10);
    const theirs = { organisationId: otherOrganisationId, userId };
    expect(codeOf(await app.get(KeepBlocks).add(theirs, legId, block(5)))).toBe('leg.unknown');
    expect(codeOf(await app.get(KeepBlocks).release({ ...theirs, blockId, version: 1 }, 1, 'x'))).toBe('seat-block.unknown');
    expect(codeOf(await app.get(ReadBlocks).history(otherOrganisationId, blockId))).toBe('seat-block.unknown');
  });
});

describe('seats where blocks are limited', () => {
  it('go to who comes first; the others wait, and get them as they become free', async () => {
    const legId = await add();
    const blockId = await addBlock(legId, 3);
    const first = await party(legId, 2);
    const second = await party(legId, 2);
    expect([(await whoSits(legId)).length, await whoWaits(legId)]).toEqual([3, [second.travellerIds[1]]]);
    const third = await party(legId, 1);
    expect(await whoWaits(legId)).toEqual([second.travellerIds[1], ...third.travellerIds]);
    await app.get(UnseatPassengers).unseat({ organisationId, bookingId: first.bookingId, bookingReference: 'ABCDEF', bookingVersion: 2 });
    expect(await whoSits(legId)).toEqual([...second.travellerIds, ...third.travellerIds].sort());
    expect(await whoWaits(legId)).toEqual([]);
    const fourth = await party(legId, 2);
    expect(await whoWaits(legId)).toEqual(fourth.travellerIds);
    valueOf(await app.get(KeepBlocks).change({ ...by, blockId, version: 1 }, block(4), 'One more.'));
    expect(await whoWaits(legId)).toEqual([fourth.travellerIds[1]]);
  });

  it('are not limited on a leg without blocks', async () => {
    const legId = await add();
    await party(legId, 5);
    expect([(await whoSits(legId)).length, await whoWaits(legId), (await legNow(legId)).blockSeats]).toEqual([5, [], null]);
  });

  it('are never more than the blocks have, whoever writes them', async () => {
    const legId = await add();
    await addBlock(legId, 1);
    const { bookingId } = await party(legId, 1);
    const insert = app.database.query(
      `insert into leg_passenger (organisation_id, leg_id, traveller_id, booking_id, departs_at, arrives_at) select $1, id, $3, $4, departs_at, arrives_at from leg where id = $2`,
      [organisationId, legId, await register(), bookingId],
    );
    await expect(insert).rejects.toThrow(/leg_never_overseated/);
  });
});

describe('moving travellers', () => {
  it('changes places of two on full legs in one step', async () => {
    const [thursday, friday] = [await add(), await add(nextDay)];
    await addBlock(thursday, 1);
    await addBlock(friday, 1, 'Y7M2QA');
    const [one, other] = [await party(thursday, 1), await party(friday, 1)];
    const [a, b] = [one.travellerIds[0]!, other.travellerIds[0]!];
    const swap = [{ travellerId: a, bookingId: one.bookingId, toLegId: friday }, { travellerId: b, bookingId: other.bookingId, toLegId: thursday }];
    expect(await move(swap.slice(0, 1))).toMatchObject({ code: 'seat.none-left', errors: [{ pointer: '/moves/0/toLegId' }] });
    expect(await move(swap)).toEqual({ refused: false, value: { moved: 2 } });
    expect([await whoSits(thursday), await whoSits(friday)]).toEqual([[b], [a]]);
    expect([(await legNow(thursday)).seated, (await legNow(friday)).seated]).toEqual([1, 1]);
  });

  it('keeps an older seating from bringing them back', async () => {
    const [thursday, friday] = [await add(), await add(nextDay)];
    const { bookingId, travellerIds: [travellerId = ''] } = await party(thursday, 1);
    valueOf(await move([{ travellerId, bookingId, toLegId: friday }]));
    expect(await seat(bookingId, [{ travellerId, legId: thursday }], 1)).toBe(false);
    expect(await whoSits(friday)).toEqual([travellerId]);
  });

  it('refuses a leg of another departure, a cancelled one, and a seat at a time at which they have one', async () => {
    const [thursday, back] = [await add(), await add(home)];
    const overlapping = await add({ ...home, from: 'PEK', to: 'FNJ', direction: 'arrival' });
    const { bookingId, travellerIds: [travellerId = ''] } = await party(thursday, 1);
    await seat(bookingId, [{ travellerId, legId: thursday }, { travellerId, legId: back }]);
    expect(await move([{ travellerId, bookingId, toLegId: overlapping }])).toMatchObject({ code: 'seat.overlapping', errors: [{ pointer: '/moves/0/toLegId' }] });
    expect(codeOf(await move([{ travellerId, bookingId, toLegId: await add({ departureId: await schedule(organisationId) }) }]))).toBe('leg.unknown');
    expect(codeOf(await move([{ travellerId, bookingId, toLegId: newId() }]))).toBe('leg.unknown');
    const gone = await add(nextDay);
    await app.database.query('update leg set cancelled_at = now() where id = $1', [gone]);
    expect(codeOf(await move([{ travellerId, bookingId, toLegId: gone }]))).toBe('seat.leg-unusable');
    expect(await whoSits(thursday)).toEqual([travellerId]);
  });

  it('writes nothing where the bookings refuse', async () => {
    const [thursday, friday] = [await add(), await add(nextDay)];
    const { bookingId, travellerIds: [travellerId = ''] } = await party(thursday, 1);
    const refusing: ReseatBookings = () => Promise.resolve({ refused: true, code: 'seat.booking-changed' });
    expect(codeOf(await move([{ travellerId, bookingId, toLegId: friday }], refusing))).toBe('seat.booking-changed');
    expect([await whoSits(thursday), await whoSits(friday)]).toEqual([[travellerId], []]);
  });
});

describe('the waiting list of a leg', () => {
  it('is joined and left, keeps its order, and ends with the seat', async () => {
    const [thursday, friday] = [await add(), await add(nextDay)];
    await addBlock(friday, 1);
    const { bookingId, travellerIds: [a = '', b = ''] } = await party(thursday, 2);
    const wish = (travellerId: string) => ({ organisationId, legId: friday, travellerId, bookingId });
    valueOf(await app.get(KeepWaiting).join(wish(a)));
    valueOf(await app.get(KeepWaiting).join(wish(b)));
    valueOf(await app.get(KeepWaiting).join(wish(a)));
    expect([...(await whoWaits(friday))].sort()).toEqual([a, b].sort());
    valueOf(await app.get(KeepWaiting).leave(wish(b)));
    expect(codeOf(await app.get(KeepWaiting).leave(wish(b)))).toBe('seat.not-waiting');
    const booked = [a, b].map((travellerId) => ({ travellerId, bookingId, party: bookingId, arrivalLegId: thursday, departureLegId: null }));
    const { moves } = await app.get(ReadSeatBoard).propose(organisationId, departureId, 'arrival', booked);
    expect(moves).toEqual([{ travellerId: a, from: thursday, to: friday }]);
    valueOf(await move([{ travellerId: a, bookingId, toLegId: friday }]));
    expect(await whoWaits(friday)).toEqual([]);
    expect(codeOf(await app.get(KeepWaiting).join({ ...wish(b), legId: newId() }))).toBe('leg.unknown');
  });
});
