import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Money, type Refusal, type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import { type BatchAction, type BatchStatus, moveBatch } from '../../domain/batches/batch-status.js';
import { BatchRepository, type LockedBatch } from '../../persistence/batch.repository.js';
import { BatchVersionRepository, type NewVersion, type StandingList } from '../../persistence/batch-version.repository.js';
import type { Acting } from '../acting.js';

export interface BatchEdit extends Acting {
  readonly batchId: string;
  /** Of the batch as it was read. */
  readonly version: number;
}

export interface EditedBatch {
  readonly batch: LockedBatch;
  readonly list: StandingList;
}

type NextList = Pick<NewVersion, 'change' | 'removed' | 'items'> & { readonly fee: Money | null };

/** Takes a batch for a change of its list, and makes the next version of the list out of the one that stands. */
@Injectable()
export class ChangeList {
  constructor(
    private readonly clock: Clock,
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
  ) {}

  /** Locks the batch. Refuses `not-found`, `batch.changed` or `entry.transition-refused`. */
  async take(tx: Transaction, { organisationId, batchId, version }: BatchEdit, action: BatchAction): Promise<Result<EditedBatch>> {
    const batch = await this.batches.lock(tx, organisationId, batchId);
    if (!batch) return refuse('not-found');
    if (batch.version !== version) return refuse('batch.changed', { detail: 'Look at the batch again, then decide.' });
    const moved = moveBatch(batch.status, action);
    if (isRefusal(moved)) return moved;
    return success({ batch, list: await this.versions.standing(tx, organisationId, batchId) });
  }

  /** Writes the next version of the list; the one before stays as it was. Returns its number. */
  async supersede(tx: Transaction, { organisationId, actorId }: Acting, { batch, list }: EditedBatch, next: NextList): Promise<number> {
    const madeAt = this.clock.now();
    const version = list.version + 1;
    await this.versions.supersede(tx, organisationId, batch.id, list.version, madeAt);
    await this.versions.insert(tx, { organisationId, batchId: batch.id, version, madeBy: actorId, madeAt, ...next });
    const status = statusOf(batch.status, next.items);
    await this.batches.setStatus(tx, organisationId, batch.id, status);
    await publish(tx, { type: 'batch.superseded', organisationId, subject: { batchId: batch.id, version: list.version, next: version } });
    if (status === 'answered') await publish(tx, { type: 'batch.answered', organisationId, subject: { batchId: batch.id } });
    return version;
  }
}

/** Nobody left: withdrawn. Nobody left who waits: answered, once it was with the authority. */
function statusOf(status: BatchStatus, items: StandingList['items']): BatchStatus {
  if (items.length === 0) return 'withdrawn';
  return status === 'submitted' && items.every(({ open }) => !open) ? 'answered' : status;
}

export const outdatedFault = (applicationId: string) => ({
  pointer: `/applications/${applicationId}`,
  detail: 'What it stands on has changed since it was reviewed. Take it out: it is judged and reviewed anew.',
});

export const outdatedRefusal = (ids: readonly string[]): Refusal => refuse('batch.outdated-members', { errors: ids.map(outdatedFault) });
