import type { INestApplicationContext } from '@nestjs/common';
import { ListBookedTravellers } from '#bookings';
import { AnswerQuestions, ReadTravellers } from '#travellers';

const given = [
  { documentNumber: '925665416', birthDate: '1988-03-04', sex: 'F', expiryDate: '2031-05-06', occupation: 'Beekeeper' },
  { documentNumber: '925665424', birthDate: '1979-11-20', sex: 'M', expiryDate: '2029-08-30', occupation: 'Teacher' },
] as const;

/** The first who are booked have answered the visa questions, so that readiness has moved already. */
export async function answerQuestions(app: INestApplicationContext, organisationId: string, departureId: string): Promise<void> {
  const booked = (await app.get(ListBookedTravellers).list(organisationId, { departureId })).slice(0, given.length);
  const people = await app.get(ReadTravellers).byIds(organisationId, booked.map(({ travellerId }) => travellerId));
  for (const [at, { travellerId }] of booked.entries()) {
    const { surname, givenNames, nationality } = people.get(travellerId)!;
    if (surname === null || givenNames === null || nationality === null) continue;
    const answers = { ...given[at]!, surname, givenNames, nationality, press: false, purpose: 'sport' };
    const saved = await app.get(AnswerQuestions).answer({ organisationId, travellerId, answers, expectedVersion: 0 });
    if (saved.refused) throw new Error(`the demo answers were refused: ${saved.code}`);
  }
}
