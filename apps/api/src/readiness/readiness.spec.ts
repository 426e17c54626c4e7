import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { ApproveApplication, AssembleBatch, DraftApplication, ListAuthorities, MoveItem, ReadChecklist, RecordOutcomes, SubmitBatch } from '#entry';
import { FixedClock, newId, type Result } from '#kernel';
import { type DepartureReadinessReport, KeepChecklist, needsApproval, ReadTravellerCase } from '#readiness';
import { AnswerQuestions, EraseTraveller } from '#travellers';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const answers = {
  surname: 'Quillfeather', givenNames: 'Philippa', documentNumber: '925665416', nationality: 'GBR', birthDate: '1988-03-04', sex: 'F',
  expiryDate: '2031-05-06', occupation: 'Beekeeper', press: false, purpose: 'sport',
};

/** What China asks for, which both passages cross: an onward ticket, and to leave in time. */
const transit = ['requirement:operator', 'requirement:operator'];
/** And what the destination asks of the operator: the list of the delegation, the named hotel. */
const papers = ['requirement:operator', 'requirement:operator', ...transit];

describe('the readiness of a departure', () => {
  let api: TestApi;
  let people: People;
  let operator: Person;
  let trip: MarathonTrip;
  let organisationId: string;

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const valueOf = <T>(result: Result<T>): T => {
    if (result.refused) throw new Error(`refused: ${result.code} ${JSON.stringify(result.errors ?? [])}`);
    return result.value;
  };
  const ask = (person: Person, departureId = trip.ids.departureId) => api.app.inject({ url: `/api/v1/departures/${departureId}/readiness`, headers: person.headers });
  const report = async (): Promise<DepartureReadinessReport> => (await ask(operator)).json();
  const blockersOf = async (travellerId: string): Promise<string[]> => {
    const item = (await report()).items.find((one) => one.travellerId === travellerId);
    return item!.blockers.map(({ code, owner }) => `${code}:${owner}`);
  };
  const choosePhoto = (travellerId: string): Promise<unknown> =>
    api.database.query(
      `insert into portrait (id, organisation_id, traveller_id, kept_file, photo_file, state, outcome, findings, photo, finished_at, used_at)
       values ($1, $2, $3, 'kept', 'photo', 'finished', 'accepted', '\\x00', '\\x00', now(), now())`,
      [newId(), organisationId, travellerId],
    );
  const answerAll = async (travellerId: string, expectedVersion = 0) =>
    valueOf(await get(AnswerQuestions).answer({ organisationId, travellerId, answers, expectedVersion }));
  const finishCheck = async (travellerId: string, outcome: 'accepted' | 'rejected'): Promise<string> => {
    const id = newId();
    await api.database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, reading, state, outcome, finished_at, created_at)
       values ($1::uuid, $2, $3, uuid_send($1::uuid), 'kept', '\\x00', 'finished', $4, now(), clock_timestamp())`,
      [id, organisationId, travellerId, outcome],
    );
    return id;
  };
  /** As the worker does on `traveller.answered` and `document.checked`. */
  const draft = async (travellerId: string, documentCheckId: string): Promise<string> => {
    const { facts, visit } = (await get(ReadTravellerCase).read(organisationId, travellerId))!;
    const drafted = await get(DraftApplication).draft({
      organisationId,
      actorId: newId(),
      travellerId,
      departureId: trip.ids.departureId,
      authorityCode: 'PRK',
      readFacts: () => Promise.resolve({ facts, visits: [visit], answers: {}, answersComplete: true, documentCheck: { id: documentCheckId, outcome: 'accepted' } }),
    });
    return valueOf(drafted).id;
  };

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
  });
  afterAll(() => api.close());

  it('follows a traveller from the booking to the approval, and says each time whose turn it is', async () => {
    const { bookingId, travellerIds } = await trip.book({});
    const travellerId = travellerIds[0]!;
    expect(await blockersOf(travellerId)).toEqual([
      'invitation-not-opened:operator', 'answers-missing:traveller', 'passport-missing:traveller', 'photo-missing:traveller', ...papers, 'seat-missing:operator',
    ]);

    await trip.seat(bookingId);
    await get(KeepChecklist).keep(organisationId, travellerId, 'waypass');
    await people.traveller(organisationId, travellerId);
    expect(await blockersOf(travellerId)).toEqual(['answers-missing:traveller', 'passport-missing:traveller', 'photo-missing:traveller', ...papers]);

    await answerAll(travellerId);
    await finishCheck(travellerId, 'rejected');
    expect(await blockersOf(travellerId)).toEqual(['passport-problem:traveller', 'photo-missing:traveller', ...papers]);

    await choosePhoto(travellerId);
    const checkId = await finishCheck(travellerId, 'accepted');
    expect(await blockersOf(travellerId)).toEqual(['application-waiting-review:officer', ...papers]);

    const applicationId = await draft(travellerId, checkId);
    expect(await blockersOf(travellerId)).toEqual(['application-waiting-review:officer', ...papers]);

    const acting = { organisationId, actorId: newId() };
    valueOf(await get(ApproveApplication).approve({ ...acting, applicationId, reason: 'Everything fits' }));
    expect(await blockersOf(travellerId)).toEqual(['approval-missing:officer', ...papers]);

    const authorityId = (await get(ListAuthorities).list(organisationId)).find(({ code }) => code === 'PRK')!.id;
    const batchId = valueOf(await get(AssembleBatch).assemble({ ...acting, authorityId, applicationIds: [applicationId] })).id;
    valueOf(await get(SubmitBatch).submit({ ...acting, batchId }));
    expect(await blockersOf(travellerId)).toEqual(['approval-missing:authority', ...papers]);

    const outcome = { applicationId, outcome: 'issued', approvalNumber: 'KP-0042', validFrom: '2027-03-25', validUntil: '2027-04-10' } as const;
    valueOf(await get(RecordOutcomes).record({ ...acting, batchId, outcomes: [outcome] }));
    expect(await blockersOf(travellerId)).toEqual(transit);

    const items = (await get(ReadChecklist).ofTravellers(organisationId, trip.ids.departureId, [travellerId])).get(travellerId)!;
    for (const { id: itemId, version } of items.filter(({ code }) => code.endsWith(':CHN'))) {
      valueOf(await get(MoveItem).move({ ...acting, itemId, version, action: 'check', mover: 'officer', reason: 'Seen on the ticket' }));
    }
    expect((await report()).items.find((one) => one.travellerId === travellerId)).toMatchObject({ state: 'ready', blockers: [], name: 'Philippa Quillfeather' });
  });

  it('sees at once whom the rules deny, before anything was handed in', async () => {
    const { travellerIds } = await trip.book({ nationality: 'GBR' }, { nationality: 'USA' });
    expect(await blockersOf(travellerIds[0]!)).not.toContain('verdict-denies:operator');
    expect(await blockersOf(travellerIds[1]!)).toContain('verdict-denies:operator');
  });

  it('counts, and gives every blocker a date before the way back', async () => {
    const { travellers, ready, blocked, items } = await report();
    expect(travellers).toBe(items.length);
    expect(ready + blocked).toBe(travellers);
    for (const { blockers } of items) for (const { due } of blockers) expect(due! <= '2027-04-06').toBe(true);
  });

  it('leaves out the erased, and bookings that are not confirmed', async () => {
    const { bookingId, travellerIds } = await trip.book({}, {});
    const before = (await report()).travellers;
    await api.database.transaction((tx) => get(EraseTraveller).erase(tx, organisationId, travellerIds[0]!));
    expect((await report()).travellers).toBe(before - 1);
    await api.database.query(`update booking set status = 'cancelled' where id = $1`, [bookingId]);
    expect((await report()).travellers).toBe(before - 2);
  });

  it('is closed to travellers, to other organisations, and to whoever is not signed in', async () => {
    const { travellerIds } = await trip.book({});
    const traveller = await people.traveller(organisationId, travellerIds[0]);
    const stranger = await people.staff('officer', await people.organisation('Walking Tours'));
    expect((await ask(traveller)).statusCode).toBe(403);
    expect((await ask(stranger)).statusCode).toBe(404);
    expect((await ask(operator, newId())).json()).toMatchObject({ code: 'departure.unknown' });
    expect((await ask(operator, 'no-id')).statusCode).toBe(404);
    expect((await api.app.inject(`/api/v1/departures/${trip.ids.departureId}/readiness`)).statusCode).toBe(401);
  });

  it('asks an authority where the rules ask for a visa or give no clear answer', () => {
    const visa = { code: 'document:visa' };
    expect(needsApproval({ outcome: 'conditional', requirements: [visa] })).toBe(true);
    expect(needsApproval({ outcome: 'conditional', requirements: [{ code: 'passport-validity' }] })).toBe(false);
    expect(needsApproval({ outcome: 'unknown', requirements: [] })).toBe(true);
    expect(needsApproval({ outcome: 'allow', requirements: [] })).toBe(false);
  });
});
