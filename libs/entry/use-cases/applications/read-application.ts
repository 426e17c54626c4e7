import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Application } from '../../domain/applications/application.js';
import { ApplicationHistoryRepository } from '../../persistence/application-history.repository.js';
import { ApplicationReader } from '../../persistence/application-reader.js';
import { ApprovalRepository } from '../../persistence/approval.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';

/** One application with its verdict, history, batch and approval. */
@Injectable()
export class ReadApplication {
  constructor(
    private readonly reader: ApplicationReader,
    private readonly history: ApplicationHistoryRepository,
    private readonly approvals: ApprovalRepository,
    private readonly batches: BatchRepository,
  ) {}

  /** Refuses `not-found`, also for an application of another organisation. */
  async read(organisationId: string, applicationId: string): Promise<Result<Application>> {
    const found = await this.reader.byId(organisationId, applicationId);
    if (!found) return refuse('not-found');
    const { summary, verdict, revision } = found;
    const [history, approval, batch] = await Promise.all([
      this.history.of(organisationId, applicationId, summary.travellerId),
      this.approvals.of(organisationId, applicationId, summary.travellerId),
      this.batches.ofApplication(organisationId, applicationId),
    ]);
    return success({ ...summary, revision, verdict, history, approval, batch });
  }
}
