import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmBooking, ReadBooking, TakeBooking } from '#bookings';
import { newId, type Result } from '#kernel';
import { Database } from '#platform';
import { AnswerQuestions, RecordTravelDocument, type TravelDocumentData } from '#travellers';

const runner = { givenNames: 'Beatriz', surname: 'Carvalho', email: 'beatriz@traveller.example', nationality: 'BRA' };
const passport: TravelDocumentData = {
  type: 'P', issuingState: 'BRA', number: 'GD084417', surname: 'CARVALHO', givenNames: 'BEATRIZ', nationality: 'BRA', birthDate: '1991-07-22', sex: 'F', expiryDate: '2027-08-20',
};

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo’s short passport was refused: ${result.code}`);
  return result.value;
};

/** A runner whose passport ends too soon for this stay: what the advice beside a verdict looks like. */
export async function bringShortPassport(app: INestApplicationContext, organisationId: string, departureId: string): Promise<void> {
  const leader = { name: `${runner.givenNames} ${runner.surname}`, email: runner.email };
  const { id } = must(await app.get(TakeBooking).take({ organisationId, departureId, legs: [], leader, travellers: [{ ...runner, race: '10', room: 'single', arrivalLegId: null, departureLegId: null }] }));
  must(await app.get(ConfirmBooking).confirm(organisationId, id));
  const travellerId = must(await app.get(ReadBooking).read(organisationId, id)).travellers[0]!.id;
  must(await app.get(Database).transaction((tx) => app.get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: newId(), state: 'confirmed', data: passport })));
  const { type: _type, issuingState: _state, number: documentNumber, ...read } = passport;
  must(await app.get(AnswerQuestions).answer({ organisationId, travellerId, answers: { ...read, documentNumber, occupation: 'Engineer', press: false, purpose: 'sport' }, expectedVersion: 0 }));
}
