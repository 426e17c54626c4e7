import type { INestApplicationContext } from '@nestjs/common';
import { AmendBooking, type BookingChange, CancelByCause, ConfirmBooking, PreviewAmendment, PreviewCancellation, ReadBooking, TakeBooking } from '#bookings';
import { ReadLegs } from '#flights';
import { type Result } from '#kernel';

const party = [
  { givenNames: 'Amélie', surname: 'Dubois', email: 'amelie@traveller.example', nationality: 'FRA', race: '42', room: 'twin' },
  { givenNames: 'Jonas', surname: 'Bergmann', email: 'jonas@traveller.example', nationality: 'DEU', race: '42', room: 'twin' },
  { givenNames: 'Carla', surname: 'Ruiz', email: 'carla@traveller.example', nationality: 'ESP', race: '10', room: 'twin' },
  { givenNames: 'Henrik', surname: 'Sørensen', email: 'henrik@traveller.example', nationality: 'DNK', race: null, room: 'single' },
] as const;
const noor = { givenNames: 'Noor', surname: 'de Vries', email: 'noor@traveller.example', nationality: 'NLD' };

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo change was refused: ${result.code}`);
  return result.value;
};

/** A booking with a history: one sends a friend, one runs a shorter race, one is refused a visa. */
export async function changeBooking(app: INestApplicationContext, organisationId: string, departureId: string, userId: string): Promise<void> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const legId = (direction: 'arrival' | 'departure'): string | null => legs.find((leg) => leg.direction === direction)?.id ?? null;
  const choices = { arrivalLegId: legId('arrival'), departureLegId: legId('departure') };
  const leader = { name: 'Amélie Dubois', email: 'amelie@traveller.example' };
  const { id: bookingId, travellers } = must(
    await app.get(TakeBooking).take({ organisationId, departureId, legs, leader, travellers: party.map((traveller) => ({ ...traveller, ...choices })) }),
  );
  must(await app.get(ConfirmBooking).confirm(organisationId, bookingId));
  const [, jonas, carla, henrik] = travellers.map(({ id }) => id) as [string, string, string, string];
  const request = { organisationId, bookingId, readLegs: async () => ({ legs, zone: legs[0]?.fromZone ?? 'UTC' }) };
  const version = async (): Promise<number> => must(await app.get(ReadBooking).read(organisationId, bookingId)).version;

  const changes: BookingChange[] = [{ kind: 'replace', travellerId: carla, by: noor }, { kind: 'choose', travellerId: jonas, choices: { race: '21' } }];
  const { total } = must(await app.get(PreviewAmendment).preview({ ...request, changes }));
  must(await app.get(AmendBooking).amend({ ...request, changes, total, userId, version: await version() }));

  const refused = { ...request, cause: 'visa-refused-not-own-fault', travellerIds: [henrik] } as const;
  const kept = must(await app.get(PreviewCancellation).preview(refused));
  must(await app.get(CancelByCause).cancel({ ...refused, total: kept.total, userId, version: await version() }));
}
