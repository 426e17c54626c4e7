import { Injectable } from '@nestjs/common';
import { Clock, dayOf, isRefusal } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { ConfirmTravelDocument, DoubtTravelDocument, RecordTravelDocument } from '#travellers';
import { type Finding, finding, type FindingCode, type Judgement, judge, type Outcome, outcomeOf, type TripDates, type TypedAnswers } from '../domain/index.js';
import { type DocumentCheck, dueStep } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { KeepDecision } from './keep-decision.js';
import { KnownElsewhere, type Travelling } from './known-elsewhere.js';
import { travelDocumentOf } from './travel-document-of.js';

/** What a check is judged against; whoever runs the check gathers it. */
export interface JudgingContext {
  readonly typed: TypedAnswers;
  readonly trip: Omit<TripDates, 'today'>;
  /** Whose documents count when the same one turns up twice. */
  readonly travelling: Travelling;
}

type EndedCheck = Pick<DocumentCheck, 'id' | 'organisationId' | 'travellerId'>;

/** Turns a reading into an outcome, once; and anew when the answers that it was compared with change. */
@Injectable()
export class JudgeDocument {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checks: DocumentCheckRepository,
    private readonly record: RecordTravelDocument,
    private readonly confirm: ConfirmTravelDocument,
    private readonly doubt: DoubtTravelDocument,
    private readonly decisions: KeepDecision,
    private readonly known: KnownElsewhere,
  ) {}

  /**
   * Ends the check with its judgement. Null when there is nothing to end: another attempt was first, or a newer upload.
   * `gather` is called with the check locked: answers that are saved later find it ended, and it is judged again.
   */
  async conclude({ id }: DocumentCheck, gather: () => Promise<JudgingContext>): Promise<Outcome | null> {
    return this.database.transaction(async (tx) => {
      const check = await this.checks.lock(tx, id);
      if (!check || dueStep(check) !== 'judge') return null;
      const judgement = await this.judgementOf(tx, check, await gather());
      await this.checks.finish(tx, check, judgement);
      await this.tell(tx, check, judgement);
      return judgement.outcome;
    });
  }

  /** Ends a check that has no reading: the file was refused, or could not be read. Null as from `conclude`. */
  async refuse(check: EndedCheck, code: FindingCode): Promise<Outcome | null> {
    const findings: Finding[] = [finding(code)];
    const judgement = { outcome: outcomeOf(findings), findings, fields: null };
    return this.database.transaction(async (tx) => {
      if (!(await this.checks.finish(tx, check, judgement))) return null;
      await this.tell(tx, check, judgement);
      return judgement.outcome;
    });
  }

  /**
   * Judges the newest check of a traveller again. Tells of it only when the judgement is another one. `gather` is called
   * with the check locked: of two that judge at once, the last to write has read last.
   */
  async again(organisationId: string, travellerId: string, gather: () => Promise<JudgingContext>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const newest = await this.checks.latest(organisationId, travellerId);
      const check = newest && (await this.checks.lock(tx, newest.id));
      if (check?.state !== 'finished' || !check.reading) return;
      const judgement = await this.judgementOf(tx, check, await gather());
      if (JSON.stringify(judgement.findings) === JSON.stringify(check.findings)) return;
      await this.replace(tx, check, judgement);
    });
  }

  /** Puts another judgement in the place of a finished check's, unless an officer's word stands, and tells of it. The caller holds the check's lock. */
  async replace(tx: Transaction, check: DocumentCheck, judgement: Judgement): Promise<void> {
    const held = await this.decisions.over(tx, check, judgement);
    await this.checks.rejudge(tx, check, held);
    await this.tell(tx, check, held);
  }

  private judgementOf(tx: Transaction, check: DocumentCheck, { typed, trip, travelling }: JudgingContext): Promise<Judgement> {
    if (!check.reading) throw new Error('a check is judged after it was read');
    const reading = { ...check.reading, confirmed: check.confirmedAt !== null };
    const judgement = judge(reading, typed, { ...trip, today: dayOf(this.clock.now()) });
    return this.known.judge(tx, check, judgement, travelling);
  }

  private async tell(tx: Transaction, check: EndedCheck, judgement: Judgement): Promise<void> {
    const { organisationId, travellerId, id } = check;
    const data = judgement.fields && travelDocumentOf(judgement.fields, dayOf(this.clock.now()));
    if (data && judgement.outcome !== 'rejected') {
      const recorded = await this.record.record(tx, { organisationId, travellerId, documentCheckId: id, state: 'read', data });
      if (isRefusal(recorded)) return;
    }
    if (judgement.outcome === 'accepted') await this.confirm.confirm(tx, organisationId, id);
    else await this.doubt.doubt(tx, organisationId, id);
    await publish(tx, {
      type: 'document.checked',
      organisationId,
      subject: { checkId: id, travellerId, outcome: judgement.outcome },
    });
  }
}
