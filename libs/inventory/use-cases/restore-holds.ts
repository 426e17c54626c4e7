import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Transaction } from '#platform';
import { HoldRepository, type MovedHold } from '../persistence/hold.repository.js';

/** Makes suspended holds what they were. Nothing is taken anew, so nothing can be short. */
@Injectable()
export class RestoreHolds {
  constructor(
    private readonly holds: HoldRepository,
    private readonly clock: Clock,
  ) {}

  /** Those that it restored, and what they are now; the others had ended, or were not suspended. */
  restore(tx: Transaction, organisationId: string, holdIds: readonly string[]): Promise<MovedHold[]> {
    return this.holds.restore(tx, { organisationId, holdIds, now: this.clock.now() });
  }
}
