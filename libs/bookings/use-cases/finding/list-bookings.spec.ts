import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Office } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { type BookingOrder, bookingOrders } from '../../domain/booking-summary.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';
import { ConfirmBooking } from '../booking/confirm-booking.js';
import { type BookingQuery, ListBookings } from './list-bookings.js';

describe('the list of bookings', () => {
  let office: Office;
  const ids: string[] = [];
  const list = (query: Partial<BookingQuery> = {}) => office.get(ListBookings).list(office.ids.organisationId, { size: 50, ...query });

  const walk = async (order: BookingOrder) => {
    const seen = [];
    let before: string | undefined;
    do {
      const page = await list({ order, size: 2, before });
      seen.push(...page.items);
      before = page.next ?? undefined;
    } while (before !== undefined);
    return seen;
  };

  beforeAll(async () => {
    office = await Office.open();
    for (const [size, holdMinutes] of [[1, 60], [3, 30], [2, 90], [1, 45], [1, 20]] as const) ids.push(valueOf(await office.book(size, { holdMinutes })).id);
    valueOf(await office.get(ConfirmBooking).confirm(office.ids.organisationId, ids[0]!));
    valueOf(await office.get(CancelBooking).cancel(office.ids.organisationId, ids[1]!));
  });
  afterAll(() => office.close());

  it('tells how large a party is, without its travellers', async () => {
    const { items, count } = await list();
    expect(count).toBe(5);
    expect(items.map(({ partySize }) => partySize)).toEqual([1, 1, 2, 3, 1]);
    expect(items[4]).toMatchObject({ id: ids[0], status: 'confirmed', expiresAt: null, leader: { name: 'Lena Wanderer' }, total: { currency: 'EUR' } });
    expect(items[4]).not.toHaveProperty('travellers');
  });

  it('is narrowed down by status and departure, and counts what is left', async () => {
    expect((await list({ statuses: ['held'] })).items.map(({ id }) => id)).toEqual([ids[4], ids[3], ids[2]]);
    expect((await list({ statuses: ['confirmed', 'cancelled'], departureId: office.ids.departureId })).count).toBe(2);
    expect((await list({ statuses: ['held'], size: 1 }))).toMatchObject({ count: 3, items: [{}] });
  });

  it.each(Object.keys(bookingOrders) as BookingOrder[])('shows each once, page by page, %s first', async (order) => {
    const seen = await walk(order);
    expect(seen.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const totals = seen.map(({ total }) => total.amount);
    if (order === 'cheapest') expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    if (order === 'dearest') expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    if (order === 'newest') expect(seen.map(({ id }) => id)).toEqual(ids.toReversed());
    if (order === 'oldest') expect(seen.map(({ id }) => id)).toEqual(ids);
    if (order === 'expiring') expect(seen[0]?.id).toBe(ids[4]);
  });

  it('ends after a booking that is none of the organisation’s', async () => {
    expect((await list({ before: newId(), order: 'dearest' })).items).toEqual([]);
  });
});
