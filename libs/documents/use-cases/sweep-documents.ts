import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { DocumentCheckStepRepository, type UnfinishedCheck } from '../persistence/document-check-step.repository.js';
import { orderOf } from './check-step.js';
import { SetAsideDocument } from './set-aside-document.js';
import { TakeInDocument } from './take-in-document.js';

/** How often one step is ordered anew. */
const MOST_ORDERS = 5;

/** The job of an unfinished check, as the queues know it. */
export interface OrderedJob {
  readonly name: string;
  /** It waits there for its turn, or somebody is at it. */
  readonly isUnderWay: boolean;
}

/** Finds what was left lying: checks whose job the queues have lost, and originals that outlived their need. */
@Injectable()
export class SweepDocuments {
  constructor(
    private readonly database: Database,
    private readonly checks: DocumentCheckRepository,
    private readonly steps: DocumentCheckStepRepository,
    private readonly setAside: SetAsideDocument,
    private readonly takeIn: TakeInDocument,
  ) {}

  /** `jobOf` asks the queues: what only waits in a long queue is not ordered a second time. */
  async sweep(jobOf: (check: UnfinishedCheck) => Promise<OrderedJob>): Promise<void> {
    for (const check of await this.steps.toLookAt()) {
      const job = await jobOf(check);
      if (job.isUnderWay) await this.steps.lookLater(check.id);
      else if (check.orders >= MOST_ORDERS) await this.setAside.setAside(check, job.name, 'LostTooOften');
      else await this.order(check);
    }
    for (const { id, originalFile } of await this.checks.withLeftoverOriginal()) await this.takeIn.forgetOriginal(id, originalFile);
  }

  private async order(check: UnfinishedCheck): Promise<void> {
    const { organisationId, step, lane, orders } = check;
    await this.database.transaction(async (tx) => {
      if (!(await this.steps.orderAnew(tx, check))) return;
      await publish(tx, { type: 'document.check-lost', organisationId, subject: orderOf(check, step, { lane, order: orders + 1 }) });
    });
  }
}
