import { Injectable } from '@nestjs/common';
import { ReleaseHold } from '#inventory';
import { type Money, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { nextStatus } from '../../domain/booking-status.js';
import { feesAmong } from '../../domain/change-lines.js';
import { amountText } from '../../domain/explain-fee.js';
import { AmendmentRepository } from '../../persistence/amendment.repository.js';
import { BookingRepository } from '../../persistence/booking.repository.js';
import { AmendBooking } from '../amending/amend-booking.js';
import { type CancellationPlan, type CancellationRequest, PlanCancellation } from './plan-cancellation.js';
import { RecordChange } from '../amending/record-change.js';

/** A cancellation as it was previewed: the booking's version then, and the total that was shown. */
export interface Cancellation extends CancellationRequest {
  readonly userId: string;
  readonly version: number;
  readonly total: Money;
}

/** Cancels some of a party, or a booking, for a cause: what they took is on sale again, and what is kept stays owed. */
@Injectable()
export class CancelByCause {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanCancellation,
    private readonly amend: AmendBooking,
    private readonly holds: ReleaseHold,
    private readonly amendments: AmendmentRepository,
    private readonly bookings: BookingRepository,
    private readonly history: RecordChange,
  ) {}

  /** Refuses as {@link PlanCancellation} does, and with `booking.changed` when it is not as it was shown. */
  cancel(cancellation: Cancellation): Promise<Result<{ changeId: string }>> {
    return this.database.transaction(async (tx) => {
      const plan = await this.plans.plan(cancellation);
      if (plan.refused) return this.unlessChanged(cancellation, plan);
      if (!plan.value.whole) return this.amend.amend({ ...cancellation, changes: plan.value.changes });
      const { booking, total } = plan.value;
      if (booking.version !== cancellation.version) return changedMeanwhile;
      if (total.amount !== cancellation.total.amount || total.currency !== cancellation.total.currency) return refuseOtherTotal(total, cancellation.total);
      const released = await this.holds.release(tx, booking.organisationId, booking.holdId);
      if (released.refused) return this.unlessChanged(cancellation, released);
      return this.write(tx, cancellation, plan.value);
    });
  }

  private async write(tx: Transaction, { organisationId, bookingId, cause, userId }: Cancellation, plan: CancellationPlan): Promise<Result<{ changeId: string }>> {
    const { booking, members, lines, difference, total } = plan;
    const fees = feesAmong(lines, total.currency);
    const version = await this.amendments.cancel(tx, { organisationId, bookingId, version: booking.version, fees });
    if (version === undefined) return changedMeanwhile;
    const changes = members.map(({ travellerId, before }) => ({
      kind: 'remove' as const, travellerId, newTravellerId: null, cause, before, after: null, fromDepartureId: null, toDepartureId: null,
    }));
    const changeId = await this.history.record(tx, organisationId, bookingId, { version, kind: 'cancelled', cause, changes, lines, difference, userId });
    await publish(tx, { type: 'booking.cancelled', organisationId, subject: { bookingId, departureId: booking.departureId, changeId } });
    return success({ changeId });
  }

  /** What is refused may only be so because somebody else was first: then that is the reason. */
  private async unlessChanged({ organisationId, bookingId, version }: Cancellation, refusal: Refusal): Promise<Refusal> {
    const now = await this.bookings.find(organisationId, bookingId);
    if (!now) return refuse('booking.unknown');
    const allowed = nextStatus(now.status, 'cancel');
    if (allowed.refused) return allowed;
    return now.version === version ? refusal : changedMeanwhile;
  }
}

const changedMeanwhile = refuse('booking.changed', { detail: 'Somebody has changed this booking since you looked at it. Look at what is different, then do it again.' });

function refuseOtherTotal(total: Money, shown: Money): Refusal {
  const detail = `The booking would now come to ${amountText(total)}, not to ${amountText(shown)}. Look at it again.`;
  return refuse('booking.changed', { detail, errors: [{ pointer: '/total', detail }] });
}
