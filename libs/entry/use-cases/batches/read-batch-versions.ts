import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { BatchVersion } from '../../domain/batches/batch.js';
import { type BatchDelta, listDelta } from '../../domain/batches/list-delta.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';

export interface BatchVersionWithDelta extends BatchVersion {
  /** What is different from the list before; null for the first. */
  readonly delta: BatchDelta | null;
}

/** Every list that a batch has had, oldest first, and what changed from each to the next. */
@Injectable()
export class ReadBatchVersions {
  constructor(
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
  ) {}

  /** Refuses `not-found`. */
  async read(organisationId: string, batchId: string): Promise<Result<BatchVersionWithDelta[]>> {
    if (!(await this.batches.byId(organisationId, batchId))) return refuse('not-found');
    const versions = await this.versions.all(organisationId, batchId);
    return success(
      versions.map((version, at) => {
        const before = versions[at - 1];
        return { ...version, delta: before ? listDelta(before.applicationIds, version.applicationIds) : null };
      }),
    );
  }
}
