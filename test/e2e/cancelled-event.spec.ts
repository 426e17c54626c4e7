import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListCreditNotes, PostCharges, ReadAccount } from '#billing';
import {
  CancelDepartures, ConfirmBooking, exposureOf, JoinWaitingList, ReadBill, ReadEventCancellations, ReadSuspensions, RunCancellation, TakeBooking, WeighBookings, type WeighedBooking,
} from '#bookings';
import { DraftLetters, NotificationsModule, ReadLetters, ReleaseLetters } from '#notifications';
import { ChangePriceList, ReadDeparture } from '#packages';
import { MailModule } from '#platform';
import { StopLetterDrafts } from '../../apps/worker/src/notifications/stop-letter-drafts.js';
import { valueOf } from '../support/results.js';
import { SuspendedTrip } from '../support/suspended-trip.js';

describe('9 March 2026: a race of 500 is cancelled in one action', () => {
  let trip: SuspendedTrip;
  let cancellationId: string;
  let weighed: WeighedBooking[];
  const bookings: { id: string; currency: 'EUR' | 'USD'; paid: number }[] = [];
  const query = <Row>(sql: string, params: readonly unknown[] = []) => trip.office.db.database.query<Row>(sql, params);
  const stop = () => ({ organisationId: trip.organisationId, readLegs: trip.money.legsOf(trip.organisationId), money: trip.money });
  const weigh = () => trip.office.get(WeighBookings).weigh({ ...stop(), departureIds: [trip.office.ids.departureId], cause: 'authority' });
  const occasion = () => ({ organisationId: trip.organisationId, occasion: 'cancellation', occasionId: cancellationId } as const);
  const run = () => trip.office.get(RunCancellation).run({ ...stop(), cancellationId });

  beforeAll(async () => {
    trip = await SuspendedTrip.open({ twinBeds: 600, places: 600, seats: 600, marathonSlots: 600 }, {}, [NotificationsModule, MailModule]);
    const { departureId, eventId } = trip.office.ids;
    await query(`update departure set starts_on = '2026-04-03', ends_on = '2026-04-07', on_sale_from = '2025-12-09', on_sale_until = '2026-03-20' where id = $1`, [departureId]);
    await query(`update event set held_on = '2026-04-05' where id = $1`, [eventId]);
    trip.office.clock.set(new Date('2026-03-09T09:00:00Z'));
    const { packageId } = valueOf(await trip.office.get(ReadDeparture).read(trip.organisationId, departureId));
    const prices = [['base', 'Package', 160_000], ['race.42', 'Marathon', 16_000], ['room.twin', 'Bed in a twin room', 0]] as const;
    valueOf(await trip.office.get(ChangePriceList).add(trip.organisationId, packageId, { currency: 'USD', prices: prices.map(([option, label, amount]) => ({ option, label, amount })) }));
    // 500 bookings of one: four in five in euro, two in three paid something, one in ten in German, the last ten only held.
    for (let at = 0; at < 500; at += 1) {
      const currency = at % 5 === 0 ? 'USD' : 'EUR';
      const request = trip.office.request(1, { currency, locale: at % 10 === 3 ? 'de' : 'en', holdMinutes: 1440 });
      const { id } = valueOf(await trip.office.get(TakeBooking).take(request));
      if (at >= 490) continue;
      valueOf(await trip.office.get(ConfirmBooking).confirm(trip.organisationId, id));
      const paid = [164_000, 40_000, 0][at % 3]!;
      await trip.pay(id, paid);
      bookings.push({ id, currency, paid });
    }
    for (const locale of ['en', 'zh'] as const) {
      const waiting = { organisationId: trip.organisationId, departureId, request: trip.office.request(1), locale };
      valueOf(await trip.office.db.database.transaction((tx) => trip.office.get(JoinWaitingList).join(tx, waiting)));
    }
  }, 180_000);
  afterAll(() => trip.close());

  it('shows first what is booked, paid and owed in each currency, and what goes back by the policy: the sums by hand', async () => {
    weighed = await weigh();
    const byHand = (currency: 'EUR' | 'USD', price: number) => {
      const own = bookings.filter((one) => one.currency === currency);
      const paying = own.filter(({ paid }) => paid > 0).length;
      const paid = own.reduce((sum, one) => sum + one.paid, 0);
      return { currency, bookings: own.length, booked: own.length * price, paid, owed: own.length * price - paid, refund: { back: paid - paying * 2_500, kept: paying * 2_500 }, credit: { back: paid, kept: 0 } };
    };
    const [eur, usd] = exposureOf(weighed.filter(({ booking }) => booking.status === 'confirmed'));
    expect(eur).toMatchObject(byHand('EUR', 164_000));
    expect(usd).toMatchObject(byHand('USD', 176_000));
    expect(eur?.lines.map(({ label, scale, kept }) => [label, scale, kept])).toEqual(expect.arrayContaining([
      ['Cancellation fee: trip', 'At any time: 0 %', 0], ['Transfer fee', 'Transfer back', byHand('EUR', 0).refund.kept],
    ]));
    expect(await trip.office.get(ReadEventCancellations).waiting(trip.organisationId, [trip.office.ids.departureId])).toEqual({ entries: 2, tickets: 0 });
  });

  it('refuses every new booking from the first moment, and is begun once', async () => {
    const order = { organisationId: trip.organisationId, userId: trip.userId, scope: { departureIds: [trip.office.ids.departureId] }, cause: 'authority', reason: 'The race is cancelled.' } as const;
    const outcomes = await Promise.all([1, 2, 3].map(() => trip.office.get(CancelDepartures).start(order)));
    expect(outcomes.filter(({ refused }) => !refused)).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.refused) expect(outcome).toMatchObject({ code: 'event-cancellation.departure-unusable', errors: [{ pointer: '/departureIds/0' }] });
    cancellationId = outcomes.flatMap((outcome) => (outcome.refused ? [] : [outcome.value.id]))[0]!;
    expect(await trip.office.book(1)).toMatchObject({ code: 'departure.not-on-sale', detail: 'The departure was cancelled.' });
    expect(await trip.begin({ answerBy: '2026-03-16' })).toMatchObject({ code: 'suspension.departure-unusable' });
  });

  it('cancels all of them in seconds, several workers at once and each booking once', async () => {
    const began = performance.now();
    const finished = await Promise.all([run(), run(), run()]);
    expect((performance.now() - began) / 1000).toBeLessThan(60);
    expect(finished.filter(Boolean)).toHaveLength(1);
    expect(await query('select status, count(*)::integer as count from booking group by 1')).toEqual([{ status: 'cancelled', count: 500 }]);
    expect(await query(`select booking_id from booking_change where kind = 'cancelled' group by booking_id having count(*) > 1`)).toEqual([]);
    expect(await query('select kind from allotment where held > 0 or sold > 0')).toEqual([]);
    expect(await query('select state, reason from waiting_entry')).toEqual(Array(2).fill({ state: 'closed', reason: 'departure-cancelled' }));
    expect(await run()).toBe(false);
    expect(await trip.faults()).toEqual([]);
  }, 90_000);

  it('leaves in the ledger what was shown: each refund is what was paid less what the policy keeps', async () => {
    for (const { booking, paid, refund } of weighed.filter((one) => one.booking.status === 'confirmed').slice(0, 60)) {
      await trip.office.get(PostCharges).post(valueOf(await trip.office.get(ReadBill).read(trip.organisationId, booking.bookingId)));
      expect(await trip.office.get(ReadAccount).read(trip.organisationId, booking.bookingId)).toMatchObject({ charged: refund.after, paid, balance: refund.after - paid });
      expect(paid - refund.after).toBe(refund.back);
    }
    const done = await trip.office.get(ReadEventCancellations).bookings(trip.organisationId, cancellationId, 'cancelled');
    expect(done.reduce((sum, { kept }) => sum + (kept ?? 0), 0)).toBe(weighed.reduce((sum, { refund }) => sum + refund.kept, 0));
    expect(await trip.faults()).toEqual([]);
  });

  it('drafts a letter for every customer and for all who waited, in their languages, and sends none before it is approved', async () => {
    const { get } = trip.office;
    const drafts = new StopLetterDrafts(get(ReadSuspensions), get(ReadEventCancellations), get(WeighBookings), trip.money, get(ListCreditNotes), get(ReadDeparture), get(DraftLetters));
    await drafts.ofCancellation(trip.organisationId, cancellationId);
    await drafts.ofCancellation(trip.organisationId, cancellationId);
    const counts = await get(ReadLetters).counts(occasion());
    expect(counts.map(({ locale, news, drafted, released }) => [locale, news, drafted, released])).toEqual([
      ['de', 'cancelled', 49, 0], ['en', 'cancelled', 441, 0], ['en', 'list-closed', 1, 0], ['zh', 'list-closed', 1, 0],
    ]);
    const released = () => query(`select id from outbox where type = 'letter.released'`);
    expect(await released()).toEqual([]);
    const samples = await get(ReadLetters).samples(occasion(), { name: 'Lena', operator: 'Marathon Tours', link: 'https://example.org' });
    expect(samples.find(({ letter }) => letter.locale === 'de')?.message.text).toContain('Diese Reise findet nicht statt');
    const presses = await Promise.all([get(ReleaseLetters).release(occasion(), trip.userId), get(ReleaseLetters).release(occasion(), trip.userId)]);
    expect(presses.sort((one, other) => one - other)).toEqual([0, 492]);
    expect(await released()).toHaveLength(492);
  });
});
