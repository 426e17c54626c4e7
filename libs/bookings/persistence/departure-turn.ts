import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';

/** Imports into one departure wait for each other: whom one adds, the next must see. */
@Injectable()
export class DepartureTurn {
  /** Until the transaction ends. */
  async wait(tx: Transaction, departureId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 850))', [departureId]);
  }
}
