import { afterEach, describe, expect, it } from 'vitest';
import {
  EnterSaleQueue, JoinFromQueue, PassOverTickets, type Sale, SaleQueueModule, SaleQueueRepository, SaleTicketRepository, SaleWaitingList, ServeSaleQueue, TakeBooking, type WaitingTicket,
} from '#bookings';
import type { Type } from '@nestjs/common';
import { newId } from '#kernel';
import type { Transaction } from '#platform';
import { eventually } from '../support/eventually.js';
import { bootProcess } from '../support/office.js';
import { valueOf } from '../support/results.js';
import { SaleHall } from '../support/sale-hall.js';
import { crowd } from './stall.js';

/** Lets several servers at the queue at once. */
class Unlocked extends SaleQueueRepository {
  override lock(): Promise<void> {
    return Promise.resolve();
  }
}

/** What most job queues do: takes the first row that nobody else has locked. */
class SkipsLocked extends SaleTicketRepository {
  override async next(tx: Transaction, sale: Sale): Promise<WaitingTicket | undefined> {
    const [free] = await tx.query<{ id: string }>(
      `select id from sale_ticket where organisation_id = $1 and departure_id = $2 and state = 'waiting' order by number limit 1 for no key update skip locked`,
      [sale.organisationId, sale.departureId],
    );
    return (await super.first(tx, sale, 1000)).find(({ id }) => id === free?.id);
  }
}

describe('two servers at one queue', () => {
  let hall: SaleHall;
  afterEach(() => hall.close());

  const states = async () => (await hall.tickets()).map(({ state }) => state);

  it('sell the last place to the second in the queue when each takes what the other has not locked', async () => {
    hall = await SaleHall.open({ places: 1 });
    const { db, clock, get } = hall.office;
    const tickets = new SkipsLocked(db.database, db.vault);
    const slow = Promise.withResolvers<undefined>();
    const dawdling = Object.assign(Object.create(get(TakeBooking)) as TakeBooking, {
      take: async (...request: Parameters<TakeBooking['take']>) => {
        await slow.promise;
        return get(TakeBooking).take(...request);
      },
    });
    const server = (bookings: TakeBooking) =>
      new ServeSaleQueue(db.database, clock, new Unlocked(db.database), tickets, bookings, get(SaleWaitingList as Type<SaleWaitingList>), get(PassOverTickets), get(JoinFromQueue));
    await hall.enter();
    await hall.enter();
    const first = server(dawdling).serve(hall.sale);
    await eventually(async () => expect(await db.database.query(`select 1 from sale_ticket where state = 'waiting' for update skip locked`)).toHaveLength(1));
    await server(get(TakeBooking)).serve(hall.sale);
    slow.resolve(undefined);
    await first;
    expect(await states()).toEqual(['wait-listed', 'booked']);
  });

  it('sell 40 places to the first 40 of 100, in order, with the guard on', async () => {
    hall = await SaleHall.open({ places: 40 });
    const other = await bootProcess(hall.office.db, hall.office.clock, [], [SaleQueueModule]);
    await Promise.all(crowd(100).map(() => hall.enter()));
    await Promise.all([hall.office.get(ServeSaleQueue).serve(hall.sale), other(ServeSaleQueue).serve(hall.sale)]);
    expect(await states()).toEqual([...crowd(40).map(() => 'booked'), ...crowd(60).map(() => 'wait-listed')]);
    const booked = (await hall.tickets()).flatMap(({ bookingId }) => (bookingId === null ? [] : [bookingId]));
    expect(booked).toEqual([...booked].sort());
    expect((await hall.office.left())['place']).toBe(0);
    expect(await hall.office.differences()).toEqual([]);
  });

  it('serve two sales side by side, while one of them stands still', async () => {
    hall = await SaleHall.open({ places: 5 });
    const { database } = hall.office.db;
    const [locked, standing] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    await hall.enter();
    const other = database.transaction(async (tx) => {
      await new SaleQueueRepository(database).lock(tx, { ...hall.sale, departureId: newId() });
      locked.resolve(undefined);
      await standing.promise;
    });
    await locked.promise;
    await hall.office.get(ServeSaleQueue).serve(hall.sale);
    standing.resolve(undefined);
    await other;
    expect(await states()).toEqual(['booked']);
  });
});

