import { generateKeyPairSync } from 'node:crypto';
import { InvitePerson } from '#accounts';
import { PostCharges, RecordPayment } from '#billing';
import { AssignBibs, AssignRooms, MakeList, ReadBill, SetBibRanges, StartBulk } from '#bookings';
import { AddPaper, OpenUpload } from '#documents';
import {
  ApproveApplication, AskForPack, AssembleBatch, BuildPack, demoStay, DraftApplication, JudgeRuleChanges, ListAuthorities, portugalPack, ReadRuleChanges, ReadVerdicts, TrustKey, WriteRuleDraft,
} from '#entry';
import { EnterTickets, GuideLinks, KeepBlocks, KeepProgramme, KeepScheduleChanges, KeepServices, MakeManifest, SetCrew } from '#flights';
import { newId } from '#kernel';
import { KeepWebhooks } from '#notifications';
import { MakeQuote, ReadDeparture } from '#packages';
import { Database, Files, MailboxMailer } from '#platform';
import { JudgeBooked, KeepChecklist, MarkStale, ReadStaleArtefacts } from '#readiness';
import { RecordTravelDocument } from '#travellers';
import { MarathonTrip } from './marathon.js';
import { People, type Person } from './people.js';
import { valueOf } from './results.js';
import type { TestApi } from './test-api.js';

/** What an organisation has one of, by kind. */
export type Kind =
  | 'departure' | 'leg' | 'allotment' | 'booking' | 'traveller' | 'application' | 'batch' | 'authority' | 'documentCheck' | 'upload'
  | 'portrait' | 'message' | 'apiKey' | 'failedJob' | 'package' | 'priceList' | 'quote' | 'payment' | 'agency' | 'agencyUser' | 'waitingEntry'
  | 'roomingList' | 'bibList' | 'batchPack' | 'verdict' | 'ruleChange' | 'staleArtefact' | 'ruleDraft' | 'trustedKey' | 'checklistItem'
  | 'paper' | 'suspension' | 'affectedBooking' | 'eventCancellation' | 'service' | 'seatBlock' | 'programmeMoment' | 'scheduleChange' | 'ticket' | 'manifest'
  | 'person' | 'staffInvitation' | 'webhook' | 'webhookDelivery' | 'departureMessage' | 'guideLink' | 'bulkRun';

export type Ids = Readonly<Record<Kind, string>>;

/** An organisation with one of everything, and with people who may see all of it. */
export interface FurnishedOrganisation {
  readonly id: string;
  readonly ids: Ids;
  readonly operator: Person;
  readonly officer: Person;
  readonly traveller: Person;
  readonly agency: Person;
  readonly administrator: Person;
}

