import type { Type } from '@nestjs/common';
import { ApproveApplication, DraftApplication } from '#entry';
import { FixedClock, newId } from '#kernel';
import { Outbox, publish, type RecordedEvent } from '#platform';
import { CheckReadiness, FollowEvent, ReadTravellerCase } from '#readiness';
import { AnswerQuestions } from '#travellers';
import { MarathonTrip } from './marathon.js';
import { People } from './people.js';
import { valueOf } from './results.js';
import { createTestApi, type TestApi } from './test-api.js';

const answers = {
  surname: 'Quillfeather', givenNames: 'Philippa', documentNumber: '925665416', nationality: 'GBR', birthDate: '1988-03-04', sex: 'F',
  expiryDate: '2031-05-06', occupation: 'Beekeeper', press: false, purpose: 'sport',
};

/** A departure whose travellers go through their steps, and whose events are followed as the worker follows them. */
export class ReadinessDesk {
  private followed = '00000000-0000-0000-0000-000000000000';

  private constructor(
    readonly api: TestApi,
    readonly clock: FixedClock,
    readonly people: People,
    readonly organisationId: string,
    readonly trip: MarathonTrip,
  ) {}

  static async open(): Promise<ReadinessDesk> {
    const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
    return ReadinessDesk.over(await createTestApi({ clock }), clock);
  }

  /** As `open`, over an API that is there. */
  static async over(api: TestApi, clock: FixedClock): Promise<ReadinessDesk> {
    const people = new People(api);
    const organisationId = await people.organisation();
    const trip = await MarathonTrip.schedule(organisationId, api.database, (type) => api.app.get(type, { strict: false }));
    return new ReadinessDesk(api, clock, people, organisationId, trip);
  }

  get = <T>(type: Type<T>): T => this.api.app.get(type, { strict: false });

  get departure() {
    return { organisationId: this.organisationId, departureId: this.trip.ids.departureId };
  }

  /** Follows what was published since the last time, in its order. Returns the events. */
  async follow(): Promise<RecordedEvent[]> {
    const rows = await this.api.database.query<{ id: string }>('select id from outbox where id > $1 order by id', [this.followed]);
    const events = await new Outbox(this.api.database).byIds(rows.map(({ id }) => id));
    for (const event of events) await this.get(FollowEvent).follow(event);
    this.followed = events.at(-1)?.id ?? this.followed;
    return events;
  }

  /** Looks at everybody. Returns how many had changed without an event. */
  check(): Promise<number> {
    return this.get(CheckReadiness).check(this.departure);
  }

  async answer(travellerId: string, change: Partial<typeof answers> = {}): Promise<void> {
    const [row] = await this.api.database.query<{ version: number }>('select coalesce(max(version), 0) as version from traveller_answers where traveller_id = $1', [travellerId]);
    valueOf(await this.get(AnswerQuestions).answer({ organisationId: this.organisationId, travellerId, answers: { ...answers, ...change }, expectedVersion: row!.version }));
  }

  /** A finished check of a passport picture, told of as the pipeline does. */
  async checkDocument(travellerId: string, outcome: 'accepted' | 'needs-review' | 'rejected' = 'accepted'): Promise<string> {
    const id = newId();
    await this.api.database.transaction(async (tx) => {
      await tx.execute(
        `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, reading, state, outcome, finished_at, created_at)
         values ($1::uuid, $2, $3, uuid_send($1::uuid), 'kept', '\\x00', 'finished', $4, now(), clock_timestamp())`,
        [id, this.organisationId, travellerId, outcome],
      );
      await publish(tx, { type: 'document.checked', organisationId: this.organisationId, subject: { checkId: id, travellerId, outcome } });
    });
    return id;
  }

  async choosePhoto(travellerId: string): Promise<void> {
    const id = newId();
    await this.api.database.transaction(async (tx) => {
      await tx.execute('delete from portrait where traveller_id = $1', [travellerId]);
      await tx.execute(
        `insert into portrait (id, organisation_id, traveller_id, kept_file, photo_file, state, outcome, findings, photo, finished_at, used_at)
         values ($1, $2, $3, 'kept', 'photo', 'finished', 'accepted', '\\x00', '\\x00', now(), now())`,
        [id, this.organisationId, travellerId],
      );
      await publish(tx, { type: 'portrait.chosen', organisationId: this.organisationId, subject: { portraitId: id, travellerId } });
    });
  }

  /** Draws up the application as the worker does. Null where nobody would: no passport was checked yet. */
  async draft(travellerId: string): Promise<string | null> {
    const traveller = await this.get(ReadTravellerCase).read(this.organisationId, travellerId);
    const [check] = await this.api.database.query<{ id: string }>('select id from document_check where traveller_id = $1 order by created_at desc limit 1', [travellerId]);
    if (!traveller || !check) return null;
    const { facts, visit, answersComplete } = traveller;
    const drafted = await this.get(DraftApplication).draft({
      organisationId: this.organisationId, actorId: newId(), travellerId, departureId: this.trip.ids.departureId, authorityCode: 'PRK',
      readFacts: () => Promise.resolve({ facts, visits: [visit], answers: {}, answersComplete, documentCheck: { id: check.id, outcome: 'accepted' } }),
    });
    return drafted.refused ? null : drafted.value.id;
  }

  async approve(travellerId: string): Promise<string | null> {
    const applicationId = await this.draft(travellerId);
    if (!applicationId) return null;
    const approved = await this.get(ApproveApplication).approve({ organisationId: this.organisationId, actorId: newId(), applicationId, reason: 'Everything fits' });
    return approved.refused ? null : applicationId;
  }

  close(): Promise<void> {
    return this.api.close();
  }
}
