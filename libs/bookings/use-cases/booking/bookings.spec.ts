import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Office, type Stock } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';
import { ConfirmBooking } from './confirm-booking.js';
import { ExpireBookings } from './expire-bookings.js';
import { ExtendBooking } from './extend-booking.js';
import { ListBookedTravellers } from './list-booked-travellers.js';
import { ListBookings } from '../finding/list-bookings.js';
import { ReadBooking } from './read-booking.js';

describe('bookings', () => {
  let office: Office;
  const open = async (stock: Stock = {}): Promise<void> => {
    office = await Office.open(stock);
  };
  afterEach(() => office.close());

  const confirm = (id: string, organisation = office.ids.organisationId) => office.get(ConfirmBooking).confirm(organisation, id);
  const cancel = (id: string, organisation = office.ids.organisationId) => office.get(CancelBooking).cancel(organisation, id);
  const read = async (id: string) => valueOf(await office.get(ReadBooking).read(office.ids.organisationId, id));
  const events = async () =>
    (await office.db.database.query<{ type: string; subject: object }>(`select type, subject from outbox where type like 'booking.%' order by id`));

  it('take a place, a bed, a slot and two seats for each traveller', async () => {
    await open({ places: 10, twinBeds: 6, singles: 2, marathonSlots: 5, seats: 8 });
    const booking = valueOf(await office.book([{}, { race: '10', room: 'single' }, { race: null }]));
    expect(await office.left()).toEqual({
      place: 7, 'room.twin': 4, 'room.single': 1, 'race.42': 4, 'race.10': 4, 'seat.arrival': 5, 'seat.departure': 5,
    });
    expect({ ...booking, expiresAt: new Date('2026-12-09T09:30:00Z') }).toMatchObject(await read(booking.id));
    expect(booking).toMatchObject({
      status: 'held',
      version: 1,
      leader: { name: 'Lena Wanderer', email: 'lena@example.org' },
      total: { amount: 3 * 149_000 + 15_000 + 7_000 + 24_000, currency: 'EUR' },
    });
    expect(booking.travellers[1]).toMatchObject({ givenNames: 'Robin', race: '10', room: 'single' });
    expect(booking.travellers[1]?.priceLines.map((line) => line.option)).toEqual(['base', 'race.10', 'room.single']);
  });

  it('take nothing and leave no traveller behind when one choice of one traveller is gone', async () => {
    await open({ singles: 1 });
    const outcome = await office.book([{ room: 'single' }, { room: 'single' }, {}]);
    expect(outcome).toMatchObject({
      code: 'inventory.exhausted',
      detail: 'Single rooms: only 1 left.',
      errors: [{ pointer: '/travellers/1/room' }],
    });
    expect((await office.left())['place']).toBe(500);
    const rows = await office.db.database.query('select id from traveller union all select id from booking union all select id from hold');
    expect(rows).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it('are refused with the faults of everyone in the party', async () => {
    await open();
    const outcome = await office.book([{ surname: '4' }, {}, { nationality: 'ZZZ', email: 'nowhere' }]);
    expect(outcome).toMatchObject({
      code: 'traveller.details-invalid',
      errors: [{ pointer: '/travellers/0/surname' }, { pointer: '/travellers/2/email' }, { pointer: '/travellers/2/nationality' }],
    });
  });

  it('are refused before the sale opens, for nobody, for too long, and on a departure of another organisation', async () => {
    await open();
    expect(await office.book(0)).toMatchObject({ code: 'booking.party-size' });
    expect(await office.book(1, { holdMinutes: 1441 })).toMatchObject({ code: 'booking.hold-length' });
    expect(await office.book(1, { organisationId: newId() })).toMatchObject({ code: 'departure.unknown' });
    office.clock.set(new Date('2026-11-30T23:59:59Z'));
    expect(await office.book(1)).toMatchObject({ code: 'departure.not-on-sale' });
  });

  it('keep who leads them out of sight in the database', async () => {
    await open();
    const { id } = valueOf(await office.book(1));
    const [row] = await office.db.database.query<{ text: string }>(`select b::text || encode(leader, 'escape') as text from booking b where id = $1`, [id]);
    expect(row?.text).not.toMatch(/Lena|Wanderer|example\.org/);
  });

  it('are sold when confirmed, once', async () => {
    await open();
    const { id } = valueOf(await office.book(2));
    valueOf(await confirm(id));
    expect(await read(id)).toMatchObject({ status: 'confirmed', version: 2, expiresAt: null });
    expect((await office.left())['place']).toBe(498);
    expect(await confirm(id)).toMatchObject({ code: 'booking.transition-refused', detail: 'It is confirmed already.' });
    expect((await events()).map((event) => event.type)).toEqual(['booking.held', 'booking.confirmed']);
    expect((await events())[1]?.subject).toEqual({ bookingId: id, departureId: office.ids.departureId });
  });

  it('give everything back and owe nothing when they are given up, and are given up only while they are held', async () => {
    await open();
    const before = await office.left();
    const [held, sold] = [valueOf(await office.book(2)), valueOf(await office.book(3))];
    valueOf(await confirm(sold.id));
    valueOf(await cancel(held.id));
    expect(await read(held.id)).toMatchObject({ status: 'cancelled', total: { amount: 0 } });
    expect(await cancel(sold.id)).toMatchObject({ code: 'booking.transition-refused', detail: expect.stringContaining('by its cause') });
    expect(await office.left()).toEqual({ ...before, place: 497, 'room.twin': 97, 'race.42': 297, 'seat.arrival': 197, 'seat.departure': 197 });
    expect(await cancel(held.id)).toMatchObject({ code: 'booking.transition-refused', detail: 'It is cancelled already.' });
    expect(await confirm(held.id)).toMatchObject({ code: 'booking.transition-refused' });
    expect(await office.differences()).toEqual([]);
  });

  it('expire by themselves and give everything back', async () => {
    await open();
    const before = await office.left();
    const [late, early] = [valueOf(await office.book(2)), valueOf(await office.book(2, { holdMinutes: 31 }))];
    office.clock.set(new Date('2026-12-09T09:30:00Z'));
    expect(await confirm(late.id)).toMatchObject({ code: 'booking.hold-expired' });
    expect(await office.get(ExpireBookings).expireDue()).toBe(1);
    expect(await read(late.id)).toMatchObject({ status: 'expired', expiresAt: null, version: 2 });
    expect(await confirm(late.id)).toMatchObject({ code: 'booking.hold-expired' });
    valueOf(await confirm(early.id));
    expect(await office.left()).toMatchObject({ place: before['place']! - 2, 'room.twin': before['room.twin']! - 2 });
    expect((await events()).filter((event) => event.type === 'booking.expired')).toEqual([
      { type: 'booking.expired', subject: { bookingId: late.id, departureId: office.ids.departureId } },
    ]);
  });

  it('are held longer on request, as long as they are held', async () => {
    await open();
    const { id } = valueOf(await office.book(1));
    const extend = (minutes: number, organisationId = office.ids.organisationId) => office.get(ExtendBooking).extend(organisationId, id, minutes);
    valueOf(await extend(120));
    office.clock.set(new Date('2026-12-09T10:59:00Z'));
    expect(await office.get(ExpireBookings).expireDue()).toBe(0);
    expect(await read(id)).toMatchObject({ status: 'held', expiresAt: new Date('2026-12-09T11:00:00Z'), version: 2 });
    expect(await extend(1)).toMatchObject({ code: 'booking.hold-length', errors: [{ pointer: '/minutes' }] });
    expect(await extend(30, newId())).toMatchObject({ code: 'booking.unknown' });
    office.clock.set(new Date('2026-12-09T11:00:00Z'));
    expect(await extend(30)).toMatchObject({ code: 'booking.hold-expired' });
    expect(await office.get(ExpireBookings).expireDue()).toBe(1);
    expect(await extend(30)).toMatchObject({ code: 'booking.hold-expired' });
    expect((await events()).filter((event) => event.type === 'booking.extended')).toHaveLength(1);
  });

  it('are invisible and untouchable for another organisation', async () => {
    await open();
    const { id } = valueOf(await office.book(1));
    const other = newId();
    for (const outcome of [await confirm(id, other), await cancel(id, other), await office.get(ReadBooking).read(other, id)]) {
      expect(outcome).toMatchObject({ code: 'booking.unknown' });
    }
    expect((await office.get(ListBookings).list(other, { size: 10 })).items).toEqual([]);
    const { departureId } = office.ids;
    expect(await office.get(ListBookedTravellers).list(other, { departureId }, ['held'])).toEqual([]);
    expect(await read(id)).toMatchObject({ status: 'held' });
  });

  it('come page by page, the newest first', async () => {
    await open();
    const ids: string[] = [];
    for (let taken = 0; taken < 5; taken += 1) ids.unshift(valueOf(await office.book(1)).id);
    const list = office.get(ListBookings);
    const { organisationId, departureId } = office.ids;
    const first = await list.list(organisationId, { size: 3, departureId });
    const second = await list.list(organisationId, { size: 3, departureId, before: first.next ?? undefined });
    expect([...first.items, ...second.items].map((booking) => booking.id)).toEqual(ids);
    expect(second.next).toBeNull();
    expect((await list.list(organisationId, { size: 3, departureId: newId() })).items).toEqual([]);
  });

  it('tell who is booked on a leg and what a traveller is booked on', async () => {
    await open();
    const [sold, held] = [valueOf(await office.book(2)), valueOf(await office.book(1))];
    valueOf(await confirm(sold.id));
    const list = office.get(ListBookedTravellers);
    const { organisationId, arrivalLegId } = office.ids;
    const onLeg = await list.list(organisationId, { legId: arrivalLegId });
    expect(onLeg.map((traveller) => traveller.travellerId)).toEqual(sold.travellers.map((traveller) => traveller.id));
    const [waiting] = await list.list(organisationId, { travellerIds: [held.travellers[0]!.id] }, ['held', 'confirmed']);
    expect(waiting).toMatchObject({ bookingId: held.id, reference: held.reference, status: 'held', race: '42' });
  });
});