/** Makes it through the use cases. Its traveller has the given surname, so that a test can look for it. */
export async function furnishOrganisation(api: TestApi, surname: string): Promise<FurnishedOrganisation> {
  const get: Parameters<typeof MarathonTrip.schedule>[2] = (type) => api.app.get(type, { strict: false });
  const people = new People(api);
  const organisationId = await people.organisation(`${surname} Tours`);
  const [operator, officer] = [await people.staff('operator', organisationId), await people.staff('officer', organisationId)];
  const administrator = await people.staff('administrator', organisationId);
  const acting = { organisationId, actorId: officer.id };
  const trip = await MarathonTrip.schedule(organisationId, api.database, get);
  const { bookingId, travellerIds } = await trip.book({ surname }, { surname: `${surname}-Other` });
  await trip.seat(bookingId);
  const [travellerId, otherId] = travellerIds as [string, string];
  const traveller = await people.traveller(organisationId, travellerId);

  const documentCheck = newId();
  const keptFile = `documents/${documentCheck}`;
  await get(Files).put(travellerId, keptFile, Buffer.from(surname));
  await api.database.query(
    `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, state, outcome, finished_at)
     values ($1::uuid, $2, $3, uuid_send($1::uuid), $4, 'finished', 'needs-review', now())`,
    [documentCheck, organisationId, travellerId, keptFile],
  );
  const upload = valueOf(await get(OpenUpload).open({ organisationId, travellerId, length: 1000 })).id;
  const portrait = newId();
  const photoFile = `portraits/${portrait}/photo`;
  await get(Files).put(travellerId, photoFile, Buffer.from('a photo'));
  await api.database.query(
    `insert into portrait (id, organisation_id, traveller_id, kept_file, photo_file, state, outcome, findings, photo, finished_at, used_at)
     values ($1, $2, $3, 'kept', $4, 'finished', 'accepted', $5, $6, now(), now())`,
    [
      portrait, organisationId, travellerId, photoFile, await api.vault.seal(travellerId, 'portrait.findings', '[]'),
      await api.vault.seal(travellerId, 'portrait.photo', JSON.stringify({ width: 413, height: 531, bytes: 7, guides: { crown: 58, chin: 456, eyes: 257, middle: 206 } })),
    ],
  );
  const facts = { issuingState: 'GBR', profession: 'other', passportExpiresOn: '2031-05-06' } as const;
  const readFacts = () =>
    Promise.resolve({ facts, visits: [demoStay('2027-04-01', '2027-04-06')] as const, answers: {}, answersComplete: true, documentCheck: { id: documentCheck, outcome: 'needs-review' as const } });
  const draft = async (id: string): Promise<string> =>
    valueOf(await get(DraftApplication).draft({ ...acting, travellerId: id, departureId: trip.ids.departureId, authorityCode: 'PRK', readFacts })).id;
  const application = await draft(travellerId);
  await get(KeepChecklist).keep(organisationId, travellerId, officer.id);
  const [item] = await api.database.query<{ id: string; code: string }>(`select id, code from checklist_item where traveller_id = $1 and kind = 'letter'`, [travellerId]);
  const picture = Buffer.from('ffd8ffe0' + 'ffd9', 'hex');
  const paper = valueOf(await get(AddPaper).add({ organisationId, travellerId, departureId: trip.ids.departureId, code: item?.code ?? '', bytes: picture })).id;
  await api.database.query(`update paper set state = 'usable', checked_at = now() where id = $1`, [paper]);
  const batched = await draft(otherId);
  valueOf(await get(ApproveApplication).approve({ ...acting, applicationId: batched, reason: 'Everything fits' }));
  const authority = (await get(ListAuthorities).list(organisationId)).find(({ code }) => code === 'PRK')?.id ?? '';
  const batch = valueOf(await get(AssembleBatch).assemble({ ...acting, authorityId: authority, applicationIds: [batched] })).id;
  const batchPack = valueOf(await get(AskForPack).ask({ ...acting, batchId: batch, version: 1, letter: `From ${surname} Tours` })).id;
  await get(BuildPack).build(organisationId, batchPack, { further: () => Promise.resolve([]), read: ({ kind }) => Promise.resolve(kind === 'form' ? null : { bytes: Buffer.from(surname), source: 'test' }) });

  await new MailboxMailer(api.database, api.vault).send({
    key: newId(), organisationId, travellerId, to: `${surname}@example.org`, subject: `For ${surname}`, text: surname, html: surname,
  });
  const created = await api.app.inject({
    method: 'POST', url: '/api/v1/api-keys', payload: { name: `${surname} machine`, role: 'operator' }, headers: { ...operator.headers, 'idempotency-key': newId() },
  });
  const failedJob = newId();
  await api.database.query(
    `insert into failed_job (id, name, organisation_id, payload, reason, correlation_id) values ($1, 'test.work', $2, '{}', 'Error', $3)`,
    [failedJob, organisationId, newId()],
  );
  const agency = await people.agency(organisationId, { name: `${surname} Agency` });
  const bill = valueOf(await get(ReadBill).read(organisationId, bookingId));
  await get(PostCharges).post(bill);
  const received = { payerId: bookingId, money: { amount: 1_000, currency: bill.currency }, receivedOn: '2026-11-20', method: 'cash', reference: surname } as const;
  const payment = valueOf(await get(RecordPayment).record({ bill, ...received, userId: operator.id })).id;
  const [message] = await api.database.query<{ id: string }>('select id from mailbox_message where organisation_id = $1', [organisationId]);
  const [allotment] = await api.database.query<{ id: string }>('select id from allotment where owner_id = $1 limit 1', [trip.ids.departureId]);
  const { packageId, priceList } = valueOf(await get(ReadDeparture).read(organisationId, trip.ids.departureId));
  const quote = valueOf(await get(MakeQuote).make({ organisationId, departureId: trip.ids.departureId, party: [{ race: '42', room: 'twin' }] }));
  const waitingEntry = await trip.wait(api.database, { surname });
  const lists = await furnishLists(get, organisationId, trip.ids, operator.id);
  await get(JudgeRuleChanges).judge(organisationId);
  await get(JudgeBooked).traveller(organisationId, travellerId);
  const [verdict] = (await get(ReadVerdicts).history(organisationId, travellerId)).items;
  const [ruleChange] = (await get(ReadRuleChanges).list(organisationId)).items;
  const ids: Ids = {
    verdict: verdict?.id ?? '',
    ruleChange: ruleChange?.id ?? '',
    package: packageId,
    priceList: priceList?.id ?? '',
    quote: quote.id,
    ...lists,
    allotment: allotment?.id ?? '',
    departure: trip.ids.departureId,
    leg: trip.ids.arrivalLegId,
    booking: bookingId,
    traveller: travellerId,
    application,
    batch,
    batchPack,
    authority,
    documentCheck,
    upload,
    portrait,
    message: message?.id ?? '',
    departureMessage: await furnishMessage(api, organisationId, trip.ids.departureId),
    apiKey: created.json<{ id: string }>().id,
    failedJob,
    payment,
    agency: agency.agencyId,
    agencyUser: agency.id,
    checklistItem: item?.id ?? '',
    paper,
    waitingEntry,
    manifest: await furnishManifest(get, organisationId, trip.ids.arrivalLegId),
    guideLink: valueOf(await get(GuideLinks).make(organisationId, trip.ids.departureId, 7, operator.id)).id,
    staleArtefact: await furnishStaleTicket(get, organisationId, otherId, `${surname}-WREN`),
    ticket: valueOf(await get(EnterTickets).enter({ organisationId, legId: trip.ids.arrivalLegId, actorId: operator.id, tickets: [{ travellerId, name: `${surname}/PHILIPPA MS`, locator: 'K7P2QX', number: null, status: 'reserved' }] })).ids[0] ?? '',
    ruleDraft: valueOf(await get(WriteRuleDraft).create(acting, portugalPack, `${surname} needs it`)).id,
    trustedKey: valueOf(await get(TrustKey).trust(acting, { name: surname, publicKey: generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString() })).id,
    ...(await furnishFlights(get, organisationId, trip.ids, operator.id)),
    ...(await furnishWebhook(api, organisationId, surname)),
    person: (await people.staff('operator', organisationId)).id,
    staffInvitation: valueOf(await get(InvitePerson).invite({ kind: 'user', userId: administrator.id, organisationId, role: 'administrator', permissions: [] }, { name: surname, email: `${newId()}@example.org`, role: 'operator' })).id,
    bulkRun: valueOf(await get(StartBulk).start({ organisationId, action: { kind: 'invite' }, startedBy: operator.id, items: [{ bookingId, version: 2, total: 0 }] })).id,
    ...(await furnishStops(api, organisationId, trip.ids.departureId, bookingId)),
  };
  return { id: organisationId, ids, operator, officer, traveller, agency, administrator };
}

