import { Injectable } from '@nestjs/common';
import { Clock, type Result, success } from '#kernel';
import type { Transaction } from '#platform';
import { AllotmentTermsRepository } from '../persistence/allotment-terms.repository.js';
import { HoldRepository } from '../persistence/hold.repository.js';
import { type BundleChange, ChangeHold } from './change-hold.js';

/** Changes what several holds take, all or nothing: what one gives back another may take, so that two can trade places of full allotments. */
@Injectable()
export class ChangeHolds {
  constructor(
    private readonly holds: HoldRepository,
    private readonly allotments: AllotmentTermsRepository,
    private readonly one: ChangeHold,
    private readonly clock: Clock,
  ) {}

  /** Locks all holds, then all allotments, each in the order of their ids; then gives, then takes. Each hold once. Refuses as {@link ChangeHold}. */
  async change(tx: Transaction, changes: readonly BundleChange[]): Promise<Result<null>> {
    const now = this.clock.now();
    for (const { organisationId, holdId } of [...changes].sort((a, b) => (a.holdId < b.holdId ? -1 : 1))) await this.holds.lock(tx, { organisationId, holdId, now });
    const ids = new Map(changes.flatMap(({ organisationId, gives, takes }) => [...gives, ...takes].map(({ allotmentId }) => [allotmentId, organisationId] as const)));
    for (const [id, organisationId] of [...ids].sort(([a], [b]) => (a < b ? -1 : 1))) await this.allotments.lock(tx, organisationId, id);
    const steps = [...changes.map((change) => ({ ...change, takes: [] })), ...changes.map((change) => ({ ...change, gives: [] }))];
    for (const step of steps) {
      if (step.gives.length + step.takes.length === 0) continue;
      const changed = await this.one.change(tx, step);
      if (changed.refused) return changed;
    }
    return success(null);
  }
}
