import type { INestApplicationContext } from '@nestjs/common';
import { InvitationLinks, InviteTraveller } from '#accounts';
import { ConfirmBooking, ListBookedTravellers, TakeBooking } from '#bookings';
import { ReadLegs } from '#flights';
import { type Result } from '#kernel';
import { Database } from '#platform';
import { FindTravellers } from '#travellers';

const travellers = [
  { givenNames: 'Sofia', surname: 'Lindqvist', email: 'sofia@traveller.example', nationality: 'SWE', race: '42', room: 'twin' },
  { givenNames: 'Tomasz', surname: 'Nowak', email: 'tomasz@traveller.example', nationality: 'POL', race: '21', room: 'twin' },
  { givenNames: 'Grace', surname: 'Mitchell', email: 'grace@traveller.example', nationality: 'USA', race: '10', room: 'single' },
] as const;

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo group was refused: ${result.code}`);
  return result.value;
};

/** A group that is booked already, so that no screen is empty: the worker invites its travellers. */
export async function bookGroup(app: INestApplicationContext, organisationId: string, departureId: string): Promise<void> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const legId = (direction: 'arrival' | 'departure'): string | null => legs.find((leg) => leg.direction === direction)?.id ?? null;
  const choices = { arrivalLegId: legId('arrival'), departureLegId: legId('departure') };
  const booking = must(
    await app.get(TakeBooking).take({
      organisationId, departureId, legs,
      leader: { name: 'Sofia Lindqvist', email: 'sofia@traveller.example' },
      travellers: travellers.map((traveller) => ({ ...traveller, ...choices })),
    }),
  );
  must(await app.get(ConfirmBooking).confirm(organisationId, booking.id));
}

/** A fresh link of the demo traveller, for whoever wants to be them. */
export async function travellerLink(app: INestApplicationContext, organisationId: string): Promise<string | null> {
  const found = await app.get(FindTravellers).byEmail(organisationId, travellers[0].email);
  const [booked] = await app.get(ListBookedTravellers).list(organisationId, { travellerIds: found });
  if (!booked) return null;
  const { travellerId } = booked;
  const { invitationId } = await app.get(Database).transaction((tx) => app.get(InviteTraveller).invite(tx, { organisationId, travellerId }));
  return app.get(InvitationLinks).invitationLink(invitationId);
}
