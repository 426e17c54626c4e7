import { Injectable } from '@nestjs/common';
import type { BatchSummary } from '../../domain/batches/batch.js';
import { BatchRepository } from '../../persistence/batch.repository.js';

export interface BatchPage {
  readonly items: readonly BatchSummary[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

const pageSize = 50;

/** Batches, newest first. */
@Injectable()
export class ListBatches {
  constructor(private readonly batches: BatchRepository) {}

  async list(organisationId: string, cursor?: string): Promise<BatchPage> {
    const found = await this.batches.page(organisationId, cursor, pageSize + 1);
    const items = found.slice(0, pageSize);
    return { items, nextCursor: found.length > pageSize ? items.at(-1)!.id : null };
  }
}
