import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { Stop } from '../domain/bundle.js';

/** Whether anything can be taken of allotments. Exported for `test/concurrency`, which leaves the guard out to show what it prevents. */
@Injectable()
export class AllotmentStopRepository {
  /**
   * Waits for whoever takes from them at this moment, in the order of their ids; whoever comes later finds them stopped. What is
   * cancelled stays so. Returns how many it changed.
   */
  stop(tx: Transaction, organisationId: string, ownerIds: readonly string[], stop: Stop): Promise<number> {
    return this.write(tx, organisationId, ownerIds, stop, `stopped is distinct from 'cancelled' and stopped is distinct from $3`);
  }

  /** Those that are suspended, and not cancelled. */
  resume(tx: Transaction, organisationId: string, ownerIds: readonly string[]): Promise<number> {
    return this.write(tx, organisationId, ownerIds, null, `stopped = 'suspended'`);
  }

  private async write(tx: Transaction, organisationId: string, ownerIds: readonly string[], stop: Stop | null, where: string): Promise<number> {
    await tx.execute('select from allotment where organisation_id = $1 and owner_id = any($2) order by id for no key update', [organisationId, ownerIds]);
    return tx.execute(
      `update allotment set stopped = $3::text where organisation_id = $1 and owner_id = any($2) and ${where.replace('$3', '$3::text')}`,
      [organisationId, ownerIds, stop],
    );
  }
}
