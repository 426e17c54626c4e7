import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { Stop } from '../domain/bundle.js';
import { AllotmentStopRepository } from '../persistence/allotment-stop.repository.js';

/** Closes what somebody owns: from the commit on nothing is taken of it or sold, whoever asks; what is taken stays counted. */
@Injectable()
export class StopAllotments {
  constructor(private readonly stops: AllotmentStopRepository) {}

  /**
   * Waits for those who take from it at this moment: what they took is there when the transaction commits. Do nothing else that locks
   * in the same transaction: holds are locked before allotments, everywhere.
   */
  async stop(tx: Transaction, organisationId: string, ownerIds: readonly string[], why: Stop): Promise<void> {
    await this.stops.stop(tx, organisationId, ownerIds, why);
  }
}
