import { Injectable } from '@nestjs/common';
import { Clock, newId, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { BulkRun } from '../../domain/bulk/bulk-run.js';
import { BookingListRepository } from '../../persistence/booking-list.repository.js';
import { BulkRunRepository, type NewBulkItem } from '../../persistence/bulk/bulk-run.repository.js';

export interface NewBulkRun extends Pick<BulkRun, 'organisationId' | 'action' | 'startedBy'> {
  /** As they were previewed, each once. */
  readonly items: readonly NewBulkItem[];
}

/** Orders an action on many bookings, as it was previewed. A worker does it, one booking after another. */
@Injectable()
export class StartBulk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly list: BookingListRepository,
    private readonly runs: BulkRunRepository,
  ) {}

  /** Refuses with `bulk.nobody`, or with `booking.unknown` where one is not the organisation's or is there twice. */
  start({ items, ...run }: NewBulkRun): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx) => {
      const ids = items.map(({ bookingId }) => bookingId);
      if (ids.length === 0) return refuse('bulk.nobody');
      if ((await this.list.count(run.organisationId, { departureId: null, statuses: null, ids })) !== ids.length) return refuse('booking.unknown');
      const id = newId();
      await this.runs.insert(tx, { ...run, id, startedAt: this.clock.now() }, items);
      await publish(tx, { type: 'bulk.begun', organisationId: run.organisationId, subject: { bulkRunId: id, kind: run.action.kind, bookings: ids.length } });
      return success({ id });
    });
  }
}
