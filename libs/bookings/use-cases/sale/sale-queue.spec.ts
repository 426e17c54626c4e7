import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { SaleHall } from '../../../../test/support/sale-hall.js';
import { valueOf } from '../../../../test/support/results.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';
import { ConfirmSaleTicket } from './confirm-sale-ticket.js';
import { ExpireBookings } from '../booking/expire-bookings.js';
import { LeaveSaleQueue } from './leave-sale-queue.js';
import { ReadSaleQueue } from './read-sale-queue.js';
import { ReadSaleTicket } from './read-sale-ticket.js';
import { ServeSaleQueue } from './serve-sale-queue.js';

describe('the queue of a sale', () => {
  let hall: SaleHall;
  const open = async (...stock: Parameters<typeof SaleHall.open>): Promise<void> => {
    hall = await SaleHall.open(...stock);
  };
  afterEach(() => hall.close());

  const serve = () => hall.office.get(ServeSaleQueue).serve(hall.sale);
  const states = async () => (await hall.tickets()).map(({ state }) => state);

  it('gives out numbers in the order of arrival, and books in the order of the numbers', async () => {
    await open();
    const entered = await Promise.all(Array.from({ length: 30 }, () => hall.enter()));
    expect(entered.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    await serve();
    const booked = (await hall.tickets()).map(({ bookingId }) => bookingId ?? '');
    expect(booked).toEqual([...booked].sort());
    expect(await states()).toEqual(Array(30).fill('booked'));
    expect((await hall.office.left())['place']).toBe(470);
  });

  it('gives one attempt one ticket, however often and however fast it is repeated', async () => {
    await open();
    const again = await Promise.all(Array.from({ length: 10 }, () => hall.enter(1, 'the same key')));
    expect(new Set(again.map(({ id }) => id)).size).toBe(1);
    expect(again.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await hall.tickets()).toHaveLength(1);
    await expect(hall.enter(2, 'the same key')).rejects.toThrow('idempotency.key-reused');
  });

  it('keeps what was asked for out of sight, and no longer than the turn', async () => {
    await open();
    const { id } = await hall.enter();
    const row = async () => (await hall.office.db.database.query<{ text: string }>(`select t::text || coalesce(encode(request, 'escape'), '') as text from sale_ticket t where id = $1`, [id]))[0]!.text;
    expect(await row()).not.toMatch(/Lena|Wanderer|example\.org/);
    await serve();
    expect(await hall.office.db.database.query('select 1 from sale_ticket where request is not null')).toEqual([]);
  });

  it('tells everybody behind the last place that nothing is left, and what was lacking', async () => {
    await open({ places: 2 });
    const [, , third] = [await hall.enter(), await hall.enter(), await hall.enter(), await hall.enter(2)];
    await serve();
    expect(await states()).toEqual(['booked', 'booked', 'wait-listed', 'wait-listed']);
    expect((await hall.ticket(third.id)).refusal).toEqual({
      code: 'inventory.exhausted', detail: 'Places: none left.', errors: [{ pointer: '/travellers/0', detail: 'Places: none left.' }],
    });
    expect(await hall.office.differences()).toEqual([]);
  });

  it('goes on selling what is left to those behind who want something else, or less', async () => {
    await open({ places: 10, singles: 1 });
    await hall.enter([{ room: 'single' }]);
    await hall.enter([{ room: 'single' }, {}]);
    await hall.enter([{}]);
    await hall.enter(9);
    await hall.enter(8);
    await serve();
    expect(await states()).toEqual(['booked', 'wait-listed', 'booked', 'wait-listed', 'booked']);
    expect((await hall.office.left())['place']).toBe(0);
  });

  it('leaves nothing behind of a party that did not fit', async () => {
    await open({ places: 1 });
    await hall.enter(2);
    await serve();
    const rows = await hall.office.db.database.query('select id from traveller union all select id from booking union all select id from hold union all select id from outbox where type like \'booking%\'');
    expect(rows).toEqual([]);
  });

  it('refuses what cannot be booked in its turn, with the reason, and goes on', async () => {
    await open();
    const wrong = await hall.enter([{ room: 'suite' }]);
    const good = await hall.enter();
    await serve();
    expect(await hall.ticket(wrong.id)).toMatchObject({ state: 'refused', refusal: { code: expect.stringMatching(/not-offered$/), errors: [{ pointer: '/travellers/0/room' }] } });
    expect(await hall.ticket(good.id)).toMatchObject({ state: 'booked', booking: { status: 'held' } });
  });

  it('is not stopped by a ticket that breaks: after three attempts it is refused, and the next one is served', async () => {
    await open();
    const broken = await hall.enter();
    const next = await hall.enter();
    await hall.office.db.database.query(`create function break() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`);
    await hall.office.db.database.query(
      `create trigger break before update on sale_ticket for each row when (old.id = '${broken.id}' and new.state = 'booked') execute function break()`,
    );
    await serve();
    expect(await hall.ticket(broken.id)).toMatchObject({ state: 'refused', refusal: { code: 'unexpected' }, booking: null });
    expect(await hall.ticket(next.id)).toMatchObject({ state: 'booked' });
    expect((await hall.office.left())['place']).toBe(499);
  });

  it('holds what a turn brought until it is confirmed, once; a late confirm is too late', async () => {
    await open();
    const [early, late] = [await hall.enter(), await hall.enter(2)];
    await serve();
    const confirm = async (id: string) => hall.office.get(ConfirmSaleTicket).confirm(await hall.ticket(id), null);
    valueOf(await confirm(early.id));
    valueOf(await confirm(early.id));
    expect((await hall.ticket(early.id)).booking).toMatchObject({ status: 'confirmed' });
    hall.office.clock.set(new Date('2026-12-09T09:30:00Z'));
    expect(await confirm(late.id)).toMatchObject({ code: 'booking.hold-expired' });
    await hall.office.get(ExpireBookings).expireDue();
    expect(await confirm(late.id)).toMatchObject({ code: 'booking.hold-expired' });
    expect((await hall.office.left())['place']).toBe(499);
  });

  it('can be left while waiting and while held, not from a contract; nothing is confirmed before the turn', async () => {
    await open();
    const [first, second, third] = [await hall.enter(), await hall.enter(), await hall.enter()];
    const leave = async (id: string) => hall.office.get(LeaveSaleQueue).leave(await hall.ticket(id));
    expect(await hall.office.get(ConfirmSaleTicket).confirm(await hall.ticket(first.id), null)).toMatchObject({ code: 'sale.transition-refused', detail: expect.stringMatching(/turn/) });
    valueOf(await leave(second.id));
    expect(await leave(second.id)).toMatchObject({ code: 'sale.transition-refused', detail: 'You have left the queue.' });
    await serve();
    expect(await states()).toEqual(['booked', 'left', 'booked']);
    valueOf(await leave(first.id));
    expect((await hall.office.left())['place']).toBe(499);
    valueOf(await hall.office.get(ConfirmSaleTicket).confirm(await hall.ticket(third.id), null));
    expect(await leave(third.id)).toMatchObject({ code: 'sale.transition-refused', detail: expect.stringMatching(/confirmed/) });
    expect(await hall.office.differences()).toEqual([]);
  });

  it('keeps a turn whole when the customer leaves in the middle of it', async () => {
    await open();
    const { id } = await hall.enter();
    const ticket = await hall.ticket(id);
    await Promise.all([serve(), hall.office.get(LeaveSaleQueue).leave(ticket)]);
    const after = await hall.ticket(id);
    expect((await hall.office.left())['place']).toBe(after.state === 'booked' ? 499 : 500);
    expect(await hall.office.differences()).toEqual([]);
  });

  it('tells how long it is, and where its head is', async () => {
    await open();
    expect(await hall.office.get(ReadSaleQueue).pulse(hall.sale)).toEqual({ head: null, waiting: 0, perSecond: null });
    for (let entered = 0; entered < 3; entered += 1) await hall.enter();
    expect(await hall.office.get(ReadSaleQueue).pulse(hall.sale)).toEqual({ head: 1, waiting: 3, perSecond: null });
    expect(await hall.office.get(ReadSaleQueue).unfinished()).toEqual([hall.sale]);
    await serve();
    expect(await hall.office.get(ReadSaleQueue).pulse(hall.sale)).toEqual({ head: null, waiting: 0, perSecond: 3 });
    expect(await hall.office.get(ReadSaleQueue).unfinished()).toEqual([]);
  });

  it('shows a ticket of one sale to nobody who asks at another', async () => {
    await open();
    const { id } = await hall.enter();
    expect(await hall.office.get(ReadSaleTicket).read(newId(), id)).toMatchObject({ code: 'sale.ticket-unknown' });
    expect(await hall.office.get(ReadSaleTicket).settled({ ...hall.sale, organisationId: newId() }, [id])).toEqual([]);
  });

  it('follows its booking when the operator cancels it', async () => {
    await open();
    const { id } = await hall.enter();
    await serve();
    valueOf(await hall.office.get(CancelBooking).cancel(hall.sale.organisationId, (await hall.ticket(id)).booking!.id));
    expect((await hall.ticket(id)).booking).toMatchObject({ status: 'cancelled' });
    expect(await hall.office.get(LeaveSaleQueue).leave(await hall.ticket(id))).toMatchObject({ code: 'sale.transition-refused' });
  });
});
