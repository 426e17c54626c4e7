import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { moveBatch } from '../../domain/batches/batch-status.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import { PackRepository } from '../../persistence/pack.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from '../applications/move-application.js';
import { outdatedRefusal } from './change-list.js';

export interface SubmitBatchInput extends Acting {
  readonly batchId: string;
  /** Of the batch as it was read; where it is told, a batch that has changed since is not submitted. */
  readonly version?: number | undefined;
  /** To whom the list went, in the sender's words. */
  readonly sentTo?: string | undefined;
}

/** Records that the list of a batch went to the authority: the first one, or the one that takes the place of an earlier one. */
@Injectable()
export class SubmitBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly applications: ApplicationRepository,
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
    private readonly packs: PackRepository,
    private readonly moves: MoveApplication,
  ) {}

  /** Refuses `not-found`, `batch.changed`, `entry.transition-refused`, or `batch.outdated-members` where facts have changed since the review. */
  submit(input: SubmitBatchInput): Promise<Result<null>> {
    return this.database.transaction((tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, { batchId, version, sentTo, ...acting }: SubmitBatchInput): Promise<Result<null>> {
    const { organisationId, actorId } = acting;
    const batch = await this.batches.lock(tx, organisationId, batchId);
    if (!batch) return refuse('not-found');
    if (version !== undefined && batch.version !== version) return refuse('batch.changed', { detail: 'Look at the batch again, then submit it.' });
    const moved = moveBatch(batch.status, 'submit');
    if (isRefusal(moved)) return moved;
    const list = await this.versions.standing(tx, organisationId, batchId);
    if (list.sentAt) return refuse('entry.transition-refused', { detail: 'The batch is with the authority already.' });
    const waiting = list.items.flatMap(({ applicationId, open }) => (open ? [applicationId] : []));
    const locked = await this.applications.lock(tx, organisationId, waiting);
    const outdated = locked.filter((application) => application.outdated);
    if (outdated.length > 0) return outdatedRefusal(outdated.map(({ id }) => id));
    for (const application of locked.filter(({ status }) => status === 'in-batch')) {
      const refusal = await this.moves.move(tx, acting, application, 'submit');
      if (refusal) return refusal;
    }
    const packId = await this.packs.readyOf(tx, organisationId, batchId, list.version);
    await this.versions.markSent(tx, organisationId, batchId, list.version, { by: actorId, at: this.clock.now(), to: sentTo?.trim() || null, packId });
    await this.batches.setStatus(tx, organisationId, batchId, moved.value);
    await publish(tx, { type: 'batch.submitted', organisationId, subject: { batchId, version: list.version, applications: list.items.length } });
    return success(null);
  }
}
