import { Injectable } from '@nestjs/common';
import { Clock, type Result, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { feesAmong } from '../../domain/change-lines.js';
import type { BookingMoney } from '../../domain/suspending/booking-money.js';
import { isTransferred } from '../../domain/suspending/weigh-booking.js';
import { type EventCancellation, EventCancellationRepository } from '../../persistence/event-cancellation.repository.js';
import type { ReadDepartureLegs } from '../amending/find-target.js';
import { CancelByCause } from '../cancelling/cancel-by-cause.js';
import { PlanCancellation } from '../cancelling/plan-cancellation.js';
import { CloseWaitingList } from '../waiting-list/close-waiting-list.js';

export interface CancellationRun {
  readonly organisationId: string;
  readonly cancellationId: string;
  readonly readLegs: ReadDepartureLegs;
  readonly money: Pick<BookingMoney, 'paid'>;
}

/** So many are cancelled side by side: they wait for the same allotments, but their commits do not wait for each other's answers. */
const lanes = 4;

/**
 * Carries out a cancellation: each booking by its cause in a transaction of its own, then the waiting lists. Whoever dies in the middle
 * leaves rows of work; whoever comes next does those that are left, and nothing twice.
 */
@Injectable()
export class RunCancellation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cancellations: EventCancellationRepository,
    private readonly plans: PlanCancellation,
    private readonly cancel: CancelByCause,
    private readonly lists: CloseWaitingList,
  ) {}

  /** True when it has finished just now. What is refused stays named, with its reason. */
  async run(run: CancellationRun): Promise<boolean> {
    const { organisationId, cancellationId } = run;
    const found = await this.cancellations.find(organisationId, cancellationId);
    if (found?.state !== 'running') return false;
    const { departureIds } = found;
    // Offers are held bookings: their entries are closed with them, not left behind as given up.
    await this.closeLists(found);
    await this.cancellations.gather(organisationId, cancellationId, departureIds, await run.money.paid(organisationId, departureIds));
    const pending = await this.cancellations.pending(organisationId, cancellationId);
    await Promise.all(Array.from({ length: lanes }, async () => {
      for (let next = pending.shift(); next !== undefined; next = pending.shift()) await this.tried(run, found, next);
    }));
    return this.database.transaction(async (tx) => {
      const finished = await this.cancellations.finish(tx, organisationId, cancellationId, this.clock.now());
      if (finished) await publish(tx, { type: 'event-cancellation.done', organisationId, subject: { cancellationId } });
      return finished;
    });
  }

  private async tried(run: CancellationRun, found: EventCancellation, bookingId: string): Promise<void> {
    const outcome = await this.one(run, found, bookingId);
    if (outcome.refused) await this.database.transaction((tx) => this.cancellations.refused(tx, found.organisationId, found.id, bookingId, outcome.code));
  }

  private one({ readLegs }: CancellationRun, { organisationId, id, cause, startedAt, startedBy: userId }: EventCancellation, bookingId: string): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      const work = await this.cancellations.take(tx, organisationId, id, bookingId);
      if (!work) return success(null);
      const request = { organisationId, bookingId, cause, travellerIds: null, readLegs, asOf: startedAt, withoutTransfer: !isTransferred('refund', work.paid) };
      const plan = await this.plans.plan(request);
      if (plan.refused) return plan;
      const { booking, total, lines } = plan.value;
      const cancelled = await this.cancel.cancel({ ...request, userId, version: booking.version, total });
      if (cancelled.refused) return cancelled;
      const kept = feesAmong(lines, total.currency).reduce((sum, { price }) => sum + price.amount, 0);
      await this.cancellations.done(tx, { organisationId, id, bookingId, kept, changeId: cancelled.value.changeId });
      return success(null);
    });
  }

  private async closeLists({ organisationId, id, departureIds }: EventCancellation): Promise<void> {
    for (const departureId of departureIds) {
      await this.database.transaction(async (tx: Transaction) => {
        const closed = await this.lists.close(tx, { organisationId, departureId, reason: 'departure-cancelled' });
        await this.cancellations.addClosed(tx, organisationId, id, closed);
      });
    }
  }
}
