import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { ApplicationSummary } from '../../domain/applications/application.js';
import type { BatchVersion } from '../../domain/batches/batch.js';
import { type BatchDelta, listDelta } from '../../domain/batches/list-delta.js';
import { ApplicationReader } from '../../persistence/application-reader.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';

export interface BatchVersionWithDelta extends BatchVersion {
  /** What is different from the list before; null for the first. */
  readonly delta: BatchDelta | null;
}

export interface BatchVersions {
  /** Oldest first. */
  readonly versions: readonly BatchVersionWithDelta[];
  /** Everybody who stands or stood on one of the lists. */
  readonly applications: readonly ApplicationSummary[];
}

/** Every list that a batch has had, oldest first, and what changed from each to the next. */
@Injectable()
export class ReadBatchVersions {
  constructor(
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
    private readonly reader: ApplicationReader,
  ) {}

  /** Refuses `not-found`. */
  async read(organisationId: string, batchId: string): Promise<Result<BatchVersions>> {
    if (!(await this.batches.byId(organisationId, batchId))) return refuse('not-found');
    const versions = await this.versions.all(organisationId, batchId);
    const applications = await this.reader.byIds(organisationId, [...new Set(versions.flatMap(({ applicationIds }) => applicationIds))]);
    const withDeltas = versions.map((version, at) => {
      const before = versions[at - 1];
      return { ...version, delta: before ? listDelta(before.applicationIds, version.applicationIds) : null };
    });
    return success({ versions: withDeltas, applications });
  }
}
