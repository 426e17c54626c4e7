import { Injectable } from '@nestjs/common';
import { type Refusal, refuse } from '#kernel';
import type { Transaction } from '#platform';
import type { AuthorityOutcome } from '../../domain/batches/outcome-faults.js';
import type { LockedApplication } from '../../persistence/application.repository.js';
import { ApprovalRepository } from '../../persistence/approval.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from '../applications/move-application.js';

/** Writes one checked outcome to a locked application. */
@Injectable()
export class ApplyOutcome {
  constructor(
    private readonly approvals: ApprovalRepository,
    private readonly moves: MoveApplication,
  ) {}

  /** Returns `entry.transition-refused` or `entry.approval-number-taken`, or nothing when it is done. `pointer` is the outcome's. */
  async apply(tx: Transaction, acting: Acting, application: LockedApplication, outcome: AuthorityOutcome, pointer: string): Promise<Refusal | undefined> {
    if (outcome.outcome === 'refused') return this.moves.move(tx, acting, application, 'refuse', outcome.reason.trim());
    const refusal = await this.moves.move(tx, acting, application, 'issue');
    if (refusal) return refusal;
    const { validFrom, validUntil } = outcome;
    const number = outcome.approvalNumber.trim();
    const { id: applicationId, travellerId, authorityId } = application;
    const { organisationId } = acting;
    if (await this.approvals.insert(tx, { organisationId, applicationId, travellerId, authorityId, number, validFrom, validUntil })) return undefined;
    const detail = 'This number stands on the approval of another traveller.';
    return refuse('entry.approval-number-taken', { errors: [{ pointer: `${pointer}/approvalNumber`, detail }] });
  }
}
