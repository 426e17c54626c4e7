import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { feesAmong } from '../../domain/change-lines.js';
import { type AffectedState, nextAffected } from '../../domain/suspending/affected.js';
import type { BookingMoney } from '../../domain/suspending/booking-money.js';
import { isTransferred } from '../../domain/suspending/weigh-booking.js';
import { type AffectedBooking, AffectedBookingRepository } from '../../persistence/affected-booking.repository.js';
import { SuspensionRepository } from '../../persistence/suspension.repository.js';
import type { ReadDepartureLegs } from '../amending/find-target.js';
import { CancelByCause } from '../cancelling/cancel-by-cause.js';
import { type CancellationRequest, PlanCancellation } from '../cancelling/plan-cancellation.js';

/** What is ordered of a suspension, with those whom it needs for it. */
export interface Execution {
  readonly organisationId: string;
  readonly suspensionId: string;
  readonly readLegs: ReadDepartureLegs;
  readonly money: BookingMoney;
}

/**
 * Carries out what was chosen and ordered: the booking is cancelled by the cause of the suspension, its places are on sale again, and
 * what was paid goes back or becomes a credit note. Each booking is one transaction, so that a worker that dies loses and repeats nothing.
 */
@Injectable()
export class ExecuteChoices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suspensions: SuspensionRepository,
    private readonly affected: AffectedBookingRepository,
    private readonly plans: PlanCancellation,
    private readonly cancel: CancelByCause,
  ) {}

  /** Until nothing is ordered any more. What is refused is noted with its reason and can be ordered again. */
  async execute(execution: Execution): Promise<{ done: number; refused: number }> {
    const { organisationId, suspensionId } = execution;
    const outcomes = { done: 0, refused: 0 };
    for (const id of await this.affected.ordered(organisationId, suspensionId)) {
      const outcome = await this.one(execution, id);
      if (!outcome.refused) {
        outcomes.done += outcome.value ? 1 : 0;
        continue;
      }
      outcomes.refused += 1;
      await this.database.transaction((tx) => this.affected.failed(tx, organisationId, id, outcome.code));
    }
    return outcomes;
  }

  /** True when it was executed just now; false when there was nothing to do any more: it was done, taken back, or restored. */
  one(execution: Execution, affectedId: string): Promise<Result<boolean>> {
    return this.database.transaction(async (tx): Promise<Result<boolean>> => {
      const found = await this.affected.lock(tx, execution.organisationId, affectedId);
      if (!found?.orderedAt || found.executedAt || !found.choice || found.choice === 'standby') return success(false);
      const next = nextAffected(found.state, found.choice);
      return next.refused ? next : this.end(tx, execution, found, next.value);
    });
  }

  private async end(tx: Transaction, { readLegs, money }: Execution, found: AffectedBooking, state: AffectedState): Promise<Result<boolean>> {
    const { organisationId, suspensionId, bookingId, id, choice, orderedBy, method, creditUntil } = found;
    const suspension = await this.suspensions.find(organisationId, suspensionId);
    if (!suspension || choice === null || choice === 'standby' || orderedBy === null || method === null) return refuse('suspension.unknown');
    const paid = await money.paidFor(organisationId, bookingId);
    const request: CancellationRequest = {
      organisationId, bookingId, cause: suspension.cause, travellerIds: null, readLegs, asOf: suspension.suspendedAt, withoutTransfer: !isTransferred(choice, paid),
    };
    const plan = await this.plans.plan(request);
    if (plan.refused) return plan;
    const { booking, total, lines } = plan.value;
    const cancelled = await this.cancel.cancel({ ...request, userId: orderedBy, version: booking.version, total });
    if (cancelled.refused) return cancelled;
    const settled = await money.giveBack({ organisationId, bookingId, choice, userId: orderedBy, method, creditUntil });
    if (settled.refused) return settled;
    const { returned } = settled.value;
    const kept = feesAmong(lines, total.currency).reduce((sum, { price }) => sum + price.amount, 0);
    await this.affected.executed(tx, { organisationId, id, state, at: this.clock.now(), changeId: cancelled.value.changeId, returned, kept });
    await publish(tx, { type: 'suspension.executed', organisationId, subject: { affectedId: id, suspensionId, bookingId, choice, returned } });
    return success(true);
  }
}
