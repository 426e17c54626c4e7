import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { PaymentPlan } from '../domain/payment-plan.js';

export interface StoredPlan {
  readonly terms: PaymentPlan;
  readonly version: number;
  /** Null for the organisation's own. */
  readonly packageId: string | null;
}

/** Rows of `payment_plan`. */
@Injectable()
export class PlanRepository {
  constructor(private readonly database: Database) {}

  /** The package's own plan, or the organisation's, or none. */
  async find(organisationId: string, packageId: string | null): Promise<StoredPlan | undefined> {
    const rows = await this.database.query<StoredPlan>(
      `select terms, version, package_id as "packageId" from payment_plan
        where organisation_id = $1 and (package_id = $2 or package_id is null) order by package_id nulls last limit 1`,
      [organisationId, packageId],
    );
    return rows[0];
  }

  /** Compare-and-swap: false when the plan has another version; 0 is that of a plan which is not there yet. */
  async write(tx: Transaction, plan: StoredPlan & { readonly organisationId: string; readonly changedAt: Date }): Promise<boolean> {
    const { organisationId, packageId, terms, version, changedAt } = plan;
    const written = version === 0
      ? await tx.execute(
          `insert into payment_plan (id, organisation_id, package_id, terms, changed_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [newId(), organisationId, packageId, JSON.stringify(terms), changedAt],
        )
      : await tx.execute(
          `update payment_plan set terms = $3, changed_at = $4, version = version + 1
            where organisation_id = $1 and package_id is not distinct from $2 and version = $5`,
          [organisationId, packageId, JSON.stringify(terms), changedAt, version],
        );
    return written === 1;
  }
}
