import { Injectable } from '@nestjs/common';
import { Queues } from '#platform';
import { jobs } from '../jobs.js';

/** What runs by the clock, once for all workers together. */
@Injectable()
export class Schedules {
  constructor(private readonly queues: Queues) {}

  async start(): Promise<void> {
    await this.queues.schedule(jobs.expireBookings, {}, { every: 10_000 });
    await this.queues.schedule(jobs.serveSaleQueues, {}, { every: 5_000 });
    await this.queues.schedule(jobs.releaseAllotments, {}, { pattern: '0 5 * * * *' });
    await this.queues.schedule(jobs.sweepWaitingLists, {}, { every: 30_000 });
    await this.queues.schedule(jobs.sweepSuspensions, {}, { every: 30_000 });
    await this.queues.schedule(jobs.sweepDocuments, {}, { every: 60_000 });
    await this.queues.schedule(jobs.sweepVerdicts, {}, { every: 60_000 });
    await this.queues.schedule(jobs.indexForSearch, {}, { every: 60_000 });
    await this.queues.schedule(jobs.carryOutErasures, {}, { every: 60_000 });
    await this.queues.schedule(jobs.reconcileCounters, {}, { pattern: '0 30 2 * * *' });
    await this.queues.schedule(jobs.checkReadiness, {}, { pattern: '0 5 0 * * *' });
    await this.queues.schedule(jobs.planReminders, {}, { every: 15_000 });
    await this.queues.schedule(jobs.alertExpiringRules, {}, { pattern: '0 10 3 * * *' });
    await this.queues.schedule(jobs.keepRetention, {}, { pattern: '0 40 3 * * *' });
    await this.queues.schedule(jobs.prune, {}, { pattern: '0 15 * * * *' });
  }
}
