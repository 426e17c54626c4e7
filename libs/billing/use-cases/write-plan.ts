import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { checkPlan, type PaymentPlan } from '../domain/payment-plan.js';
import { PlanRepository } from '../persistence/plan.repository.js';

export interface PlanEdit {
  readonly organisationId: string;
  /** Null for the organisation's own. */
  readonly packageId: string | null;
  readonly plan: PaymentPlan;
  /** As it was read; 0 where there was none. */
  readonly version: number;
}

/** Says how new bookings are to be paid. What was booked before keeps the plan that it was booked with. */
@Injectable()
export class WritePlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanRepository,
  ) {}

  /** Refuses `plan.unusable` and `plan.changed`. */
  async write({ organisationId, packageId, plan, version }: PlanEdit): Promise<Result<null>> {
    const unusable = checkPlan(plan);
    if (unusable) return unusable;
    return this.database.transaction(async (tx) => {
      const written = await this.plans.write(tx, { organisationId, packageId, terms: plan, version, changedAt: this.clock.now() });
      if (!written) return refuse('plan.changed', { detail: 'Look at it again, then change it.' });
      await publish(tx, { type: 'payment-plan.changed', organisationId, subject: { packageId } });
      return success(null);
    });
  }
}
