import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmBooking, ListBookedTravellers, ReadBooking, TakeBooking } from '#bookings';
import { ApproveApplication, AssembleBatch, DraftApplication, ListAuthorities, RecordOutcomes, SubmitBatch } from '#entry';
import { MakeManifest, MarkManifestSent, ReadLegs, SeatPassengers } from '#flights';
import { newId, type Result } from '#kernel';
import { Database } from '#platform';
import { MarkStale, NoteIssued, ReadTravellerCase } from '#readiness';
import { AnswerQuestions, RecordTravelDocument, type TravelDocumentData } from '#travellers';

const runner = { givenNames: 'Marta', surname: 'Halvorsen', email: 'marta@traveller.example', nationality: 'NOR' };
const passport: TravelDocumentData = {
  type: 'P', issuingState: 'NOR', number: 'CAK104821', surname: 'HALVORSEN', givenNames: 'MARTA', nationality: 'NOR', birthDate: '1986-03-14', sex: 'F', expiryDate: '2028-09-30',
};
/** Married since, and with a passport to show it. */
const renewed: TravelDocumentData = { ...passport, number: 'CCP553017', surname: 'HALVORSEN BERG', expiryDate: '2036-11-02' };
const answers = {
  surname: 'Halvorsen', givenNames: 'Marta', documentNumber: passport.number, nationality: 'NOR', birthDate: passport.birthDate, sex: 'F', expiryDate: passport.expiryDate,
  occupation: 'Teacher', press: false, purpose: 'sport',
};

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo’s renewed passport was refused: ${result.code}`);
  return result.value;
};

/** A runner whose passport was renewed after the visa was issued and the passenger list had gone out: what has to be issued anew. */
export async function renewPassport(app: INestApplicationContext, organisationId: string, departureId: string): Promise<void> {
  const { travellerId, legId } = await book(app, organisationId, departureId);
  await seatAll(app, organisationId, departureId);
  await keep(app, organisationId, travellerId, passport);
  must(await app.get(AnswerQuestions).answer({ organisationId, travellerId, answers, expectedVersion: 0 }));
  await issueVisa(app, organisationId, departureId, travellerId);
  await app.get(Database).transaction(async (tx) => {
    const order = { organisationId, legId, kind: 'list', receiver: 'hotel', whole: false, directory: null, approvalNumbers: () => Promise.resolve(new Map<string, string>()) } as const;
    const { id: manifestId } = must(await app.get(MakeManifest).make(order, null));
    must(await app.get(MarkManifestSent).mark({ organisationId, manifestId, userId: null, to: 'Yanggakdo International Hotel' }));
    await app.get(NoteIssued).manifests(tx, organisationId, legId);
  });
  await app.get(MarkStale).compare(organisationId, { travellerId });
  await keep(app, organisationId, travellerId, renewed);
  await app.get(MarkStale).compare(organisationId, { travellerId });
}

async function book(app: INestApplicationContext, organisationId: string, departureId: string): Promise<{ travellerId: string; legId: string }> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const legOf = (direction: 'arrival' | 'departure'): string => legs.find((leg) => leg.direction === direction)?.id ?? '';
  const [arrivalLegId, departureLegId] = [legOf('arrival'), legOf('departure')];
  const traveller = { ...runner, race: '21', room: 'single', arrivalLegId, departureLegId };
  const { id: bookingId } = must(await app.get(TakeBooking).take({ organisationId, departureId, legs, leader: { name: 'Marta Halvorsen', email: runner.email }, travellers: [traveller] }));
  must(await app.get(ConfirmBooking).confirm(organisationId, bookingId));
  const [booked] = must(await app.get(ReadBooking).read(organisationId, bookingId)).travellers;
  return { travellerId: booked?.id ?? '', legId: arrivalLegId };
}

/** As the worker does for every booking: here before the passenger list goes out, or tickets are entered. */
export async function seatAll(app: INestApplicationContext, organisationId: string, departureId: string): Promise<void> {
  const booked = await app.get(ListBookedTravellers).list(organisationId, { departureId });
  for (const bookingId of new Set(booked.map((one) => one.bookingId))) {
    const { reference, version, travellers } = must(await app.get(ReadBooking).read(organisationId, bookingId));
    const passengers = travellers.flatMap(({ id, arrivalLegId, departureLegId }) => [arrivalLegId, departureLegId].flatMap((legId) => (legId ? [{ travellerId: id, legId }] : [])));
    await app.get(SeatPassengers).seat({ organisationId, bookingId, bookingReference: reference, bookingVersion: version, passengers });
  }
}

async function keep(app: INestApplicationContext, organisationId: string, travellerId: string, data: TravelDocumentData): Promise<void> {
  must(await app.get(Database).transaction((tx) => app.get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: newId(), state: 'confirmed', data })));
}

async function issueVisa(app: INestApplicationContext, organisationId: string, departureId: string, travellerId: string): Promise<void> {
  const acting = { organisationId, actorId: 'demo' };
  const one = await app.get(ReadTravellerCase).read(organisationId, travellerId);
  const authorityId = (await app.get(ListAuthorities).list(organisationId)).find(({ code }) => code === 'PRK')?.id;
  if (!one || !authorityId) throw new Error('the demo’s runner has no journey');
  const { facts, visit, visits, answers: given, answersComplete } = one;
  const documentCheck = { id: newId(), outcome: 'accepted' } as const;
  const { id: applicationId } = await app.get(Database).transaction(async (tx) => {
    const readFacts = () => Promise.resolve({ facts, visits, answers: given, answersComplete, documentCheck });
    const drafted = must(await app.get(DraftApplication).draft({ ...acting, travellerId, departureId, authorityCode: 'PRK', readFacts }));
    await app.get(NoteIssued).application(tx, organisationId, drafted.id, one);
    return drafted;
  });
  must(await app.get(ApproveApplication).approve({ ...acting, applicationId, reason: 'Everything fits' }));
  const { id: batchId } = must(await app.get(AssembleBatch).assemble({ ...acting, authorityId, applicationIds: [applicationId] }));
  must(await app.get(SubmitBatch).submit({ ...acting, batchId }));
  const outcome = { applicationId, outcome: 'issued', approvalNumber: 'V-27-0318', validFrom: visit.entryDate, validUntil: visit.exitDate } as const;
  must(await app.get(RecordOutcomes).record({ ...acting, batchId, outcomes: [outcome] }));
}
