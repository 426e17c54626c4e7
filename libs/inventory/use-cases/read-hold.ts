import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Quantity } from '../domain/bundle.js';
import { HoldRepository } from '../persistence/hold.repository.js';

/** What a hold takes. */
@Injectable()
export class ReadHold {
  constructor(
    private readonly database: Database,
    private readonly holds: HoldRepository,
  ) {}

  /** In the order of the allotments' ids; nothing for a hold that there is not. */
  quantities(holdId: string): Promise<Quantity[]> {
    return this.database.transaction((tx) => this.holds.quantities(tx, [holdId]));
  }
}
