import type { INestApplicationContext } from '@nestjs/common';
import { ListBookedTravellers } from '#bookings';
import { type ItemAction, MoveItem, ReadChecklist } from '#entry';
import type { Result } from '#kernel';
import { AnswerNeeds, KeepChecklist } from '#readiness';
import { AnswerQuestions, FindTravellers } from '#travellers';

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo paperwork was refused: ${result.code} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
};

const answers = {
  surname: 'Nowak', givenNames: 'Tomasz', documentNumber: 'EK1234567', nationality: 'POL', birthDate: '1985-06-14', sex: 'M', expiryDate: '2033-02-01', occupation: 'Librarian',
  press: false, purpose: 'sport', birthPlace: 'Gdańsk, Poland', homeAddress: 'ul. Długa 17, 80-827 Gdańsk, Poland', phone: '+48 58 123 45 67', education: 'University of Gdańsk',
  employer: 'City Library', employerAddress: 'Targ Węglowy 3, 80-836 Gdańsk, Poland',
};

/** One traveller whose checklist is half done: everything answered, one thing given, one left out by name, the rest open. */
export async function fillChecklist(app: INestApplicationContext, organisationId: string, officerId: string, operatorId: string): Promise<void> {
  const found = await app.get(FindTravellers).byEmail(organisationId, 'tomasz@traveller.example');
  const [booked] = await app.get(ListBookedTravellers).list(organisationId, { travellerIds: found });
  if (!booked) throw new Error('the demo traveller is on no booking');
  const { travellerId, departureId } = booked;
  const needs = await app.get(AnswerNeeds).ofTraveller(organisationId, travellerId);
  must(await app.get(AnswerQuestions).answer({ organisationId, travellerId, answers, expectedVersion: 0, needs }));
  await app.get(KeepChecklist).keep(organisationId, travellerId, 'waypass');
  const move = async (code: string, action: ItemAction, as: { actorId: string; mover: 'operator' | 'officer'; reason: string }): Promise<void> => {
    const item = (await app.get(ReadChecklist).ofTravellers(organisationId, departureId, [travellerId])).get(travellerId)?.find((one) => one.code === code);
    if (item) must(await app.get(MoveItem).move({ organisationId, itemId: item.id, version: item.version, action, ...as }));
  };
  await move('letter:sports-delegation', 'give', { actorId: operatorId, mover: 'operator', reason: 'Sent with the list of the club' });
  await move('named-hotel', 'waive', { actorId: officerId, mover: 'officer', reason: 'Stays with the organiser; the agency has agreed by telephone' });
}
