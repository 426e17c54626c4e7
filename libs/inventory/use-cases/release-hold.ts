import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import type { Transaction } from '#platform';
import { countedIn, type LiveHold, liveHolds } from '../domain/hold.js';
import { AllotmentCounters } from '../persistence/allotment-counters.js';
import { HoldRepository } from '../persistence/hold.repository.js';

/** Puts what a hold has taken, or has already sold, back on sale. */
@Injectable()
export class ReleaseHold {
  constructor(
    private readonly counters: AllotmentCounters,
    private readonly holds: HoldRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `inventory.hold-unknown`, or `inventory.hold-ended` when it was given back before, or is in none of `from`. */
  async release(tx: Transaction, organisationId: string, holdId: string, from: readonly LiveHold[] = liveHolds): Promise<Result<null>> {
    const swap = { organisationId, holdId, from, to: 'released', now: this.clock.now() } as const;
    const was = await this.holds.swap(tx, swap);
    const counter = was && countedIn[was];
    if (!counter) {
      const known = await this.holds.status(tx, organisationId, holdId);
      return refuse(known ? 'inventory.hold-ended' : 'inventory.hold-unknown');
    }
    await this.counters.giveBack(tx, counter, await this.holds.quantities(tx, [holdId]));
    return success(null);
  }
}
