import {
  type BookedTrip, demoStay, EntryModule, type EntryRule, JudgeDue, JudgeRuleChanges, PublishRulePack, pyongyangPack, ReadRuleChanges, ReadVerdicts, RecordVerdict, type RecordedVerdict,
  type RuleChangeReport, type RulePack, type StoredVerdict, type TripEffect, type TravellerFacts, type Visit,
} from '#entry';
import { FixedClock, newId } from '#kernel';
import { Database, type RecordedEvent } from '#platform';
import { RegisterTraveller, TravellersModule } from '#travellers';
import { createTestContext, type TestContext } from './test-context.js';
import { valueOf } from './results.js';

const sealedBy = { code: 'PRK', kind: 'destination', name: 'DPRK entry authorities' } as const;

/** A rule of a test: the border closes for these passports and this race. What is given changes that. */
export const closing = (id: string, issuingStates: readonly string[], more: Partial<EntryRule> = {}): EntryRule => ({
  id, fact: id, authority: sealedBy, summary: `Closed to ${issuingStates.join()}`, subject: { issuingStates: { in: issuingStates } }, regions: [{ country: 'PRK' }],
  effect: { kind: 'deny', explicit: true }, inForce: { from: '2026-01-01', to: null }, known: { from: '2026-01-01', to: null },
  reach: { who: 'new-entries', insideIncluded: false }, status: 'in-force', confidence: 'high', sources: ['A test'], ...more,
});

export const packOf = (...rules: readonly EntryRule[]): RulePack => ({
  code: 'test', title: 'Test', rules, authorities: [...new Map(rules.map(({ authority }) => [authority.code, authority])).values()],
});

/** Somebody who is booked, to whom the rules apply as given. */
export interface Booked {
  readonly travellerId: string;
  trip: BookedTrip | null;
}

/** The store of verdicts at work on a database of its own, on 22 November 2026, for one organisation. */
export class VerdictDesk {
  readonly acting = { organisationId: newId(), actorId: newId() };

  private constructor(
    readonly context: TestContext,
    readonly clock: FixedClock,
  ) {}

  static async open(day = '2026-11-22', pack: RulePack | null = pyongyangPack): Promise<VerdictDesk> {
    const clock = new FixedClock(new Date(`${day}T12:00:00Z`));
    const desk = new VerdictDesk(await createTestContext([EntryModule, TravellersModule], clock), clock);
    if (pack) await desk.publish(pack);
    await desk.judgeChanges();
    return desk;
  }

  /** The same desk for another organisation, without rules. */
  anotherOrganisation(): VerdictDesk {
    return new VerdictDesk(this.context, this.clock);
  }

  async publish(pack: RulePack): Promise<void> {
    valueOf(await this.context.get(PublishRulePack).publish(this.acting, pack));
  }

  judgeChanges(): Promise<void> {
    return this.context.get(JudgeRuleChanges).judge(this.acting.organisationId);
  }

  judgeDue(day: string): Promise<void> {
    this.clock.set(new Date(`${day}T00:05:00Z`));
    return this.context.get(JudgeDue).judge();
  }

  /** Registers somebody, books them, and judges them. */
  async book(facts: TravellerFacts, visit: Visit = demoStay('2027-04-01', '2027-04-06')): Promise<Booked> {
    const identity = { givenNames: 'Philippa', surname: 'Quillfeather', email: 'philippa@example.org', nationality: 'GBR' };
    const register = this.context.get(RegisterTraveller);
    const { id: travellerId } = valueOf(await this.context.get(Database).transaction((tx) => register.register(tx, { organisationId: this.acting.organisationId, ...identity })));
    const booked = { travellerId, trip: { departureId: newId(), bookingId: newId(), traveller: facts, visits: [visit] as const } };
    await this.record(booked);
    return booked;
  }

  record({ travellerId, trip }: Booked): Promise<RecordedVerdict> {
    return this.context.get(RecordVerdict).record({ organisationId: this.acting.organisationId, travellerId, read: () => Promise.resolve(trip) });
  }

  async verdict({ travellerId, trip }: Booked): Promise<StoredVerdict | undefined> {
    return (await this.context.get(ReadVerdicts).current(this.acting.organisationId, trip!.departureId, [travellerId])).get(travellerId);
  }

  async receipts({ travellerId }: Booked) {
    return (await this.context.get(ReadVerdicts).history(this.acting.organisationId, travellerId)).items;
  }

  /** Changes that were judged, newest first. */
  async changes(): Promise<RuleChangeReport[]> {
    const { items } = await this.context.get(ReadRuleChanges).list(this.acting.organisationId);
    return Promise.all(items.map(async ({ id }) => valueOf(await this.context.get(ReadRuleChanges).read(this.acting.organisationId, id))));
  }

  effects(changeId: string): Promise<TripEffect[]> {
    return this.context.get(ReadRuleChanges).effects(this.acting.organisationId, changeId, null, 1_000);
  }

  events(type: string): Promise<Pick<RecordedEvent, 'subject'>[]> {
    return this.context.database.query('select subject from outbox where organisation_id = $1 and type = $2 order by id', [this.acting.organisationId, type]);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
