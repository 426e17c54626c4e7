import type { INestApplicationContext } from '@nestjs/common';
import { TakeBooking } from '#bookings';
import {
  ApproveApplication, AssembleBatch, DraftApplication, demoStay, ListAuthorities, ReadBatch, RecordOutcomes, RemoveFromBatch, SubmitBatch,
} from '#entry';
import { ReadLegs } from '#flights';
import { newId, type Result } from '#kernel';
import { Database } from '#platform';
import { RecordTravelDocument } from '#travellers';

const runners = [
  { givenNames: 'Amélie', surname: 'Rousseau', nationality: 'FRA', sex: 'F', birthDate: '1986-05-17', number: '19FV00412' },
  { givenNames: 'Bjørn', surname: 'Halvorsen', nationality: 'NOR', sex: 'M', birthDate: '1979-11-02', number: 'CCB441207' },
  { givenNames: 'Chiara', surname: 'Bianchi', nationality: 'ITA', sex: 'F', birthDate: '1992-01-29', number: 'YB7710234' },
  { givenNames: 'Daniel', surname: 'Okafor', nationality: 'GBR', sex: 'M', birthDate: '1988-08-08', number: '533204118' },
  { givenNames: 'Eszter', surname: 'Nagy', nationality: 'HUN', sex: 'F', birthDate: '1995-03-12', number: 'BK2204451' },
  { givenNames: 'Frederik', surname: 'Madsen', nationality: 'DNK', sex: 'M', birthDate: '1983-09-24', number: '211450936' },
] as const;

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo batch was refused: ${result.code} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
};

interface Sending {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly actorId: string;
}

/** A running club whose list went out, was made anew when one of them dropped out, and has some of its answers. */
export async function sendBatch(app: INestApplicationContext, organisationId: string, departureId: string, { actorId, ...dates }: Sending): Promise<void> {
  const acting = { organisationId, actorId };
  const travellerIds = await bookClub(app, organisationId, departureId);
  const applications: string[] = [];
  for (const [at, travellerId] of travellerIds.entries()) applications.push(await approve(app, acting, { travellerId, departureId, runner: runners[at]!, ...dates }));
  const authorityId = (await app.get(ListAuthorities).list(organisationId)).find(({ code }) => code === 'PRK')?.id ?? '';
  const { id: batchId } = must(await app.get(AssembleBatch).assemble({ ...acting, authorityId, applicationIds: applications }));
  must(await app.get(SubmitBatch).submit({ ...acting, batchId, sentTo: 'visa@embassy.example' }));
  const [first, second, third, fourth] = applications as [string, string, string, string];
  const { version } = must(await app.get(ReadBatch).read(organisationId, batchId));
  must(await app.get(RemoveFromBatch).remove({ ...acting, batchId, version, applicationId: third, cause: 'dropped-out', note: 'Injured in training, says the club.' }));
  must(await app.get(SubmitBatch).submit({ ...acting, batchId, sentTo: 'visa@embassy.example' }));
  const valid = { validFrom: dates.startsOn, validUntil: dates.endsOn };
  must(
    await app.get(RecordOutcomes).record({
      ...acting,
      batchId,
      outcomes: [
        { applicationId: first, outcome: 'issued', approvalNumber: 'PM-27-0481', ...valid },
        { applicationId: second, outcome: 'issued', approvalNumber: 'PM-27-0482', ...valid },
        { applicationId: fourth, outcome: 'refused', reason: 'No reason was given.' },
      ],
    }),
  );
}

/** Held, not confirmed: what they answered and uploaded is made up here, and a worker that compared it with nothing would call it out of date. */
async function bookClub(app: INestApplicationContext, organisationId: string, departureId: string): Promise<string[]> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const legId = (direction: 'arrival' | 'departure'): string | null => legs.find((leg) => leg.direction === direction)?.id ?? null;
  const choices = { arrivalLegId: legId('arrival'), departureLegId: legId('departure'), race: '21', room: 'twin' };
  const booking = must(
    await app.get(TakeBooking).take({
      organisationId, departureId, legs, holdMinutes: 24 * 60,
      leader: { name: 'Amélie Rousseau', email: 'amelie@runners.example' },
      travellers: runners.map(({ givenNames, surname, nationality }) => ({ givenNames, surname, nationality, email: 'amelie@runners.example', ...choices })),
    }),
  );
  return booking.travellers.map(({ id }) => id);
}

interface Approved {
  readonly travellerId: string;
  readonly departureId: string;
  readonly runner: (typeof runners)[number];
  readonly startsOn: string;
  readonly endsOn: string;
}

async function approve(app: INestApplicationContext, acting: { organisationId: string; actorId: string }, { travellerId, departureId, runner, startsOn, endsOn }: Approved): Promise<string> {
  const { organisationId } = acting;
  const documentCheckId = newId();
  const { sex, birthDate, number, nationality } = runner;
  const zone = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'oe').toUpperCase();
  const data = { type: 'P', issuingState: nationality, nationality, number, surname: zone(runner.surname), givenNames: zone(runner.givenNames), birthDate, sex, expiryDate: '2032-06-30' };
  await app.get(Database).transaction((tx) => app.get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId, state: 'confirmed', data }));
  const facts = { issuingState: nationality, profession: 'other', passportExpiresOn: data.expiryDate } as const;
  const readFacts = () =>
    Promise.resolve({ facts, visits: [demoStay(startsOn, endsOn)] as const, answers: {}, answersComplete: true, documentCheck: { id: documentCheckId, outcome: 'accepted' as const } });
  const { id: applicationId } = must(await app.get(DraftApplication).draft({ ...acting, travellerId, departureId, authorityCode: 'PRK', readFacts }));
  must(await app.get(ApproveApplication).approve({ ...acting, applicationId, reason: '' }));
  return applicationId;
}
