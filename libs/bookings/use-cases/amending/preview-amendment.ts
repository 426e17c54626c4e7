import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { type AmendmentPlan, type AmendmentRequest, PlanAmendment } from './plan-amendment.js';

/** Tells what changes of a booking would cost and take, without making them. */
@Injectable()
export class PreviewAmendment {
  constructor(private readonly plans: PlanAmendment) {}

  /** Refuses as {@link PlanAmendment} does; what is not left is told in the plan. Writes nothing. */
  preview(request: AmendmentRequest): Promise<Result<AmendmentPlan>> {
    return this.plans.plan(request);
  }
}
