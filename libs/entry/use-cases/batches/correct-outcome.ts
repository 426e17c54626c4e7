import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, type Transaction } from '#platform';
import { type AuthorityOutcome, outcomeFaults } from '../../domain/batches/outcome-faults.js';
import { ApplicationRepository, type LockedApplication } from '../../persistence/application.repository.js';
import { ApprovalRepository } from '../../persistence/approval.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import { MoveApplication } from '../applications/move-application.js';
import { ApplyOutcome } from './apply-outcome.js';
import { type BatchEdit, ChangeList } from './change-list.js';

export interface CorrectOutcomeInput extends BatchEdit {
  readonly applicationId: string;
  /** What the authority really answered; null where it has not answered yet. */
  readonly outcome: AuthorityOutcome | null;
  /** Why what was recorded is not so. Sealed; never in events or logs. */
  readonly reason: string;
}

/** Puts right an outcome that was recorded wrongly, by name and with a reason. What was recorded before stays in the history. */
@Injectable()
export class CorrectOutcome {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly approvals: ApprovalRepository,
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
    private readonly lists: ChangeList,
    private readonly moves: MoveApplication,
    private readonly outcomes: ApplyOutcome,
  ) {}

  /**
   * Refuses `entry.reason-required`, `not-found`, `batch.changed`, `entry.transition-refused`, `batch.not-on-list`, `entry.outcome-invalid`
   * or `entry.approval-number-taken`.
   */
  async correct(input: CorrectOutcomeInput): Promise<Result<null>> {
    if (input.reason.trim() === '') return refuse('entry.reason-required', { errors: [{ pointer: '/reason', detail: 'Say why what was recorded is not so.' }] });
    return this.database.transaction((tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, { applicationId, outcome, reason, ...edit }: CorrectOutcomeInput): Promise<Result<null>> {
    const { organisationId, batchId } = edit;
    const taken = await this.lists.take(tx, edit, 'correct');
    if (isRefusal(taken)) return taken;
    const { list } = taken.value;
    const item = list.items.find((one) => one.applicationId === applicationId);
    if (!item) return refuse('batch.not-on-list', { detail: 'It does not stand on the list.' });
    if (item.open) return refuse('batch.not-on-list', { detail: 'No outcome of it is recorded yet.' });
    const [application] = await this.applications.lock(tx, organisationId, [applicationId]);
    if (!application) return refuse('not-found');
    const errors = outcome ? outcomeFaults(outcome, application).map((fault) => ({ ...fault, pointer: `/outcome${fault.pointer}` })) : [];
    if (errors.length > 0) return refuse('entry.outcome-invalid', { errors });
    const refusal = await this.replace(tx, edit, application, outcome, reason.trim());
    if (refusal) return refusal;
    const waiting = await this.versions.setOpen(tx, organisationId, batchId, list.version, [applicationId], outcome === null);
    await this.batches.setStatus(tx, organisationId, batchId, waiting === 0 ? 'answered' : 'submitted');
    return success(null);
  }

  private async replace(tx: Transaction, edit: BatchEdit, application: LockedApplication, outcome: AuthorityOutcome | null, reason: string): Promise<Refusal | undefined> {
    const refusal = await this.moves.move(tx, edit, application, 'correct', reason);
    if (refusal) return refusal;
    await this.approvals.end(tx, edit.organisationId, application.id, 'corrected');
    return outcome ? this.outcomes.apply(tx, edit, { ...application, status: 'submitted' }, outcome, '/outcome') : undefined;
  }
}
