import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Transaction } from '#platform';
import { AllotmentCounters } from '../persistence/allotment-counters.js';
import { type EndedHold, HoldRepository } from '../persistence/hold.repository.js';

/** Gives back what holds past their time still take. */
@Injectable()
export class ExpireHolds {
  constructor(
    private readonly counters: AllotmentCounters,
    private readonly holds: HoldRepository,
    private readonly clock: Clock,
  ) {}

  /** Ends at most `limit` holds, of all organisations, and says which; fewer than `limit` means that none are left. */
  async expireDue(tx: Transaction, limit: number): Promise<EndedHold[]> {
    const ended = await this.holds.expireDue(tx, this.clock.now(), limit);
    if (ended.length > 0) {
      await this.counters.giveBack(tx, 'held', await this.holds.quantities(tx, ended.map((hold) => hold.id)));
    }
    return ended;
  }
}
