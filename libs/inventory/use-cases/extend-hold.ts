import { Injectable } from '@nestjs/common';
import { Clock, type Result, success } from '#kernel';
import type { Transaction } from '#platform';
import { refuseEnded } from '../domain/hold.js';
import { HoldRepository } from '../persistence/hold.repository.js';

/** Gives a hold more time. */
@Injectable()
export class ExtendHold {
  constructor(
    private readonly holds: HoldRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Only forwards, and only while it is held and in time. Refuses with `inventory.hold-unknown`, `inventory.hold-ended`, or
   * `inventory.hold-expired` once its time is over, whether or not it was given back yet.
   */
  async extend(tx: Transaction, organisationId: string, holdId: string, until: Date): Promise<Result<null>> {
    if (await this.holds.extend(tx, { organisationId, holdId, now: this.clock.now(), until })) return success(null);
    return refuseEnded(await this.holds.status(tx, organisationId, holdId));
  }
}
