import { Injectable } from '@nestjs/common';
import { ReadApplication, ReadBatch } from '#entry';
import { unwrap } from '../http/problems/unwrap.js';
import { ApplicationReader } from './application.reader.js';
import { type BatchBody, batchSummaryBody } from './batch.schema.js';

/** Puts a batch together with its travellers' names and what the authority answered. */
@Injectable()
export class BatchReader {
  constructor(
    private readonly batches: ReadBatch,
    private readonly applications: ReadApplication,
    private readonly reader: ApplicationReader,
  ) {}

  async one(organisationId: string, id: string): Promise<BatchBody> {
    const batch = unwrap(await this.batches.read(organisationId, id));
    const summaries = await this.reader.summaries(organisationId, batch.applications);
    const applications = await Promise.all(
      summaries.map(async (summary) => {
        const { approval } = unwrap(await this.applications.read(organisationId, summary.id));
        const { number = null, validFrom = null, validUntil = null } = approval ?? {};
        return { ...summary, approvalNumber: number, validFrom, validUntil };
      }),
    );
    return { ...batchSummaryBody(batch), applications };
  }
}
