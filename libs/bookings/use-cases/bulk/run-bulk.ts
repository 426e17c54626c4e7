import { Injectable } from '@nestjs/common';
import { Clock, type Result, success } from '#kernel';
import { currentContext, Database, publish, runInContext } from '#platform';
import type { BulkRun } from '../../domain/bulk/bulk-run.js';
import { BulkRunRepository } from '../../persistence/bulk/bulk-run.repository.js';
import { type BulkDeed, DoToBooking } from './do-to-booking.js';

export interface BulkWork extends Pick<BulkDeed, 'organisationId' | 'readLegs' | 'letters'> {
  readonly runId: string;
}

/** So many are done side by side: those of one departure wait for the same allotments anyway. */
const lanes = 4;

/**
 * Carries out an action on many bookings: each in a transaction of its own together with the row that says so. Whoever dies in the middle
 * leaves rows that wait; whoever comes next does those, and nothing twice. What is refused stays named, with its reason.
 */
@Injectable()
export class RunBulk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: BulkRunRepository,
    private readonly deeds: DoToBooking,
  ) {}

  /** True when it has finished just now. It is done in the name of whoever started it. */
  async run(work: BulkWork): Promise<boolean> {
    const run = await this.runs.find(work.organisationId, work.runId);
    if (!run || run.finishedAt) return false;
    const { correlationId } = currentContext();
    return runInContext({ correlationId, organisationId: run.organisationId, actor: { kind: 'user', id: run.startedBy } }, () => this.all(work, run));
  }

  private async all(work: BulkWork, run: BulkRun): Promise<boolean> {
    const { organisationId, id: runId } = run;
    const waiting = await this.runs.waiting(organisationId, runId);
    const ended = await Promise.allSettled(Array.from({ length: lanes }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await this.tried(work, run, next);
    }));
    // Only when nothing is under way any more is the attempt over.
    for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
    return this.database.transaction(async (tx) => {
      const finished = await this.runs.finish(tx, organisationId, runId, this.clock.now());
      if (finished) await publish(tx, { type: 'bulk.done', organisationId, subject: { bulkRunId: runId } });
      return finished;
    });
  }

  private async tried(work: BulkWork, run: BulkRun, bookingId: string): Promise<void> {
    const outcome = await this.one(work, run, bookingId);
    if (!outcome.refused) return;
    await this.database.transaction((tx) => this.runs.refused(tx, { organisationId: run.organisationId, runId: run.id, bookingId }, outcome));
  }

  private one({ readLegs, letters }: BulkWork, { organisationId, id: runId, action, startedBy: userId }: BulkRun, bookingId: string): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      const key = { organisationId, runId, bookingId };
      const item = await this.runs.take(tx, key);
      if (!item) return success(null);
      const effect = await this.deeds.carryOut(tx, { organisationId, bookingId, action, userId, readLegs, letters, shown: item });
      if (effect.refused) return effect;
      await this.runs.done(tx, key, effect.value);
      return success(null);
    });
  }
}
