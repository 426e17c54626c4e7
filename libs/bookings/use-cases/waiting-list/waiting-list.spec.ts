import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { AddTerms, ReadDeparture } from '#packages';
import { Office, type Stock } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { sparse, WaitingRoom } from '../../../../test/support/waiting-room.js';
import { AcceptOffer } from './accept-offer.js';
import { CancelBooking } from '../cancelling/cancel-booking.js';
import { CloseWaitingList } from './close-waiting-list.js';
import { ConfirmBooking } from '../booking/confirm-booking.js';
import { ExpireBookings } from '../booking/expire-bookings.js';
import { ForgetWaitingLeaders } from './forget-waiting-leaders.js';
import { LeaveWaitingList } from './leave-waiting-list.js';
import { ListWaitingEntries } from './list-waiting-entries.js';
import { OfferOutOfTurn } from './offer-out-of-turn.js';
import { OpenWaitingLink } from './open-waiting-link.js';
import { ReadBooking } from '../booking/read-booking.js';
import { ReadWaitingEntry } from './read-waiting-entry.js';
import { WaitingListState } from './waiting-list-state.js';
import { WaitingLinks } from '../../waiting-links.js';

describe('a waiting list', () => {
  let office: Office;
  let room: WaitingRoom;
  const open = async (stock: Stock): Promise<void> => {
    office = await Office.open(stock);
    room = new WaitingRoom(office);
  };
  afterEach(() => office.close());

  const accept = (entryId: string, termsVersion: number | null = null, organisationId = office.ids.organisationId) =>
    office.get(AcceptOffer).accept(organisationId, entryId, { termsVersion });
  const booking = async (id: string) => valueOf(await office.get(ReadBooking).read(office.ids.organisationId, id));
  const offerTo = (entryId: string, note: string, organisationId = office.ids.organisationId) =>
    office.get(OfferOutOfTurn).offer({ organisationId, entryId, userId: newId(), note, legsOf: () => Promise.resolve(office.request().legs) });
  const takeOff = (entryId: string, note: string) => office.get(LeaveWaitingList).leave(office.ids.organisationId, entryId, { by: 'operator', userId: newId(), note });
  const someoneWaits = () => office.get(WaitingListState).someoneWaits(office.ids.organisationId, office.ids.departureId);
  const stored = () => office.db.database.query<{ asked: boolean; led: boolean; ended: boolean }>(
    'select request is not null as asked, leader is not null as led, ended_at is not null as ended from waiting_entry order by rank',
  );

  it('keeps the order of arrival and tells everyone their place', async () => {
    await open(sparse(1));
    await room.sellOut([1]);
    expect(await someoneWaits()).toBe(false);
    const [first, second, third] = await room.queue(1, 2, 1);
    expect((await room.standings()).map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(await room.read(third!)).toMatchObject({ rank: 3, place: 3, state: 'waiting', reason: null, offer: null, partySize: 1, leader: { name: 'Lena Wanderer' } });
    valueOf(await room.leave(first!));
    expect(await room.read(second!)).toMatchObject({ rank: 2, place: 1 });
    expect(await room.read(third!)).toMatchObject({ rank: 3, place: 2 });
    expect(await someoneWaits()).toBe(true);
  });

  it('offers what comes free to the first, as a booking that is held for a day', async () => {
    await open(sparse(2));
    const [sold] = await room.sellOut([2]);
    const [first, second] = await room.queue(1, 1);
    expect(await room.round()).toBe(0);
    await room.free(sold!);
    expect(await room.round()).toBe(2);
    expect(await room.states()).toEqual(['offered', 'offered']);
    const { offer, place } = await room.read(first!);
    expect(place).toBeNull();
    expect(offer).toMatchObject({ status: 'held', until: new Date('2026-12-10T09:00:00Z'), total: { amount: 164_000, currency: 'EUR' } });
    expect((await room.read(second!)).offer?.bookingId).not.toBe(offer?.bookingId);
    expect(await booking(offer!.bookingId)).toMatchObject({ status: 'held', leader: { name: 'Lena Wanderer' } });
    expect(await room.round()).toBe(0);
    expect(await office.differences()).toEqual([]);
    expect(await room.told()).toEqual({ joined: 2, offered: 2 });
  });

  it('never holds a place beyond the end of the sale', async () => {
    await open(sparse(1));
    const [entry] = await room.queue(1);
    office.clock.set(new Date('2027-02-28T22:30:30Z'));
    expect(await room.round()).toBe(1);
    expect((await room.read(entry!)).offer?.until).toEqual(new Date('2027-02-28T23:59:30Z'));
  });

  it('offers one free place to a single behind a pair, and keeps the pair’s rank for the next two', async () => {
    await open(sparse(3));
    const [one, two] = await room.sellOut([1, 2]);
    const [pair] = await room.queue(2, 1, 2);
    await room.free(one!);
    expect(await room.round()).toBe(1);
    expect(await room.states()).toEqual(['waiting', 'offered', 'waiting']);
    expect(await room.read(pair!)).toMatchObject({ rank: 1, place: 1 });
    await room.free(two!);
    expect(await room.round()).toBe(1);
    expect(await room.states()).toEqual(['offered', 'offered', 'waiting']);
  });

  it('offers a group all that it chose, or nothing', async () => {
    await open({ ...sparse(10), singles: 1 });
    const group = valueOf(await room.join([{ room: 'single' }, { room: 'single' }, {}])).entryId;
    const [later] = await room.queue(1);
    expect(await room.round()).toBe(1);
    expect(await room.read(group)).toMatchObject({ state: 'waiting', place: 1, partySize: 3 });
    expect(await room.read(later!)).toMatchObject({ state: 'offered' });
    expect((await office.left())['room.single']).toBe(1);
  });

  it('makes an accepted offer a confirmed booking, once, on the operator’s terms', async () => {
    await open(sparse(1));
    const { packageId } = valueOf(await office.get(ReadDeparture).read(office.ids.organisationId, office.ids.departureId));
    for (const text of ['The first terms', 'The second terms']) valueOf(await office.get(AddTerms).add(office.ids.organisationId, packageId, text));
    const [entry] = await room.queue(1);
    expect(await accept(entry!)).toMatchObject({ code: 'waiting-list.transition-refused' });
    await room.round();
    expect(await accept(entry!)).toMatchObject({ code: 'waiting-list.terms-not-accepted', errors: [{ pointer: '/termsVersion' }] });
    expect(await accept(entry!, 1)).toMatchObject({ code: 'terms.not-current' });
    expect(await room.read(entry!)).toMatchObject({ state: 'offered', offer: { status: 'held' } });
    const { bookingId } = valueOf(await accept(entry!, 2));
    expect(await booking(bookingId)).toMatchObject({ status: 'confirmed', terms: { version: 2 } });
    expect(await room.read(entry!)).toMatchObject({ state: 'accepted', place: null, party: [] });
    expect(await accept(entry!)).toMatchObject({ code: 'waiting-list.transition-refused', detail: 'The place was accepted: it is a booking now.' });
    expect(await office.differences()).toEqual([]);
  });

  it('gives a declined place to the next', async () => {
    await open(sparse(1));
    const [first, second] = await room.queue(1, 1);
    await room.round();
    const { offer } = await room.read(first!);
    valueOf(await room.leave(first!));
    expect(await booking(offer!.bookingId)).toMatchObject({ status: 'cancelled' });
    expect(await room.round()).toBe(1);
    expect(await room.standings()).toEqual([{ rank: 1, state: 'left', reason: 'declined' }, { rank: 2, state: 'offered', reason: null }]);
    expect(await room.leave(first!)).toMatchObject({ code: 'waiting-list.transition-refused' });
    expect(await room.read(second!)).toMatchObject({ state: 'offered' });
  });

  it('gives a place that nobody accepted in time to the next, and the late one stays out', async () => {
    await open(sparse(1));
    const [first] = await room.queue(1, 1);
    await room.round();
    office.clock.set(new Date('2026-12-10T09:00:00Z'));
    expect(await accept(first!)).toMatchObject({ code: 'waiting-list.offer-over' });
    await office.get(ExpireBookings).expireDue();
    expect(await room.read(first!)).toMatchObject({ state: 'lapsed' });
    expect(await room.round()).toBe(1);
    expect(await room.states()).toEqual(['lapsed', 'offered']);
    expect(await accept(first!)).toMatchObject({ code: 'waiting-list.offer-over' });
    expect(await office.differences()).toEqual([]);
  });

  it('follows what the operator does to the booking behind an offer', async () => {
    await open(sparse(2));
    const entries = await room.queue(1, 1);
    await room.round();
    const [kept, dropped] = await Promise.all(entries.map(async (id) => (await room.read(id)).offer!.bookingId));
    valueOf(await office.get(ConfirmBooking).confirm(office.ids.organisationId, kept!));
    valueOf(await office.get(CancelBooking).cancel(office.ids.organisationId, dropped!));
    expect(await room.read(entries[0]!)).toMatchObject({ state: 'accepted' });
    expect(await room.read(entries[1]!)).toMatchObject({ state: 'left', reason: 'booking-cancelled' });
    expect(await accept(entries[1]!)).toMatchObject({ code: 'waiting-list.transition-refused' });
    await room.round();
    expect(await room.standings()).toEqual([{ rank: 1, state: 'accepted', reason: null }, { rank: 2, state: 'left', reason: 'booking-cancelled' }]);
  });

  it('passes over whoever cannot get their papers in time, tells why, keeps the rank, and asks again', async () => {
    await open(sparse(2));
    const late = valueOf(await room.join([{ nationality: 'USA' }])).entryId;
    await room.queue(1);
    const noAmericans = (reason: 'entry-denied' | 'visa-too-late') => (party: readonly { nationality: string }[]) =>
      Promise.resolve(party.some(({ nationality }) => nationality === 'USA') ? reason : null);
    expect(await room.round(noAmericans('visa-too-late'))).toBe(1);
    expect(await room.read(late)).toMatchObject({ rank: 1, place: 1, state: 'skipped', reason: 'visa-too-late' });
    expect(await room.round(noAmericans('visa-too-late'))).toBe(0);
    expect(await room.round(noAmericans('entry-denied'))).toBe(0);
    expect(await room.read(late)).toMatchObject({ state: 'skipped', reason: 'entry-denied' });
    expect(await room.told()).toEqual({ joined: 2, offered: 1, skipped: 2 });
    expect(await someoneWaits()).toBe(false);
    expect(await room.round()).toBe(1);
    expect(await room.read(late)).toMatchObject({ rank: 1, state: 'offered' });
    expect(await room.told()).toEqual({ joined: 2, offered: 2, resumed: 1, skipped: 2 });
  });

  it('brings back whoever was passed over to their old rank, before those who came later', async () => {
    await open(sparse(1));
    const [sold] = await room.sellOut([1]);
    const [, second] = await room.queue(1, 1);
    await room.free(sold!);
    let judged = 0;
    await room.round(() => Promise.resolve((judged += 1) === 1 ? 'visa-too-late' : null));
    expect(await room.states()).toEqual(['skipped', 'offered']);
    valueOf(await room.leave(second!));
    await room.queue(1);
    expect(await room.round()).toBe(1);
    expect(await room.states()).toEqual(['offered', 'left', 'waiting']);
  });

  it('is closed when the sale is over: everyone is told, and what they asked for is forgotten', async () => {
    await open(sparse(1));
    await room.sellOut([1]);
    await room.queue(1, 2);
    office.clock.set(new Date('2027-03-01T00:00:00Z'));
    expect(await room.round()).toBe(0);
    expect((await room.standings()).map(({ state, reason }) => [state, reason])).toEqual([['closed', 'sale-over'], ['closed', 'sale-over']]);
    expect(await stored()).toEqual([{ asked: false, led: true, ended: true }, { asked: false, led: true, ended: true }]);
    expect(await room.told()).toEqual({ joined: 2, closed: 2 });
    await office.get(ForgetWaitingLeaders).forget();
    expect((await stored())[0]).toMatchObject({ led: true });
    office.clock.set(new Date('2027-03-16T00:00:00Z'));
    await office.get(ForgetWaitingLeaders).forget();
    expect(await stored()).toEqual([{ asked: false, led: false, ended: true }, { asked: false, led: false, ended: true }]);
  });

  it('takes the open offers with it when the departure is cancelled', async () => {
    await open(sparse(1));
    const [offered] = await room.queue(1, 1);
    await room.round();
    const { offer } = await room.read(offered!);
    const { organisationId, departureId } = office.ids;
    const close = () => office.db.database.transaction((tx) => office.get(CloseWaitingList).close(tx, { organisationId, departureId, reason: 'departure-cancelled' }));
    expect(await close()).toBe(2);
    expect(await room.states()).toEqual(['closed', 'closed']);
    expect(await booking(offer!.bookingId)).toMatchObject({ status: 'cancelled' });
    expect(await close()).toBe(0);
    expect(await office.differences()).toEqual([]);
  });

  it('lets an operator offer out of turn, by name and with a reason, and never more than there is', async () => {
    await open(sparse(1));
    const [first, second, third] = await room.queue(1, 1, 1);
    expect(await offerTo(second!, ' ')).toMatchObject({ code: 'waiting-list.reason-required', errors: [{ pointer: '/reason' }] });
    valueOf(await offerTo(second!, 'The guide’s own family'));
    expect(await room.states()).toEqual(['waiting', 'offered', 'waiting']);
    expect(await offerTo(third!, 'And the neighbours')).toMatchObject({ code: 'inventory.exhausted' });
    expect(await offerTo(second!, 'Once more')).toMatchObject({ code: 'waiting-list.transition-refused' });
    expect(await office.db.database.query('select state, note, user_id is not null as named from waiting_change where note is not null')).toEqual([
      { state: 'offered', note: 'The guide’s own family', named: true },
    ]);
    const events = await office.db.database.query<{ subject: object }>(`select subject from outbox where type = 'waiting-list.offered'`);
    expect(events[0]?.subject).toMatchObject({ entryId: second, outOfTurn: true });
    expect(JSON.stringify(events)).not.toContain('family');
    expect(await room.read(first!)).toMatchObject({ place: 1 });
  });

  it('lets an operator take a party off with a reason that the customer reads', async () => {
    await open(sparse(1));
    const [entry] = await room.queue(1);
    expect(await takeOff(entry!, '')).toMatchObject({ code: 'waiting-list.reason-required' });
    valueOf(await takeOff(entry!, ' You asked us by telephone '));
    expect(await room.read(entry!)).toMatchObject({ state: 'left', reason: 'by-operator', note: 'You asked us by telephone' });
    expect((await stored())[0]).toMatchObject({ asked: false });
  });

  it('refuses a party that could never be booked, at its place in the request, and keeps nothing of it', async () => {
    await open(sparse(1));
    expect(await room.join(0)).toMatchObject({ code: 'booking.party-size' });
    expect(await room.join(301)).toMatchObject({ code: 'booking.party-size' });
    expect(await room.join([{}, { surname: '4', email: 'nowhere' }])).toMatchObject({
      code: 'traveller.details-invalid', errors: [{ pointer: '/travellers/1/surname' }, { pointer: '/travellers/1/email' }],
    });
    expect(await room.join([{ race: '21' }])).toMatchObject({ code: 'package.option-not-offered', errors: [{ pointer: '/travellers/0/race' }] });
    expect(await room.join([{ arrivalLegId: newId() }])).toMatchObject({ code: 'booking.choice-not-offered', errors: [{ pointer: '/travellers/0/arrivalLegId' }] });
    office.clock.set(new Date('2026-11-30T23:59:59Z'));
    expect(await room.join(1)).toMatchObject({ code: 'departure.not-on-sale' });
    office.clock.set(new Date('2027-03-01T00:00:00Z'));
    expect(await room.join(1)).toMatchObject({ code: 'departure.not-on-sale' });
    expect(await room.standings()).toEqual([]);
    expect(await office.db.database.query('select from waiting_list')).toEqual([]);
  });

  it('passes over a choice that is no longer offered', async () => {
    await open(sparse(1));
    const [sold] = await room.sellOut([1]);
    const [entry] = await room.queue(1, 1);
    await room.free(sold!);
    await office.db.database.query(`delete from price where option_code = 'race.42'`);
    expect(await room.round()).toBe(0);
    expect(await room.read(entry!)).toMatchObject({ state: 'skipped', reason: 'not-offered' });
  });

  it('keeps who waits out of sight in the database', async () => {
    await open(sparse(1));
    await room.queue(1);
    const [row] = await office.db.database.query<{ text: string }>(
      `select e::text || encode(leader, 'escape') || encode(request, 'escape') as text from waiting_entry e`,
    );
    expect(row?.text).not.toMatch(/Lena|Wanderer|example\.org|GBR/);
  });

  it('is invisible and untouchable for another organisation', async () => {
    await open(sparse(1));
    const [entry] = await room.queue(1);
    await room.round();
    const other = newId();
    for (const outcome of [await accept(entry!, null, other), await room.leave(entry!, other), await offerTo(entry!, 'Mine', other), await office.get(ReadWaitingEntry).read(other, entry!)]) {
      expect(outcome).toMatchObject({ code: 'waiting-list.unknown' });
    }
    expect(await office.get(ListWaitingEntries).list({ organisationId: other, departureId: office.ids.departureId, open: true, size: 9 })).toMatchObject({ code: 'departure.unknown' });
    expect(await office.get(WaitingListState).someoneWaits(other, office.ids.departureId)).toBe(false);
    expect(await room.read(entry!)).toMatchObject({ state: 'offered' });
  });

  it('comes page by page in the order of the ranks, open and ended apart', async () => {
    await open(sparse(1));
    await room.sellOut([1]);
    const [, second] = await room.queue(1, 1, 2, 1);
    valueOf(await room.leave(second!));
    const list = async (open: boolean, after?: number) => valueOf(await office.get(ListWaitingEntries).list({ ...office.ids, open, after, size: 2 }));
    const first = await list(true);
    expect(first.items.map(({ rank, place, party }) => [rank, place, party.length])).toEqual([[1, 1, 1], [3, 2, 2]]);
    const rest = await list(true, first.next!);
    expect([rest.items.map(({ rank, place }) => [rank, place]), rest.next]).toEqual([[[4, 3]], null]);
    expect((await list(false)).items.map(({ rank, reason, party }) => [rank, reason, party])).toEqual([[2, 'by-customer', []]]);
  });

  it('opens by a link that we have signed, and by no other', async () => {
    await open(sparse(1));
    const [entryId] = await room.queue(1);
    const links = office.get(WaitingLinks);
    const opened = (token: string) => office.get(OpenWaitingLink).open(token);
    const token = links.tokenOf(entryId!);
    expect(valueOf(await opened(token))).toEqual({ organisationId: office.ids.organisationId, entryId });
    expect(links.linkTo(entryId!)).toBe(`http://127.0.0.1:7400/waiting#${token}`);
    const forged = Buffer.from(token, 'base64url');
    forged[47]! ^= 1;
    for (const wrong of ['', 'x', token.slice(1), forged.toString('base64url'), links.tokenOf(newId())]) expect(await opened(wrong)).toMatchObject({ code: 'link.unknown' });
  });
});
