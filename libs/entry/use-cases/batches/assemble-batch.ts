import { Injectable } from '@nestjs/common';
import { type Fault, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { ApplicationRepository, type LockedApplication } from '../../persistence/application.repository.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from '../applications/move-application.js';

export interface AssembleBatchInput extends Acting {
  readonly authorityId: string;
  /** In the order in which the authority shall get them; each once. */
  readonly applicationIds: readonly string[];
}

/** Puts approved applications for one authority into a numbered batch. */
@Injectable()
export class AssembleBatch {
  constructor(
    private readonly database: Database,
    private readonly authorities: AuthorityRepository,
    private readonly applications: ApplicationRepository,
    private readonly batches: BatchRepository,
    private readonly moves: MoveApplication,
  ) {}

  /** Refuses `entry.batch-unusable`, `entry.authority-unknown`, or `entry.not-ready-for-batch` with a pointer per application. */
  async assemble({ authorityId, applicationIds, ...acting }: AssembleBatchInput): Promise<Result<{ id: string }>> {
    if (applicationIds.length === 0) return unusable('A batch has at least one application.');
    if (new Set(applicationIds).size < applicationIds.length) return unusable('An application stands in a batch once.');
    if (!(await this.authorities.byId(acting.organisationId, authorityId))) return refuse('entry.authority-unknown');
    return this.database.transaction((tx) => this.write(tx, acting, authorityId, applicationIds));
  }

  private async write(tx: Transaction, acting: Acting, authorityId: string, ids: readonly string[]): Promise<Result<{ id: string }>> {
    const { organisationId } = acting;
    const locked = await this.applications.lock(tx, organisationId, ids);
    const errors = faultsOf(ids, authorityId, locked);
    if (errors.length > 0) return refuse('entry.not-ready-for-batch', { errors });
    const id = await this.batches.insert(tx, organisationId, authorityId, ids);
    for (const application of locked) {
      const refusal = await this.moves.move(tx, acting, application, 'batch');
      if (refusal) return refusal;
    }
    await publish(tx, { type: 'batch.assembled', organisationId, subject: { batchId: id, applications: ids.length } });
    return success({ id });
  }
}

const unusable = (detail: string): Refusal => refuse('entry.batch-unusable', { errors: [{ pointer: '/applicationIds', detail }] });

function faultsOf(ids: readonly string[], authorityId: string, locked: readonly LockedApplication[]): Fault[] {
  const found = new Map(locked.map((application) => [application.id, application]));
  return ids.flatMap((id, index) => {
    const application = found.get(id);
    const detail = !application
      ? 'There is no such application.'
      : application.authorityId !== authorityId
        ? 'It is addressed to another authority.'
        : application.status !== 'approved'
          ? `It is ${application.status}, not approved.`
          : undefined;
    return detail ? [{ pointer: `/applicationIds/${index}`, detail }] : [];
  });
}
