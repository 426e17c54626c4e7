import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { BulkItem, BulkRun } from '../../domain/bulk/bulk-run.js';
import { BulkRunRepository } from '../../persistence/bulk/bulk-run.repository.js';

/** A run with what became of each of its bookings. */
@Injectable()
export class ReadBulk {
  constructor(private readonly runs: BulkRunRepository) {}

  /** Refuses with `bulk.unknown`. */
  async read(organisationId: string, runId: string): Promise<Result<BulkRun & { readonly items: readonly BulkItem[] }>> {
    const run = await this.runs.find(organisationId, runId);
    return run ? success({ ...run, items: await this.runs.items(organisationId, runId) }) : refuse('bulk.unknown');
  }
}
