import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Result, refuse } from '#kernel';
import { SaleHall } from '../../../../test/support/sale-hall.js';
import { valueOf } from '../../../../test/support/results.js';
import { SaleQueueRepository } from '../../persistence/sale-queue.repository.js';
import { SaleTicketRepository } from '../../persistence/sale-ticket.repository.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';
import { JoinFromQueue } from './join-from-queue.js';
import { LeaveSaleQueue } from './leave-sale-queue.js';
import { PassOverTickets } from './pass-over-tickets.js';
import { ReadSaleQueue } from './read-sale-queue.js';
import { SaleWaitingList, type Stock } from './sale-waiting-list.js';
import { ServeSaleQueue } from './serve-sale-queue.js';
import { TakeBooking } from '../booking/take-booking.js';

/** A list that is closed. */
class ClosedList extends SaleWaitingList {
  override someoneWaits(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override leftForNewcomers(_sale: unknown, left: Stock): Promise<Stock> {
    return Promise.resolve(left);
  }

  override join(): Promise<Result<{ entryId: string; rank: number }>> {
    return Promise.resolve(refuse('departure.not-on-sale'));
  }
}

describe('a sale with a waiting list', () => {
  let hall: SaleHall;
  beforeEach(async () => {
    hall = await SaleHall.open({ places: 3, singles: 2 });
  });
  afterEach(() => hall.close());

  const serve = () => hall.office.get(ServeSaleQueue).serve(hall.sale);
  const told = async (id: string) => {
    const { state, rank } = await hall.ticket(id);
    return rank === null ? state : `${state} ${rank}`;
  };

  it('puts those for whom nothing is left on the list, in the order of their tickets, and tells them what was lacking', async () => {
    const ids = [];
    for (const size of [2, 2, 1, 1, 3]) ids.push((await hall.enter(size)).id);
    await serve();
    expect(await Promise.all(ids.map(told))).toEqual(['booked', 'wait-listed 1', 'booked', 'wait-listed 2', 'wait-listed 3']);
    expect((await hall.ticket(ids[1]!)).refusal).toMatchObject({ code: 'inventory.exhausted', detail: 'Places: only 1 left.' });
    const entries = await hall.office.db.database.query(`select rank, party_size as size, locale from waiting_entry order by rank`);
    expect(entries).toEqual([{ rank: 1, size: 2, locale: 'en' }, { rank: 2, size: 1, locale: 'en' }, { rank: 3, size: 3, locale: 'en' }]);
    expect(await hall.office.db.database.query('select 1 from sale_ticket where request is not null')).toEqual([]);
    expect(await hall.office.get(ReadSaleQueue).unfinished()).toEqual([]);
  });

  it('lets nobody who comes later have what has come free for somebody on the list', async () => {
    const first = await hall.enter(3);
    const waits = await hall.enter(1);
    await serve();
    valueOf(await hall.office.get(CancelBooking).cancel(hall.sale.organisationId, (await hall.ticket(first.id)).booking!.id));
    const newcomers = [await hall.enter(3), await hall.enter(2), await hall.enter(1)];
    await serve();
    expect(await told(waits.id)).toBe('wait-listed 1');
    expect(await Promise.all(newcomers.map(({ id }) => told(id)))).toEqual(['wait-listed 2', 'booked', 'wait-listed 3']);
    expect((await hall.office.left())['place']).toBe(1);
  });

  it('sells a newcomer what nobody on the list can use', async () => {
    await hall.enter([{ room: 'single' }, { room: 'single' }]);
    const pair = await hall.enter(2);
    await serve();
    const one = await hall.enter(1);
    await serve();
    expect([await told(pair.id), await told(one.id)]).toEqual(['wait-listed 1', 'booked']);
  });

  it('is sold out where the list takes nobody', async () => {
    await hall.enter(3);
    const late = await hall.enter(1);
    const { db: { database, vault }, clock, get } = hall.office;
    const [list, queue, tickets] = [new ClosedList(), new SaleQueueRepository(database), new SaleTicketRepository(database, vault)];
    const joining = new JoinFromQueue(database, clock, queue, tickets, list);
    await new ServeSaleQueue(database, clock, queue, tickets, get(TakeBooking), list, get(PassOverTickets), joining).serve(hall.sale);
    expect(await hall.ticket(late.id)).toMatchObject({ state: 'sold-out', rank: null, refusal: { detail: 'Places: none left.' } });
  });

  it('can be left before it is joined', async () => {
    await hall.enter(3);
    const { id } = await hall.enter(1);
    const { get } = hall.office;
    await serve();
    await hall.office.db.database.query(`update sale_ticket set state = 'joining', entry_id = null, rank = null, request = '' where id = $1`, [id]);
    expect(await get(ReadSaleQueue).unfinished()).toEqual([hall.sale]);
    valueOf(await get(LeaveSaleQueue).leave(await hall.ticket(id)));
    expect(await told(id)).toBe('left');
    expect(await get(PassOverTickets).pass(hall.sale)).toBe('nobody');
  });
});
