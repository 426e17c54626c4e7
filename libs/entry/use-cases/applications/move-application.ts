import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal } from '#kernel';
import { publish, type Transaction } from '#platform';
import { type ApplicationAction, moveApplication } from '../../domain/applications/application-status.js';
import type { RejectionCode } from '../../domain/review/rejection-reasons.js';
import type { LockedApplication } from '../../persistence/application.repository.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import { ApplicationHistoryRepository } from '../../persistence/application-history.repository.js';
import type { Acting } from '../acting.js';

type DecidingAction = Exclude<ApplicationAction, 'complete' | 'reopen'>;

const told: Record<DecidingAction, string> = {
  approve: 'application.approved',
  reject: 'application.rejected',
  batch: 'application.batched',
  submit: 'application.submitted',
  issue: 'application.issued',
  refuse: 'application.refused',
  withdraw: 'application.withdrawn',
  'take-out': 'application.taken-out',
  recall: 'application.recalled',
  correct: 'application.corrected',
};

/** Moves one locked application along its states: status, history and event together. */
@Injectable()
export class MoveApplication {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly history: ApplicationHistoryRepository,
  ) {}

  /** Returns the refusal `entry.transition-refused`, or nothing when it is done. */
  async move(
    tx: Transaction,
    { organisationId, actorId }: Acting,
    { id, travellerId, departureId, status }: LockedApplication,
    action: DecidingAction,
    reason?: string,
    reasonCode?: RejectionCode,
  ): Promise<Refusal | undefined> {
    const moved = moveApplication(status, action);
    if (isRefusal(moved)) return moved;
    await this.applications.setStatus(tx, organisationId, id, moved.value);
    await this.history.add(tx, { organisationId, applicationId: id, travellerId, action, from: status, to: moved.value, actorId, reason, reasonCode });
    await publish(tx, { type: told[action], organisationId, subject: { applicationId: id, travellerId, departureId } });
    return undefined;
  }

  /** Marks a locked application that a batch has already taken: what it stands on has changed. False when it was marked before. */
  async outdate(tx: Transaction, organisationId: string, { id, travellerId, departureId, outdated }: LockedApplication): Promise<boolean> {
    if (outdated) return false;
    await this.applications.markOutdated(tx, organisationId, id);
    await publish(tx, { type: 'application.outdated', organisationId, subject: { applicationId: id, travellerId, departureId } });
    return true;
  }
}
