import { Injectable } from '@nestjs/common';
import { type PaymentPlan, standardPlan } from '../domain/payment-plan.js';
import { PlanRepository } from '../persistence/plan.repository.js';

/** The plan that new bookings get, and whose it is. `version` is 0 while there is none of one's own. */
export interface PlanInForce {
  readonly plan: PaymentPlan;
  readonly of: 'package' | 'organisation' | 'standard';
  readonly version: number;
}

/** Reads the payment plan of an organisation, or of one of its packages. */
@Injectable()
export class ReadPlan {
  constructor(private readonly plans: PlanRepository) {}

  async read(organisationId: string, packageId: string | null): Promise<PlanInForce> {
    const found = await this.plans.find(organisationId, packageId);
    if (!found) return { plan: standardPlan, of: 'standard', version: 0 };
    return {
      plan: found.terms,
      of: found.packageId === null ? 'organisation' : 'package',
      version: found.packageId === packageId ? found.version : 0,
    };
  }
}
