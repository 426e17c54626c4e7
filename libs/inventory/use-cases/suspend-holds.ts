import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Transaction } from '#platform';
import { HoldRepository, type MovedHold } from '../persistence/hold.repository.js';

/** Suspends what is held and sold: it stays counted, does not expire, and cannot be confirmed. */
@Injectable()
export class SuspendHolds {
  constructor(
    private readonly holds: HoldRepository,
    private readonly clock: Clock,
  ) {}

  /** Those that it suspended, and what they are now; the others had ended, or are suspended already. No counter changes. */
  suspend(tx: Transaction, organisationId: string, holdIds: readonly string[]): Promise<MovedHold[]> {
    return this.holds.suspend(tx, { organisationId, holdIds, now: this.clock.now() });
  }
}
