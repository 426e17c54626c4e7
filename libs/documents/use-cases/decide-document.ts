import { Injectable } from '@nestjs/common';
import { Clock, dayOf, isRefusal, type Refusal, refuse, type Result, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { ConfirmTravelDocument, CorrectTravelDocument, DoubtTravelDocument, RecordTravelDocument } from '#travellers';
import { checksHold, type DecisionKind, isZone, linesAsTyped, obstaclesTo, parseZone, type Zone } from '../domain/index.js';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { DocumentDecisionRepository } from '../persistence/document-decision.repository.js';
import { DocumentRevision } from './document-revision.js';
import { travelDocumentOf } from './travel-document-of.js';

export interface DecideDocumentInput {
  readonly organisationId: string;
  readonly actorId: string;
  readonly checkId: string;
  readonly decision: 'accept' | 'reject';
  /** What the officer wrote; of a rejection, the traveller reads it. Sealed; never in events or logs. */
  readonly reason: string;
  /** Of the check that the officer looked at. */
  readonly revision: string;
  /** The zone as the officer reads it, where the reader was wrong. */
  readonly lines?: readonly string[] | undefined;
  /** The officer has seen that the document itself breaks the rule of its check digits. */
  readonly checkDigitsWrongOnDocument?: boolean | undefined;
}

const leastReason = 5;
const kinds: Readonly<Record<DecideDocumentInput['decision'], DecisionKind>> = { accept: 'accepted', reject: 'rejected' };

/** An officer's word on a document, with a reason. It goes before what the machine judged. */
@Injectable()
export class DecideDocument {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checks: DocumentCheckRepository,
    private readonly decisions: DocumentDecisionRepository,
    private readonly revisions: DocumentRevision,
    private readonly record: RecordTravelDocument,
    private readonly correct: CorrectTravelDocument,
    private readonly confirm: ConfirmTravelDocument,
    private readonly doubt: DoubtTravelDocument,
  ) {}

  /**
   * The same decision once more changes nothing. Refuses `not-found`, `document.reason-required`, `document.superseded`,
   * `document.not-finished`, `document.check-changed`, `document.lines-unusable`, `document.nothing-kept` and
   * `document.finding-stands`.
   */
  async decide(input: DecideDocumentInput): Promise<Result<null>> {
    if (input.reason.trim().length < leastReason) {
      return refuse('document.reason-required', { errors: [{ pointer: '/reason', detail: 'Say why, in a few words.' }] });
    }
    return this.database.transaction(async (tx) => {
      const known = await this.checks.inOrganisation(input.organisationId, input.checkId);
      if (!known) return refuse('not-found');
      // keeps another picture of the traveller out while this one is decided on
      await this.checks.lockWaiting(tx, input.organisationId, known.travellerId);
      const check = await this.checks.lock(tx, known.id);
      if (!check) return refuse('not-found');
      const lines = correctedLines(check, input);
      if (isRepetition(check, kinds[input.decision], lines)) return success(null);
      const refusal = await this.refusalOf(check, input);
      return refusal ?? this.write(tx, check, input, lines);
    });
  }

  private async refusalOf(check: DocumentCheck, { revision }: DecideDocumentInput): Promise<Refusal | null> {
    const newest = await this.checks.latest(check.organisationId, check.travellerId);
    if (newest?.id !== check.id) return refuse('document.superseded', { detail: 'Decide on the picture that the traveller sent last.' });
    if (check.state !== 'finished') return refuse('document.not-finished', { detail: 'Wait until the check has ended.' });
    if (revision !== this.revisions.of(check)) return refuse('document.check-changed', { detail: 'Look at what is there now, then decide.' });
    return null;
  }

  private async write(tx: Transaction, check: DocumentCheck, input: DecideDocumentInput, lines: readonly string[] | null): Promise<Result<null>> {
    const decision = kinds[input.decision];
    const zone = zoneOf(lines ?? check.reading?.lines, decision === 'rejected' || input.checkDigitsWrongOnDocument === true);
    const wanted = decision === 'accepted' || lines !== null;
    if (wanted && isRefusal(zone)) return zone;
    if (decision === 'accepted' && !isRefusal(zone)) {
      if (!check.reading || !check.keptFile) return refuse('document.nothing-kept', { detail: 'Reject it, or wait for another picture.' });
      const [obstacle] = obstaclesTo(zone.value, check.findings, dayOf(this.clock.now()));
      if (obstacle) return refuse('document.finding-stands', { detail: `The finding ${obstacle} cannot be set aside: ask for another picture.` });
    }
    const { actorId: userId, reason } = input;
    const checkDigitsWrong = decision === 'accepted' && !isRefusal(zone) && !checksHold(zone.value);
    const decisionId = await this.decisions.insert(tx, check, { decision, userId, reason: reason.trim(), lines, checkDigitsWrong });
    await this.checks.rejudge(tx, check, { outcome: decision, findings: check.findings });
    if (decision === 'accepted' && !isRefusal(zone)) await this.keepData(tx, check, zone.value);
    else await this.doubt.doubt(tx, check.organisationId, check.id);
    const subject = { checkId: check.id, travellerId: check.travellerId };
    await publish(tx, { type: 'document.decided', organisationId: check.organisationId, subject: { ...subject, decision, decisionId } });
    await publish(tx, { type: 'document.checked', organisationId: check.organisationId, subject: { ...subject, outcome: decision } });
    return success(null);
  }

  private async keepData(tx: Transaction, { id, organisationId, travellerId, createdAt }: DocumentCheck, zone: Zone): Promise<void> {
    const data = travelDocumentOf(zone.fields, dayOf(createdAt));
    if (!data) return;
    const document = { organisationId, travellerId, documentCheckId: id, data };
    await this.record.record(tx, { ...document, state: 'read' });
    await this.correct.correct(tx, document);
    await this.confirm.confirm(tx, organisationId, id);
  }
}

/** The officer's lines, where they are others than were read. */
function correctedLines({ reading }: DocumentCheck, { lines }: DecideDocumentInput): readonly string[] | null {
  const typed = lines && linesAsTyped(lines);
  return typed && typed.join('\n') !== reading?.lines?.join('\n') ? typed : null;
}

const isRepetition = ({ decision }: DocumentCheck, kind: DecisionKind, lines: readonly string[] | null): boolean =>
  decision?.decision === kind && JSON.stringify(decision.lines) === JSON.stringify(lines);

/** The zone that the officer stands for. Its check digits hold, unless the officer has seen that they do not, or only tells what stands there. */
function zoneOf(lines: readonly string[] | null | undefined, mayFail: boolean): Result<Zone> {
  if (!lines) return unusable('/lines', 'Type the lines at the bottom of the page: none were read.');
  const zone = parseZone(lines);
  if (!isZone(zone)) return unusable('/lines', 'These are not the lines of an international travel document: check their number and length.');
  if (!checksHold(zone) && !mayFail) {
    return unusable('/checkDigitsWrongOnDocument', 'A check digit does not hold: correct the lines, or say that the document itself is printed so.');
  }
  return success(zone);
}

const unusable = (pointer: string, detail: string): Refusal => refuse('document.lines-unusable', { errors: [{ pointer, detail }] });
