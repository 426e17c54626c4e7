import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmBooking, JoinWaitingList, OfferPlaces, type OfferRound, TakeBooking } from '#bookings';
import type { Result } from '#kernel';
import { Database } from '#platform';
import { type MarathonShelf, shortStay } from './marathon.js';
import { openAllotments, shelve } from './shelve.js';
import { marathonTerms } from './terms.js';

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo waiting list was refused: ${result.code} ${result.detail ?? ''}`);
  return result.value;
};

const runner = (givenNames: string, surname: string, nationality: string) => ({
  givenNames, surname, nationality, email: `${givenNames.toLowerCase()}@waiting.example`, race: '42', room: 'twin', arrivalLegId: null, departureLegId: null,
});

const booked = [runner('Ingrid', 'Halvorsen', 'NOR'), runner('Mats', 'Halvorsen', 'NOR')];

/** In the order of arrival: one whom the rules do not let in, a pair that one place is not enough for, and three singles. */
const waiting = [
  [runner('Jisoo', 'Park', 'KOR')],
  [runner('Camille', 'Moreau', 'FRA'), runner('Luc', 'Moreau', 'FRA')],
  [runner('Aoife', 'Byrne', 'IRL')],
  [runner('Henrik', 'Voss', 'DEU')],
  [runner('Mei', 'Tan', 'SGP')],
];

const leaderOf = ([first]: readonly ReturnType<typeof runner>[]) => ({ name: `${first?.givenNames} ${first?.surname}`, email: first?.email ?? '' });

/** A coach's small group, sold out but for one place, with a waiting list: somebody has an offer, somebody is passed over. */
export async function fillWaitingList(app: INestApplicationContext, organisationId: string, { eventId }: MarathonShelf): Promise<void> {
  const shelf = { app, organisationId };
  const { departureId } = await shelve(shelf, {
    definition: { ...shortStay, name: 'Pyongyang International Marathon: with the coach' }, terms: marathonTerms, event: eventId, startsOn: '2027-04-01', endsOn: '2027-04-07',
    onSaleFrom: new Date('2025-12-09T01:00:00Z'), onSaleUntil: new Date('2027-03-31T00:00:00Z'), minimum: 2, maximum: 3,
  });
  await openAllotments(shelf, { kind: 'departure', id: departureId }, [
    { kind: 'place', code: 'any', label: 'Places', capacity: 3 },
    { kind: 'room', code: 'twin', label: 'Beds in twin rooms', capacity: 4, unitSize: 2 },
  ]);
  const ask = (travellers: readonly ReturnType<typeof runner>[]) => ({ organisationId, departureId, legs: [], leader: leaderOf(travellers), travellers });
  const { id } = must(await app.get(TakeBooking).take(ask(booked)));
  must(await app.get(ConfirmBooking).confirm(organisationId, id));
  for (const travellers of waiting) {
    must(await app.get(Database).transaction((tx) => app.get(JoinWaitingList).join(tx, { organisationId, departureId, request: ask(travellers) })));
  }
  // As the worker will judge it: the marathon's rules exclude this passport.
  const judge: OfferRound['judge'] = (party) => Promise.resolve(party.some(({ nationality }) => nationality === 'KOR') ? 'entry-denied' : null);
  await app.get(OfferPlaces).offer({ organisationId, departureId, legs: [], judge });
}
