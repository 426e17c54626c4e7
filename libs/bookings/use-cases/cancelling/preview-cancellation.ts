import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { type CancellationPlan, type CancellationRequest, PlanCancellation } from './plan-cancellation.js';

/** Tells what a cancellation would keep and give back, without cancelling anything. */
@Injectable()
export class PreviewCancellation {
  constructor(private readonly plans: PlanCancellation) {}

  /** Refuses as {@link PlanCancellation} does. Writes nothing. */
  preview(request: CancellationRequest): Promise<Result<CancellationPlan>> {
    return this.plans.plan(request);
  }
}
