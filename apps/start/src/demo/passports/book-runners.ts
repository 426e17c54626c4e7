import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmBooking, TakeBooking } from '#bookings';
import { ReadLegs } from '#flights';
import type { Result } from '#kernel';
import { AnswerNeeds } from '#readiness';
import { AnswerQuestions } from '#travellers';
import { emailOf, type Runner, runners, unsure } from './runners.js';

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo’s runners were refused: ${result.code} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
};

/** A running club that has booked and answered everything. What they send after that, they send once everything runs: `handIn`. */
export async function bookRunners(app: INestApplicationContext, organisationId: string, departureId: string): Promise<void> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const legId = (direction: 'arrival' | 'departure'): string | null => legs.find((leg) => leg.direction === direction)?.id ?? null;
  const choices = { arrivalLegId: legId('arrival'), departureLegId: legId('departure'), room: 'twin' };
  const [leader] = runners;
  if (!leader) throw new Error('the demo’s club has no members');
  const { id, travellers } = must(
    await app.get(TakeBooking).take({
      organisationId, departureId, legs,
      leader: { name: `${leader.givenNames} ${leader.surname}`, email: emailOf(leader) },
      travellers: [...runners, unsure].map(({ givenNames, surname, nationality, race }) => ({ givenNames, surname, nationality, race, email: emailOf({ givenNames }), ...choices })),
    }),
  );
  must(await app.get(ConfirmBooking).confirm(organisationId, id));
  for (const [at, runner] of runners.entries()) await answer(app, organisationId, travellers[at]!.id, runner);
}

async function answer(app: INestApplicationContext, organisationId: string, travellerId: string, runner: Runner): Promise<void> {
  const { surname, givenNames, nationality, sex, birthDate, documentNumber, expiryDate, occupation, birthPlace, homeAddress, typed } = runner;
  const needs = await app.get(AnswerNeeds).ofTraveller(organisationId, travellerId);
  const answers = {
    surname, givenNames, nationality, sex, birthDate, documentNumber, expiryDate, occupation, birthPlace, homeAddress, ...typed,
    press: false, purpose: 'sport', phone: '+44 20 7946 0111', education: 'Secondary school', employer: 'Riverside Works', employerAddress: '2 River Road, Bristol, United Kingdom',
  };
  must(await app.get(AnswerQuestions).answer({ organisationId, travellerId, answers, expectedVersion: 0, needs }));
}
