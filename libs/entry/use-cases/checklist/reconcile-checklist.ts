import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { askedItems } from '../../domain/checklist/asked-items.js';
import { type ItemChange, planChecklist } from '../../domain/checklist/plan-checklist.js';
import type { ApplicationRecord, ChecklistRecords } from '../../domain/checklist/records-say.js';
import { tripName } from '../../domain/checklist/trip-name.js';
import type { TripVerdict } from '../../domain/judging/judge-trip.js';
import { ApplicationReader } from '../../persistence/application-reader.js';
import { ChecklistHistoryRepository } from '../../persistence/checklist/checklist-history.repository.js';
import { type ChecklistKey, ChecklistRepository, type Settling } from '../../persistence/checklist/checklist.repository.js';
import type { Acting } from '../acting.js';
import { RuleBooks } from '../rules/rule-books.js';

/** What a checklist is drawn up from. */
export interface ChecklistFacts {
  readonly verdict: TripVerdict;
  readonly records: ChecklistRecords;
}

export interface ReconcileInput extends Acting {
  readonly travellerId: string;
  readonly departureId: string;
  /** Reads what is known now: called with the checklist held, so that the last to write has read last. Only reads the database. */
  readonly readFacts: () => Promise<ChecklistFacts>;
}

/** Brings a traveller's checklist in line with the verdict and with what the records say. Idempotent. */
@Injectable()
export class ReconcileChecklist {
  constructor(
    private readonly database: Database,
    private readonly checklists: ChecklistRepository,
    private readonly history: ChecklistHistoryRepository,
    private readonly applications: ApplicationReader,
    private readonly rules: RuleBooks,
    private readonly clock: Clock,
  ) {}

  /** How many items have moved. */
  reconcile(input: ReconcileInput): Promise<number> {
    const { organisationId, travellerId, departureId } = input;
    const key = { organisationId, travellerId, departureId };
    return this.database.transaction(async (tx) => {
      await this.checklists.lock(tx, key, 'unknown', '');
      return this.bringUpToDate(tx, key, input, await input.readFacts());
    });
  }

  private async bringUpToDate(tx: Transaction, key: ChecklistKey, { actorId }: Acting, { verdict, records }: ChecklistFacts): Promise<number> {
    const { book } = await this.rules.current(key.organisationId);
    const now = this.clock.now();
    const trip = tripName(verdict.visits.map(({ visit }) => visit));
    await this.checklists.setVerdict(tx, key, verdict.outcome, trip);
    const kept = await this.checklists.kept(tx, key);
    const applications = await this.applicationsOf(key);
    const asked = askedItems(verdict, book, dayOf(now));
    const plan = planChecklist({ kept: [...kept.values()], asked, records, applications, trip });
    for (const change of plan) await this.apply(tx, key, kept.get(change.code)?.id, change, { trip, at: now, by: actorId });
    return plan.filter(({ cause }) => cause !== null).length;
  }

  private async apply(tx: Transaction, key: ChecklistKey, id: string | undefined, change: ItemChange, settling: Omit<Settling, 'measure'>): Promise<void> {
    const { code, asked, from, to, cause } = change;
    const settles = asked !== null && ((cause !== null && to !== from && to !== 'open' && to !== 'stale') || cause === 'paper');
    const itemId = await this.checklists.write(tx, key, id, change, settles ? { ...settling, measure: asked.measure } : null);
    if (cause === null) return;
    const { organisationId, travellerId, departureId } = key;
    await this.history.add(tx, { organisationId, itemId, travellerId, action: cause, from, to, actorId: settling.by });
    await publish(tx, { type: 'checklist.item-moved', organisationId, subject: { itemId, travellerId, departureId, code, from, to, cause } });
  }

  private async applicationsOf({ organisationId, travellerId, departureId }: ChecklistKey): Promise<ApplicationRecord[]> {
    const found = await this.applications.ofTravellers(organisationId, [travellerId]);
    const ofDeparture = found.map(({ summary }) => summary).filter((summary) => summary.departureId === departureId);
    return ofDeparture.map(({ authority, status, outdated }) => ({ country: authority.code, status, outdated }));
  }
}
