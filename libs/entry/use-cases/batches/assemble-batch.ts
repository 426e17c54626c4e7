import { Injectable } from '@nestjs/common';
import { Clock, type Fault, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { ApplicationRepository, type LockedApplication } from '../../persistence/application.repository.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from '../applications/move-application.js';
import { OrderList } from './order-list.js';

export interface AssembleBatchInput extends Acting {
  readonly authorityId: string;
  /** Each once. In this order the authority gets them, where it wants no order of its own. */
  readonly applicationIds: readonly string[];
}

/** Puts approved applications for one authority into a numbered batch, as the first version of its list. */
@Injectable()
export class AssembleBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly authorities: AuthorityRepository,
    private readonly applications: ApplicationRepository,
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
    private readonly orders: OrderList,
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
    const { organisationId, actorId } = acting;
    const locked = await this.applications.lock(tx, organisationId, ids);
    const errors = readyFaults(ids, authorityId, locked);
    if (errors.length > 0) return refuse('entry.not-ready-for-batch', { errors });
    const { fee, order } = await this.orders.of(organisationId, authorityId);
    const ordered = await order([...locked].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)));
    const items = ordered.map((applicationId) => ({ applicationId, open: true }));
    const id = await this.batches.insert(tx, organisationId, authorityId);
    await this.versions.insert(tx, { organisationId, batchId: id, version: 1, change: 'assembled', fee, madeBy: actorId, madeAt: this.clock.now(), items });
    for (const application of locked) {
      const refusal = await this.moves.move(tx, acting, application, 'batch');
      if (refusal) return refusal;
    }
    await publish(tx, { type: 'batch.assembled', organisationId, subject: { batchId: id, applications: ids.length } });
    return success({ id });
  }
}

const unusable = (detail: string): Refusal => refuse('entry.batch-unusable', { errors: [{ pointer: '/applicationIds', detail }] });

/** What keeps each of the applications off a list for the authority. */
export function readyFaults(ids: readonly string[], authorityId: string, locked: readonly LockedApplication[]): Fault[] {
  const found = new Map(locked.map((application) => [application.id, application]));
  return ids.flatMap((id, index) => {
    const application = found.get(id);
    const detail = !application
      ? 'There is no such application.'
      : application.authorityId !== authorityId
        ? 'It is addressed to another authority.'
        : application.status !== 'approved'
          ? `It is ${application.status}, not approved.`
          : ids.indexOf(id) < index
            ? 'It is named twice.'
            : undefined;
    return detail ? [{ pointer: `/applicationIds/${index}`, detail }] : [];
  });
}
