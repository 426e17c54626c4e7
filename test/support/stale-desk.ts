import { AssignBibs, AssignRooms, BookingsModule, MakeList, MarkListSent, SetBibRanges } from '#bookings';
import { DocumentsModule } from '#documents';
import { ApproveApplication, AssembleBatch, DraftApplication, EntryModule, ListApplications, ListAuthorities, RecordOutcomes, SubmitBatch, WithdrawApplications } from '#entry';
import { FlightsModule, MakeManifest, MarkManifestSent } from '#flights';
import { InventoryModule } from '#inventory';
import { FixedClock, newId } from '#kernel';
import { PackagesModule } from '#packages';
import { Database, StorageModule } from '#platform';
import { MarkStale, NoteIssued, ReadApplicationFacts, ReadinessModule, ReadStaleArtefacts, ReadTravellerCase, WhoIsAsked } from '#readiness';
import { AnswerQuestions, RecordTravelDocument, type TravelDocumentData, TravellersModule } from '#travellers';
import { DraftApplicationHandler } from '../../apps/worker/src/entry/draft-application.handler.js';
import { MarathonTrip } from './marathon.js';
import { valueOf } from './results.js';
import { createTestContext, type TestContext } from './test-context.js';

const passport: TravelDocumentData = {
  type: 'P', issuingState: 'GBR', number: '925665416', surname: 'QUILLFEATHER', givenNames: 'PHILIPPA', nationality: 'GBR', birthDate: '1990-01-01', sex: 'F', expiryDate: '2031-05-06',
};
const answers = {
  surname: 'Quillfeather', givenNames: 'Philippa', documentNumber: '925665416', nationality: 'GBR', birthDate: '1990-01-01', sex: 'F', expiryDate: '2031-05-06',
  occupation: 'Baker', press: false, purpose: 'sport',
};

/** A departure with everything issued for its travellers, step by step, as the worker and the API do it. On 22 November 2026. */
export class StaleDesk {
  readonly actorId = newId();

  private constructor(
    readonly context: TestContext,
    readonly clock: FixedClock,
    readonly trip: MarathonTrip,
  ) {}

  static async open(): Promise<StaleDesk> {
    const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
    const modules = [ReadinessModule, EntryModule, TravellersModule, BookingsModule, FlightsModule, PackagesModule, InventoryModule, DocumentsModule, StorageModule];
    const context = await createTestContext(modules, clock);
    return new StaleDesk(context, clock, await MarathonTrip.schedule(newId(), context.database, (type) => context.get(type)));
  }

  /** Another organisation with a departure, on the same database. */
  async another(): Promise<StaleDesk> {
    return new StaleDesk(this.context, this.clock, await MarathonTrip.schedule(newId(), this.context.database, (type) => this.context.get(type)));
  }

  get organisationId(): string {
    return this.trip.ids.organisationId;
  }

  /** Somebody booked, seated, with passport and answers. */
  async traveller(): Promise<{ travellerId: string; bookingId: string }> {
    const { bookingId, travellerIds: [travellerId = ''] } = await this.trip.book({});
    await this.trip.seat(bookingId);
    await this.compare(travellerId);
    await this.passport(travellerId);
    await this.answer(travellerId, {}, 0);
    return { travellerId, bookingId };
  }

  /** The newest picture counts. */
  async passport(travellerId: string, different: Partial<TravelDocumentData> = {}): Promise<void> {
    const { organisationId } = this;
    const record = this.context.get(RecordTravelDocument);
    valueOf(await this.context.database.transaction((tx) => record.record(tx, { organisationId, travellerId, documentCheckId: newId(), state: 'read', data: { ...passport, ...different } })));
    await this.compare(travellerId);
  }

  async answer(travellerId: string, different: Partial<typeof answers>, expectedVersion: number): Promise<void> {
    const { organisationId } = this;
    valueOf(await this.context.get(AnswerQuestions).answer({ organisationId, travellerId, answers: { ...answers, ...different }, expectedVersion }));
    await this.compare(travellerId);
  }

