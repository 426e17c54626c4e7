import { Injectable } from '@nestjs/common';
import { Clock, type Result, success } from '#kernel';
import type { Transaction } from '#platform';
import { stopped } from '../domain/bundle.js';
import { refuseEnded } from '../domain/hold.js';
import { AllotmentCounters } from '../persistence/allotment-counters.js';
import { HoldRepository } from '../persistence/hold.repository.js';

/** Sells what a hold has taken. */
@Injectable()
export class ConfirmHold {
  constructor(
    private readonly counters: AllotmentCounters,
    private readonly holds: HoldRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses with `inventory.hold-unknown`, `inventory.hold-ended`, `inventory.hold-expired` once its time is over, whether or not it
   * was given back yet, or `inventory.stopped` while its departure is suspended.
   */
  async confirm(tx: Transaction, organisationId: string, holdId: string): Promise<Result<null>> {
    const now = this.clock.now();
    const was = await this.holds.swap(tx, { organisationId, holdId, from: ['held'], to: 'confirmed', now, inTime: true });
    if (!was) return refuseEnded(await this.holds.status(tx, organisationId, holdId));
    const stop = await this.counters.sell(tx, await this.holds.quantities(tx, [holdId]));
    return stop ? stopped(stop) : success(null);
  }
}
