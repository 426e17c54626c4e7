import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { AllotmentTermsRepository } from '../persistence/allotment-terms.repository.js';

/**
 * Gives back, from its release date on, what nobody has taken of an allotment: its capacity becomes what is held and sold, in
 * whole units. What is held then and given up later goes back the next time.
 */
@Injectable()
export class ReleaseAllotments {
  constructor(
    private readonly database: Database,
    private readonly terms: AllotmentTermsRepository,
    private readonly clock: Clock,
  ) {}

  /** One batch, of all organisations. Returns how many were lowered: call again while it returns `limit`. */
  releaseDue(limit = 100): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await this.terms.dueForRelease(tx, dayOf(this.clock.now()), limit);
      for (const allotment of due) await this.release(tx, allotment);
      return due.length;
    });
  }

  private async release(tx: Transaction, { organisationId, allotmentId }: { organisationId: string; allotmentId: string }): Promise<void> {
    const allotment = await this.terms.lock(tx, organisationId, allotmentId);
    if (!allotment) throw new Error('an allotment vanished while it was locked');
    const capacity = Math.min(allotment.capacity, Math.ceil(allotment.taken / allotment.unitSize) * allotment.unitSize);
    const terms = { capacity, overbooking: Math.max(0, allotment.taken - capacity), releaseOn: allotment.releaseOn };
    await this.terms.write(tx, { organisationId, allotmentId, terms, userId: null, reason: 'Its release date has come.' });
    await publish(tx, { type: 'allotment.released', organisationId, subject: { allotmentId, capacity } });
  }
}
