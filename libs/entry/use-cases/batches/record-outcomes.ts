import { Injectable } from '@nestjs/common';
import { type Fault, isRefusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { moveBatch } from '../../domain/batches/batch-status.js';
import { type AuthorityOutcome, outcomeFaults } from '../../domain/batches/outcome-faults.js';
import { ApplicationRepository, type LockedApplication } from '../../persistence/application.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import type { Acting } from '../acting.js';
import { ApplyOutcome } from './apply-outcome.js';

export interface RecordOutcomesInput extends Acting {
  readonly batchId: string;
  /** Some or all of the applications on the list that stands; each once. Recorded together or not at all. */
  readonly outcomes: readonly AuthorityOutcome[];
}

/** Records what came back from the authority. The batch is answered when its last application is. */
@Injectable()
export class RecordOutcomes {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
    private readonly outcomes: ApplyOutcome,
  ) {}

  /**
   * Refuses `not-found`, `entry.transition-refused`, `entry.outcome-invalid` with a pointer to each fault, or
   * `entry.approval-number-taken`. Says how many applications of the batch still wait.
   */
  record(input: RecordOutcomesInput): Promise<Result<{ waiting: number }>> {
    return this.database.transaction((tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, { batchId, outcomes, ...acting }: RecordOutcomesInput): Promise<Result<{ waiting: number }>> {
    const { organisationId } = acting;
    const batch = await this.batches.lock(tx, organisationId, batchId);
    if (!batch) return refuse('not-found');
    const recording = moveBatch(batch.status, 'record');
    if (isRefusal(recording)) return recording;
    const list = await this.versions.standing(tx, organisationId, batchId);
    const locked = await this.applications.lock(tx, organisationId, list.items.map(({ applicationId }) => applicationId));
    const errors = faultsOf(outcomes, locked);
    if (errors.length > 0) return refuse('entry.outcome-invalid', { errors });
    for (const application of locked) {
      const index = outcomes.findIndex(({ applicationId }) => applicationId === application.id);
      const outcome = outcomes[index];
      const refusal = outcome && (await this.outcomes.apply(tx, acting, application, outcome, `/outcomes/${index}`));
      if (refusal) return refusal;
    }
    return success({ waiting: await this.close(tx, organisationId, batchId, list.version, outcomes) });
  }

  private async close(tx: Transaction, organisationId: string, batchId: string, version: number, outcomes: readonly AuthorityOutcome[]): Promise<number> {
    const waiting = await this.versions.setOpen(tx, organisationId, batchId, version, outcomes.map(({ applicationId }) => applicationId), false);
    await this.batches.setStatus(tx, organisationId, batchId, waiting === 0 ? 'answered' : 'submitted');
    if (waiting === 0) await publish(tx, { type: 'batch.answered', organisationId, subject: { batchId } });
    return waiting;
  }
}

function faultsOf(outcomes: readonly AuthorityOutcome[], members: readonly LockedApplication[]): Fault[] {
  if (outcomes.length === 0) return [{ pointer: '/outcomes', detail: 'Give at least one outcome.' }];
  return outcomes.flatMap((outcome, index) => {
    const pointer = `/outcomes/${index}`;
    const application = members.find(({ id }) => id === outcome.applicationId);
    if (!application) return [{ pointer: `${pointer}/applicationId`, detail: 'This application is not in the batch.' }];
    if (outcomes.findIndex(({ applicationId }) => applicationId === outcome.applicationId) < index) {
      return [{ pointer: `${pointer}/applicationId`, detail: 'This application has an outcome already.' }];
    }
    return outcomeFaults(outcome, application).map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));
  });
}
