import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { AllotmentStopRepository } from '../persistence/allotment-stop.repository.js';

/** Opens again what was suspended. */
@Injectable()
export class ResumeAllotments {
  constructor(private readonly stops: AllotmentStopRepository) {}

  /** What is cancelled stays closed. Call it once the holds are restored, in the same transaction or after it. */
  async resume(tx: Transaction, organisationId: string, ownerIds: readonly string[]): Promise<void> {
    await this.stops.resume(tx, organisationId, ownerIds);
  }
}
