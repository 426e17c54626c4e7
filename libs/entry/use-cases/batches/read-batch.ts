import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Batch } from '../../domain/batches/batch.js';
import { ApplicationReader } from '../../persistence/application-reader.js';
import { ApprovalRepository } from '../../persistence/approval.repository.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';

/** One batch with its applications. */
@Injectable()
export class ReadBatch {
  constructor(
    private readonly batches: BatchRepository,
    private readonly authorities: AuthorityRepository,
    private readonly reader: ApplicationReader,
    private readonly approvals: ApprovalRepository,
  ) {}

  /** Refuses `not-found`, also for a batch of another organisation. */
  async read(organisationId: string, batchId: string): Promise<Result<Batch>> {
    const batch = await this.batches.byId(organisationId, batchId);
    if (!batch) return refuse('not-found');
    const authority = await this.authorities.byId(organisationId, batch.authority.id);
    const { listOrder = null, feePerApplication = null } = authority?.profile.applications ?? {};
    const applications = await this.reader.ofBatch(organisationId, batchId);
    const approvals = await this.approvals.ofMany(organisationId, applications);
    return success({ ...batch, listOrder, fee: feePerApplication, applications: applications.map((one) => ({ ...one, approval: approvals.get(one.id) ?? null })) });
  }
}
