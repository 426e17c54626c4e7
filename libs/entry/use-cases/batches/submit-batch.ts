import { Injectable } from '@nestjs/common';
import { isRefusal, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { moveBatch } from '../../domain/batches/batch-status.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from '../applications/move-application.js';

export interface SubmitBatchInput extends Acting {
  readonly batchId: string;
}

/** Records that a batch went to the authority. */
@Injectable()
export class SubmitBatch {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly batches: BatchRepository,
    private readonly moves: MoveApplication,
  ) {}

  /** Refuses `not-found` or `entry.transition-refused`. */
  submit({ batchId, ...acting }: SubmitBatchInput): Promise<Result<null>> {
    const { organisationId } = acting;
    return this.database.transaction(async (tx) => {
      const batch = await this.batches.lock(tx, organisationId, batchId);
      if (!batch) return refuse('not-found');
      const moved = moveBatch(batch.status, 'submit');
      if (isRefusal(moved)) return moved;
      const ids = await this.batches.applicationIds(tx, organisationId, batchId);
      for (const application of await this.applications.lock(tx, organisationId, ids)) {
        const refusal = await this.moves.move(tx, acting, application, 'submit');
        if (refusal) return refusal;
      }
      await this.batches.setStatus(tx, organisationId, batchId, moved.value);
      await publish(tx, { type: 'batch.submitted', organisationId, subject: { batchId, applications: ids.length } });
      return success(null);
    });
  }
}
