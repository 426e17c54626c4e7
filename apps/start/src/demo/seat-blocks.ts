import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmBooking, ReadBooking, TakeBooking } from '#bookings';
import { KeepBlocks, KeepProgramme, KeepScheduleChanges, KeepWaiting, ReadLegs, SeatPassengers } from '#flights';
import type { Result } from '#kernel';

const friends = [
  { givenNames: 'Elif', surname: 'Yıldız', nationality: 'TUR', race: '42', by: 'second' },
  { givenNames: 'Noah', surname: 'van Dijk', nationality: 'NLD', race: '42', by: 'second' },
  { givenNames: 'Camille', surname: 'Rousseau', nationality: 'FRA', race: '21', by: 'second' },
  { givenNames: 'Hannah', surname: 'Steiner', nationality: 'AUT', race: '21', by: 'first' },
  { givenNames: 'Mateo', surname: 'Ruiz', nationality: 'ESP', race: '10', by: 'first' },
  { givenNames: 'Li', surname: 'Wei', nationality: 'CHN', race: '10', by: 'first' },
] as const;

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo’s flights were refused: ${result.code} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
};

/** Blocks on the flights of two days, friends who come by both, somebody who waits, and a change of the first flight that is to be decided on. */
export async function planFlights(app: INestApplicationContext, organisationId: string, departureId: string, userId: string): Promise<void> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const [first, second] = legs.filter(({ direction }) => direction === 'arrival');
  const [home, late] = legs.filter(({ direction }) => direction === 'departure');
  if (!first || !second || !home || !late) throw new Error('the demo’s departure has too few flights');
  const travellers = friends.map(({ by, ...friend }, index) => ({
    ...friend, email: `${friend.givenNames.toLowerCase()}@friends.example`, room: 'twin', arrivalLegId: by === 'first' ? first.id : second.id, departureLegId: index < 2 ? late.id : home.id,
  }));
  const { id: bookingId } = must(await app.get(TakeBooking).take({ organisationId, departureId, legs, leader: { name: 'Elif Yıldız', email: 'elif@friends.example' }, travellers }));
  must(await app.get(ConfirmBooking).confirm(organisationId, bookingId));
  const block = async (legId: string, locator: string, seats: number, dates: { optionOn: string | null; depositOn: string; ticketBy: string }): Promise<void> => {
    must(await app.get(KeepBlocks).add({ organisationId, userId }, legId, { locator, seats, ...dates }));
  };
  await block(first.id, 'X4K9PT', 40, { optionOn: null, depositOn: '2027-01-15', ticketBy: '2027-03-01' });
  await block(first.id, 'R8D2WN', 20, { optionOn: '2026-12-15', depositOn: '2027-01-31', ticketBy: '2027-03-01' });
  await block(second.id, 'Y7M2QA', 12, { optionOn: '2026-12-20', depositOn: '2027-02-01', ticketBy: '2027-03-05' });
  await block(late.id, 'T3C6HB', 2, { optionOn: null, depositOn: '2027-02-01', ticketBy: '2027-03-05' });
  const booking = must(await app.get(ReadBooking).read(organisationId, bookingId));
  const passengers = booking.travellers.flatMap(({ id, arrivalLegId, departureLegId }) => [arrivalLegId, departureLegId].flatMap((legId) => (legId ? [{ travellerId: id, legId }] : [])));
  await app.get(SeatPassengers).seat({ organisationId, bookingId, bookingReference: booking.reference, bookingVersion: booking.version, passengers });
  must(await app.get(KeepWaiting).join({ organisationId, bookingId, legId: late.id, travellerId: booking.travellers[2]?.id ?? '' }));
  const moment = async (kind: 'briefing' | 'race-start', name: string, on: string, time: string): Promise<void> => {
    must(await app.get(KeepProgramme).add(organisationId, departureId, { kind, name, on, time, zone: first.toZone }));
  };
  await moment('briefing', 'Welcome and briefing', '2027-03-31', '20:00');
  await moment('race-start', 'Race start', '2027-04-04', '09:30');
  const times = { departsOn: '2027-03-31', departs: '18:40', arrivesOn: '2027-03-31', arrives: '21:35' };
  must(await app.get(KeepScheduleChanges).note({ organisationId, userId, legId: first.id, times, reason: 'The carrier has moved the flight to the evening for the summer timetable.' }));
}