/** A mail about a departure that no server took. */
async function furnishMessage({ database }: TestApi, organisationId: string, departureId: string): Promise<string> {
  const id = newId();
  await database.query(
    `insert into delivery (id, organisation_id, key, template, status, departure_id, event_id) values ($1::uuid, $2, 'test.' || $1::text, 'invitation', 'failed', $3, $4)`,
    [id, organisationId, departureId, newId()],
  );
  return id;
}

/** A webhook that was told of something, in vain. */
async function furnishWebhook({ app, database }: TestApi, organisationId: string, surname: string): Promise<Pick<Ids, 'webhook' | 'webhookDelivery'>> {
  const { id: webhook } = valueOf(await app.get(KeepWebhooks, { strict: false }).add(organisationId, { url: `https://${surname.toLowerCase()}.example.org/hook`, events: ['booking.confirmed'] }));
  const webhookDelivery = newId();
  await database.query(
    `insert into webhook_delivery (id, organisation_id, webhook_id, event_id, event_type, body, state, attempts, answer, ended_at)
     values ($1, $2, $3, $1, 'booking.confirmed', '{}', 'failed', 1, 500, now())`,
    [webhookDelivery, organisationId, webhook],
  );
  return { webhook, webhookDelivery };
}

/** A ticket whose name is not the passport's any more. */
async function furnishStaleTicket(get: Parameters<typeof MarathonTrip.schedule>[2], organisationId: string, travellerId: string, surname: string): Promise<string> {
  const compare = () => get(MarkStale).compare(organisationId, { travellerId });
  await compare();
  const data = {
    type: 'P', issuingState: 'GBR', number: '925665416', surname: surname.toUpperCase(), givenNames: 'PHILIPPA', nationality: 'GBR', birthDate: '1990-01-01', sex: 'F', expiryDate: '2031-05-06',
  } as const;
  valueOf(await get(Database).transaction((tx) => get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: newId(), state: 'read', data })));
  await compare();
  return (await get(ReadStaleArtefacts).ofTravellers(organisationId, [travellerId])).get(travellerId)?.[0]?.id ?? '';
}

