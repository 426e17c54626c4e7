import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfirmBooking, ReadBooking, ReseatTravellers } from '#bookings';
import { MoveSeats, ReadSeatBoard, SeatPassengers, UnseatPassengers } from '#flights';
import { FlightDesk } from '../../../../test/support/flight-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { SeatPassengersHandler } from './seat-passengers.handler.js';

describe('seating a confirmed booking', () => {
  let desk: FlightDesk;
  let handler: SeatPassengersHandler;
  beforeAll(async () => {
    desk = await FlightDesk.open();
    const { get } = desk.office;
    handler = new SeatPassengersHandler(get(ReadBooking), get(SeatPassengers), get(UnseatPassengers), get(ReadSeatBoard), get(MoveSeats), get(ReseatTravellers));
  });
  afterAll(() => desk.close());

  /** Confirmed before the departure had legs: nobody chose one. */
  const bookEarly = async (travellers: number): Promise<string> => {
    const party = Array.from({ length: travellers }, () => ({ arrivalLegId: null, departureLegId: null }));
    const booking = valueOf(await desk.office.book(party, { legs: [] }));
    valueOf(await desk.office.get(ConfirmBooking).confirm(desk.organisationId, booking.id));
    await handler.handle({ organisationId: desk.organisationId, bookingId: booking.id });
    return booking.id;
  };
  const legsOf = async (bookingId: string) => valueOf(await desk.office.get(ReadBooking).read(desk.organisationId, bookingId)).travellers.map(({ arrivalLegId, departureLegId }) => [arrivalLegId, departureLegId]);

  it('gives nobody a leg that they did not choose where no block says how many seats there are', async () => {
    const bookingId = await bookEarly(2);
    expect(await legsOf(bookingId)).toEqual([[null, null], [null, null]]);
    expect(await desk.seatedOn(desk.first)).toEqual([]);
  });

  it('seats by rule who chose none, the party together, hold and all, and once', async () => {
    await desk.block(desk.first, 2);
    await desk.block(desk.second, 4);
    const bookingId = await bookEarly(3);
    expect(await legsOf(bookingId)).toEqual([[desk.second, null], [desk.second, null], [desk.second, null]]);
    await handler.handle({ organisationId: desk.organisationId, bookingId });
    expect(await desk.seatedOn(desk.second)).toHaveLength(3);
    expect((await desk.counted()).filter(({ seated, rows }) => seated !== rows)).toEqual([]);
    expect(await desk.office.differences()).toEqual([]);
  });

  it('splits a party that no leg takes whole, and leaves who finds no seat without one', async () => {
    const bookingId = await bookEarly(4);
    const legs = (await legsOf(bookingId)).map(([arrival]) => arrival);
    expect(legs.filter((leg) => leg === desk.first)).toHaveLength(2);
    expect(legs.filter((leg) => leg === desk.second)).toHaveLength(1);
    expect(legs.filter((leg) => leg === null)).toHaveLength(1);
  });

  it('gives one seat of two at a time to who was held before the legs got times that overlap, and the other waits', async () => {
    const { office, organisationId, second } = desk;
    const { departureLegId } = office.ids;
    await desk.block(second, 1);
    const booking = valueOf(await office.book([{ arrivalLegId: second, departureLegId }], { legs: [{ id: second, direction: 'arrival' }, { id: departureLegId, direction: 'departure' }] }));
    await office.db.database.query('update leg l set departs_at = a.departs_at, arrives_at = a.arrives_at from leg a where l.id = $1 and a.id = $2', [departureLegId, second]);
    valueOf(await office.get(ConfirmBooking).confirm(organisationId, booking.id));
    await handler.handle({ organisationId, bookingId: booking.id });
    const { seats, waiting } = await office.get(ReadSeatBoard).read(organisationId, office.ids.departureId);
    const legsOf = (rows: readonly { legId: string; travellerId: string }[]) => rows.filter(({ travellerId }) => travellerId === booking.travellers[0]!.id).map(({ legId }) => legId);
    expect(legsOf(seats)).toHaveLength(1);
    expect([...legsOf(seats), ...legsOf(waiting)].sort()).toEqual([second, departureLegId].sort());
  });
});