describe('two processes that give out numbers', () => {
  let hall: SaleHall;
  afterEach(() => hall.close());

  it('let the second go first when a number is drawn from a sequence and the first is slow to commit', async () => {
    hall = await SaleHall.open({ places: 1 });
    const { database, vault } = hall.office.db;
    await database.query('create sequence numbers');
    await hall.enter(9);
    const held = Promise.withResolvers<undefined>();
    const drawn = Promise.withResolvers<undefined>();
    const enter = (before: Promise<undefined>) =>
      database.transaction(async (tx) => {
        const id = newId();
        const { organisationId, departureId } = hall.sale;
        const request = vault.sealForPlatform(`sale-ticket.request:${id}`, JSON.stringify({ booking: hall.office.request(), locale: 'en' }));
        await tx.execute(
          `insert into sale_ticket (id, organisation_id, departure_id, number, request, attempt, fingerprint, created_at)
           values ($1, $2, $3, 1 + nextval('numbers'), $4, uuid_send($1::uuid), '', now())`,
          [id, organisationId, departureId, request],
        );
        drawn.resolve(undefined);
        await before;
      });
    const first = enter(held.promise);
    await drawn.promise;
    await enter(Promise.resolve(undefined));
    await hall.office.get(ServeSaleQueue).serve(hall.sale);
    held.resolve(undefined);
    await first;
    await hall.office.get(ServeSaleQueue).serve(hall.sale);
    expect((await hall.tickets()).map(({ number, state }) => [number, state])).toEqual([[1, 'wait-listed'], [2, 'wait-listed'], [3, 'booked']]);
  });

  it('show no number before all smaller ones can be seen, with the guard on', async () => {
    hall = await SaleHall.open({ places: 1 });
    const { database, vault } = hall.office.db;
    const held = Promise.withResolvers<undefined>();
    const drawn = Promise.withResolvers<undefined>();
    const first = database.transaction(async (tx) => {
      const ticket = { id: newId(), request: JSON.stringify({ booking: hall.office.request(), locale: 'en' }), attempt: Buffer.from('first'), fingerprint: Buffer.from('first') };
      await new SaleTicketRepository(database, vault).enter(tx, hall.sale, [ticket], hall.office.clock.now());
      drawn.resolve(undefined);
      await held.promise;
    });
    await drawn.promise;
    const second = hall.enter();
    await eventually(async () => expect(await database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).toHaveLength(1));
    await hall.office.get(ServeSaleQueue).serve(hall.sale);
    held.resolve(undefined);
    await first;
    expect((await second).number).toBe(2);
    await hall.office.get(ServeSaleQueue).serve(hall.sale);
    expect((await hall.tickets()).map(({ state }) => state)).toEqual(['booked', 'wait-listed']);
  });

  it('number a crowd that comes to both without a gap or a number twice, and give a repeated attempt one ticket', async () => {
    hall = await SaleHall.open();
    const other = await bootProcess(hall.office.db, hall.office.clock, [], [SaleQueueModule]);
    const entrances = [hall.office.get(EnterSaleQueue), other(EnterSaleQueue)];
    const enter = async (at: number, key: string) => {
      const print = Buffer.from(key);
      return valueOf(await entrances[at % 2]!.enter({ request: { booking: hall.office.request(), locale: 'en' }, attempt: print, fingerprint: print }));
    };
    await Promise.all(crowd(200).map((index) => enter(index, `key ${index}`)));
    expect((await hall.tickets()).map(({ number }) => number)).toEqual(crowd(200).map((index) => index + 1));
    const repeated = await Promise.all(crowd(20).map((index) => enter(index, 'one key')));
    expect(new Set(repeated.map(({ id }) => id)).size).toBe(1);
    expect(repeated.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await hall.tickets()).toHaveLength(201);
  });
});