/** A service, a block on the flight there, a moment of the programme, and a change of the flight that nobody has decided on. */
async function furnishFlights(get: Parameters<typeof MarathonTrip.schedule>[2], organisationId: string, { departureId, arrivalLegId: legId }: MarathonTrip['ids'], userId: string): Promise<Pick<Ids, 'service' | 'seatBlock' | 'programmeMoment' | 'scheduleChange'>> {
  const by = { organisationId, userId };
  const service = { mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', departs: '13:25', arrives: '16:30', dayOffset: 0, weekdays: [4], equipment: null, fromTerminal: null, toTerminal: null } as const;
  return {
    service: valueOf(await get(KeepServices).add(organisationId, { ...service, validFrom: '2027-03-28', validUntil: '2027-10-30' })).id,
    seatBlock: valueOf(await get(KeepBlocks).add(by, legId, { locator: 'X4K9PT', seats: 200, optionOn: null, depositOn: null, ticketBy: '2027-03-01' })).id,
    programmeMoment: valueOf(await get(KeepProgramme).add(organisationId, departureId, { kind: 'briefing', name: 'Briefing', on: '2027-04-03', time: '18:00', zone: 'Asia/Pyongyang' })).id,
    scheduleChange: valueOf(await get(KeepScheduleChanges).note({ ...by, legId, times: null, reason: 'The carrier told us.' })).id,
  };
}

/** A suspension that is over, with the booking that it stopped, and a cancellation that cancelled nothing. */
async function furnishStops({ database }: TestApi, organisationId: string, departureId: string, bookingId: string): Promise<Pick<Ids, 'suspension' | 'affectedBooking' | 'eventCancellation'>> {
  const [suspension, affectedBooking, eventCancellation] = [newId(), newId(), newId()];
  await database.query(
    `insert into suspension (id, organisation_id, state, cause, reason, learned_on, answer_by, suspended_by, suspended_at, reopened_by, reopened_at, reopen_reason)
     values ($1, $2, 'reopened', 'authority', 'Closed', '2026-11-01', '2026-12-01', $2, now(), $2, now(), 'Open again')`,
    [suspension, organisationId],
  );
  await database.query('insert into suspended_departure (organisation_id, suspension_id, departure_id, ended_at) values ($1, $2, $3, now())', [organisationId, suspension, departureId]);
  await database.query(`insert into affected_booking (id, organisation_id, suspension_id, booking_id, state) values ($1, $2, $3, $4, 'restored')`, [affectedBooking, organisationId, suspension, bookingId]);
  await database.query(
    `insert into event_cancellation (id, organisation_id, state, cause, reason, started_by, started_at, finished_at) values ($1, $2, 'done', 'authority', 'Cancelled', $2, now(), now())`,
    [eventCancellation, organisationId],
  );
  return { suspension, affectedBooking, eventCancellation };
}

/** A list for the hotel, and somebody who flies. */
async function furnishManifest(get: Parameters<typeof MarathonTrip.schedule>[2], organisationId: string, legId: string): Promise<string> {
  const member = { id: null, surname: 'Ri', givenNames: 'Chol', sex: 'M', birthDate: '1979-01-02', nationality: 'PRK', documentNumber: '654321', issuingState: 'PRK', expiryDate: '2030-01-01' } as const;
  valueOf(await get(SetCrew).set({ organisationId, legId, version: 0, members: [member] }));
  return valueOf(await get(MakeManifest).make({ organisationId, legId, kind: 'list', receiver: 'hotel', whole: false, directory: null, approvalNumbers: () => Promise.resolve(new Map()) }, null)).id;
}

/** Rooms and start numbers for everybody, and a list of each. */
async function furnishLists(get: Parameters<typeof MarathonTrip.schedule>[2], organisationId: string, trip: MarathonTrip['ids'], userId: string): Promise<Pick<Ids, 'roomingList' | 'bibList'>> {
  const { departureId, eventId } = trip;
  valueOf(await get(AssignRooms).assign({ organisationId, departureId, mode: 'keep', version: 0 }));
  valueOf(await get(SetBibRanges).set({ organisationId, eventId }, 0, [{ category: '42', from: 1, to: 99 }]));
  valueOf(await get(AssignBibs).assign({ organisationId, eventId }));
  return {
    roomingList: valueOf(await get(MakeList).make({ organisationId, kind: 'rooming', ownerId: departureId }, userId)).id,
    bibList: valueOf(await get(MakeList).make({ organisationId, kind: 'bibs', ownerId: eventId }, userId)).id,
  };
}
