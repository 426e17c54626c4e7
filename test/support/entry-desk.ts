import type { Type } from '@nestjs/common';
import {
  type ApplicationFacts,
  ApproveApplication,
  DraftApplication,
  type DraftedApplication,
  demoStay,
  EntryModule,
  PublishRulePack,
  pyongyangPack,
  ReadApplication,
} from '#entry';
import { FixedClock, newId } from '#kernel';
import { Database, type RecordedEvent } from '#platform';
import { RegisterTraveller, TravellersModule } from '#travellers';
import { createTestContext, type TestContext } from './test-context.js';
import { valueOf } from './results.js';

/** An organisation with the demo rules in force, seen from the officer's desk. */
export interface Desk {
  readonly acting: { readonly organisationId: string; readonly actorId: string };
  readonly departureId: string;
  /** Id by code. */
  readonly authorities: ReadonlyMap<string, string>;
}

/** A runner whom the demo edition lets in, with everything handed in. */
export const readyFacts: ApplicationFacts = {
  facts: { issuingState: 'GBR', profession: 'other', passportExpiresOn: '2031-05-06' },
  visits: [demoStay('2027-04-01', '2027-04-06')],
  answers: { surname: 'Quillfeather', occupation: 'Baker' },
  answersComplete: true,
  documentCheck: { id: newId(), outcome: 'accepted' },
};

/** The entry room at work on a database of its own, on 22 November 2026. */
export class EntryDesk {
  private constructor(readonly context: TestContext) {}

  /** With further modules, where a test needs more than the entry room. */
  static async open(...further: Type[]): Promise<EntryDesk> {
    return new EntryDesk(await createTestContext([EntryModule, TravellersModule, ...further], new FixedClock(new Date('2026-11-22T12:00:00Z'))));
  }

  async organisation(): Promise<Desk> {
    const acting = { organisationId: newId(), actorId: newId() };
    const { authorities } = valueOf(await this.context.get(PublishRulePack).publish(acting, pyongyangPack));
    return { acting, departureId: newId(), authorities: new Map(authorities.map(({ code, id }) => [code, id])) };
  }

  async traveller({ acting: { organisationId } }: Desk): Promise<string> {
    const identity = { givenNames: 'Philippa', surname: 'Quillfeather', email: 'philippa@example.org', nationality: 'GBR' };
    const register = this.context.get(RegisterTraveller);
    return valueOf(await this.context.get(Database).transaction((tx) => register.register(tx, { organisationId, ...identity }))).id;
  }

  /** Takes in facts as the worker does; `different` is what is not as in `readyFacts`. */
  async draft(desk: Desk, travellerId: string, different: Partial<ApplicationFacts> = {}, authorityCode = 'PRK'): Promise<DraftedApplication> {
    const readFacts = () => Promise.resolve({ ...readyFacts, ...different });
    const { acting, departureId } = desk;
    return valueOf(await this.context.get(DraftApplication).draft({ ...acting, travellerId, departureId, authorityCode, readFacts }));
  }

  async inReview(desk: Desk): Promise<string> {
    return (await this.draft(desk, await this.traveller(desk))).id;
  }

  async approved(desk: Desk): Promise<string> {
    const applicationId = await this.inReview(desk);
    await this.approve(desk, applicationId);
    return applicationId;
  }

  async approve(desk: Desk, applicationId: string): Promise<void> {
    valueOf(await this.context.get(ApproveApplication).approve({ ...desk.acting, applicationId, reason: 'Everything fits' }));
  }

  async read({ acting: { organisationId } }: Desk, applicationId: string) {
    return valueOf(await this.context.get(ReadApplication).read(organisationId, applicationId));
  }

  /** Types of the events of an organisation, oldest first; those of travellers left out. */
  async events({ acting: { organisationId } }: Desk): Promise<Pick<RecordedEvent, 'type' | 'subject'>[]> {
    return this.context.database.query(
      `select type, subject from outbox where organisation_id = $1 and type not like 'traveller.%' order by created_at, id`,
      [organisationId],
    );
  }
}
