import { Injectable } from '@nestjs/common';
import { Clock, type Result, success } from '#kernel';
import type { Transaction } from '#platform';
import { exhausted, netOf, type Quantity, stopped, type Want, withGiven } from '../domain/bundle.js';
import { countedIn, refuseEnded } from '../domain/hold.js';
import { AllotmentCounters } from '../persistence/allotment-counters.js';
import { HoldRepository } from '../persistence/hold.repository.js';

/** What a live hold gives back and what it takes instead. What evens out (a bed given and taken) is not touched at all. */
export interface BundleChange {
  readonly organisationId: string;
  readonly holdId: string;
  readonly gives: readonly Quantity[];
  readonly takes: readonly Want[];
}

/** Changes what a hold takes, held or sold, all or nothing. */
@Injectable()
export class ChangeHold {
  constructor(
    private readonly counters: AllotmentCounters,
    private readonly holds: HoldRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks the hold, then the allotments of both sides in the order of their ids: two that trade places cannot wait for each
   * other, and nobody ends the hold meanwhile. Refuses with `inventory.exhausted` (each take that does not fit, at its
   * pointer), `inventory.stopped` (a suspended hold gives back, and takes nothing), `inventory.hold-unknown`, `inventory.hold-ended` or `inventory.hold-expired`; nothing is written then.
   * Throws when the hold does not take what it should give back.
   */
  async change(tx: Transaction, { organisationId, holdId, gives, takes }: BundleChange): Promise<Result<null>> {
    const status = await this.holds.lock(tx, { organisationId, holdId, now: this.clock.now() });
    const counter = status && countedIn[status];
    if (!counter) return refuseEnded(await this.holds.status(tx, organisationId, holdId));
    const deltas = netOf(gives, takes);
    if (deltas.length === 0) return success(null);
    if ((status === 'paused' || status === 'suspended') && deltas.some(({ quantity }) => quantity > 0)) return stopped('suspended');
    const shortages = await this.counters.rewrite(tx, { holdId, organisationId, counter, deltas });
    return shortages.length > 0 ? exhausted(takes, withGiven(shortages, gives)) : success(null);
  }
}