  /** Drawn up by the worker's own handler; the check of the passport is put beside it. */
  async drawUp(travellerId: string): Promise<string> {
    const get: StaleDesk['context']['get'] = (type) => this.context.get(type);
    await this.context.database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, state, outcome, finished_at)
       values ($1::uuid, $2, $3, uuid_send($1::uuid), 'kept', 'finished', 'needs-review', now())`,
      [newId(), this.organisationId, travellerId],
    );
    await this.choosePhoto(travellerId);
    const handler = new DraftApplicationHandler(get(Database), get(ReadTravellerCase), get(WhoIsAsked), get(ReadApplicationFacts), get(DraftApplication), get(WithdrawApplications), get(NoteIssued));
    await handler.handle({ organisationId: this.organisationId, travellerId });
    const [application] = await get(ListApplications).ofTravellers(this.organisationId, [travellerId]);
    return application!.summary.id;
  }

  private async choosePhoto(travellerId: string): Promise<void> {
    const seal = (context: string, value: unknown) => this.context.vault.seal(travellerId, context, JSON.stringify(value));
    await this.context.database.query(
      `insert into portrait (id, organisation_id, traveller_id, kept_file, photo_file, state, outcome, findings, photo, finished_at, used_at)
       select $1, $2, $3, 'kept', 'photo', 'finished', 'accepted', $4, $5, now(), now()
        where not exists (select from portrait where traveller_id = $3 and used_at is not null)`,
      [newId(), this.organisationId, travellerId, await seal('portrait.findings', []), await seal('portrait.photo', { width: 413, height: 531, bytes: 7, guides: { crown: 58, chin: 456, eyes: 257, middle: 206 } })],
    );
  }

  /** Approved, in a batch, and with the authority; returns the ids of the application and the batch. */
  async submitted(travellerId: string): Promise<{ applicationId: string; batchId: string }> {
    const { organisationId, actorId } = this;
    const acting = { organisationId, actorId };
    const applicationId = await this.drawUp(travellerId);
    valueOf(await this.context.get(ApproveApplication).approve({ ...acting, applicationId, reason: '' }));
    const authorityId = (await this.context.get(ListAuthorities).list(organisationId)).find(({ code }) => code === 'PRK')!.id;
    const batchId = valueOf(await this.context.get(AssembleBatch).assemble({ ...acting, authorityId, applicationIds: [applicationId] })).id;
    valueOf(await this.context.get(SubmitBatch).submit({ ...acting, batchId }));
    await this.compare(travellerId);
    return { applicationId, batchId };
  }

  async issue(travellerId: string, applicationId: string, batchId: string): Promise<void> {
    const { organisationId, actorId } = this;
    const outcome = { applicationId, outcome: 'issued', approvalNumber: `V-${applicationId}`, validFrom: '2027-03-25', validUntil: '2027-04-20' } as const;
    valueOf(await this.context.get(RecordOutcomes).record({ organisationId, actorId, batchId, outcomes: [outcome] }));
    await this.compare(travellerId);
  }

  /** Makes and sends the passenger list of the way there, as the API does; nothing when the border holds what is so. */
  async manifest(): Promise<void> {
    const { organisationId } = this;
    const legId = this.trip.ids.arrivalLegId;
    await this.context.database.transaction(async (tx) => {
      const made = await this.context.get(MakeManifest).make({ organisationId, legId, kind: 'list', receiver: 'border', whole: false, directory: null, approvalNumbers: () => Promise.resolve(new Map()) }, null);
      if (made.refused && made.code === 'manifest.empty') return;
      valueOf(await this.context.get(MarkManifestSent).mark({ organisationId, manifestId: valueOf(made).id, userId: null, to: 'the border' }));
      await this.context.get(NoteIssued).manifests(tx, organisationId, legId);
    });
  }

  /** Makes and sends the rooming list, or the list of start numbers. */
  async send(kind: 'rooming' | 'bibs'): Promise<void> {
    const { organisationId, actorId } = this;
    const { departureId, eventId } = this.trip.ids;
    const ownerId = kind === 'rooming' ? departureId : eventId;
    const listId = valueOf(await this.context.get(MakeList).make({ organisationId, kind, ownerId }, actorId)).id;
    valueOf(await this.context.get(MarkListSent).mark({ organisationId, kind, listId, userId: actorId, to: 'them' }));
    await this.context.get(NoteIssued).list(organisationId, kind, listId);
  }

  async rooms(): Promise<void> {
    const { organisationId } = this;
    const { departureId } = this.trip.ids;
    const [plan] = await this.context.database.query<{ version: number }>('select version from rooming_plan where departure_id = $1', [departureId]);
    valueOf(await this.context.get(AssignRooms).assign({ organisationId, departureId, mode: 'keep', version: plan?.version ?? 0 }));
  }

  async bibs(): Promise<void> {
    const key = { organisationId: this.organisationId, eventId: this.trip.ids.eventId };
    const [plan] = await this.context.database.query<{ version: number }>('select version from bib_plan where event_id = $1', [key.eventId]);
    if (!plan) valueOf(await this.context.get(SetBibRanges).set(key, 0, [{ category: '42', from: 1, to: 999 }]));
    valueOf(await this.context.get(AssignBibs).assign(key));
  }

  async compare(travellerId: string): Promise<void> {
    await this.context.get(MarkStale).compare(this.organisationId, { travellerId });
  }

  /** Open marks of a traveller: kinds and facts. */
  async marks(travellerId: string): Promise<string[]> {
    const found = (await this.context.get(ReadStaleArtefacts).ofTravellers(this.organisationId, [travellerId])).get(travellerId) ?? [];
    return found.map(({ kind, causes }) => `${kind}: ${causes.map(({ fact }) => fact).join(' ')}`).sort();
  }
}
