import { Logger } from '@nestjs/common';
import { ReconcileCounters } from '#inventory';
import { Handles, type JobHandler, UnrecoverableFailure } from '#platform';
import { jobs } from '../jobs.js';

/** A difference between counters and rows is never mended silently: it is set aside as a failed job, where a person sees it. */
@Handles(jobs.reconcileCounters)
export class ReconcileCountersHandler implements JobHandler<typeof jobs.reconcileCounters> {
  private readonly logger = new Logger('inventory');

  constructor(private readonly counters: ReconcileCounters) {}

  async handle(): Promise<void> {
    const differences = await this.counters.differences();
    if (differences.length === 0) return;
    this.logger.error({ msg: 'counters differ from their rows', differences });
    throw new UnrecoverableFailure(`${differences.length} counters differ from their rows`);
  }
}
