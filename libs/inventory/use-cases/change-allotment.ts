import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type AllotmentTerms, checkCapacity } from '../domain/allotment.js';
import { AllotmentTermsRepository, type LockedAllotment } from '../persistence/allotment-terms.repository.js';

export interface AllotmentEdit extends AllotmentTerms {
  readonly organisationId: string;
  readonly allotmentId: string;
  readonly userId: string;
  /** The version that the terms had when they were read. */
  readonly version: number;
  readonly reason: string;
}

/** Raises or lowers an allotment, allows overbooking, sets a release date: with a name and a reason. */
@Injectable()
export class ChangeAllotment {
  constructor(
    private readonly database: Database,
    private readonly terms: AllotmentTermsRepository,
  ) {}

  /**
   * Refuses `inventory.reason-required`, `not-found`, `inventory.allotment-changed`, `inventory.capacity-unusable`, or
   * `inventory.below-taken`, judged with the allotment locked: a buyer who comes meanwhile waits for the new terms.
   */
  async change({ organisationId, allotmentId, userId, version, reason, capacity, overbooking, releaseOn }: AllotmentEdit): Promise<Result<null>> {
    if (reason.trim() === '') {
      const detail = 'Say in a few words why it changes; it is kept with your name.';
      return refuse('inventory.reason-required', { detail, errors: [{ pointer: '/reason', detail }] });
    }
    const terms = { capacity, overbooking, releaseOn };
    return this.database.transaction(async (tx) => {
      const allotment = await this.terms.lock(tx, organisationId, allotmentId);
      if (!allotment) return refuse('not-found');
      const refusal = refusalOf(allotment, terms, version);
      if (refusal) return refusal;
      await this.terms.write(tx, { organisationId, allotmentId, terms, userId, reason: reason.trim() });
      await publish(tx, { type: 'allotment.changed', organisationId, subject: { allotmentId, capacity, overbooking } });
      return success(null);
    });
  }
}

function refusalOf(allotment: LockedAllotment, { capacity, overbooking }: AllotmentTerms, version: number): Refusal | null {
  if (allotment.version !== version) {
    const detail = `It now has ${allotment.capacity}, with ${allotment.overbooking} to overbook. Look at it again, then change it.`;
    return refuse('inventory.allotment-changed', { detail });
  }
  const unusable = checkCapacity({ capacity, unitSize: allotment.unitSize });
  if (unusable) return unusable;
  if (capacity + overbooking >= allotment.taken) return null;
  const detail = `${allotment.taken} are held or sold. Cancel bookings first, or leave at least ${allotment.taken}.`;
  return refuse('inventory.below-taken', { detail, errors: [{ pointer: '/capacity', detail }] });
}
