import { Injectable } from '@nestjs/common';
import { SuspendHolds } from '#inventory';
import { Database, publish, type Transaction } from '#platform';
import { statusesAllowing } from '../../domain/booking-status.js';
import { AffectedBookingRepository } from '../../persistence/affected-booking.repository.js';
import { SuspensionRepository } from '../../persistence/suspension.repository.js';
import { WeighingRepository } from '../../persistence/weighing.repository.js';
import { FollowHolds } from './follow-holds.js';

/** Lets what is booked follow into a suspension: the second step, in a transaction of its own, since holds are locked before allotments. */
@Injectable()
export class ApplySuspension {
  constructor(
    private readonly database: Database,
    private readonly suspensions: SuspensionRepository,
    private readonly bookings: WeighingRepository,
    private readonly affected: AffectedBookingRepository,
    private readonly holds: SuspendHolds,
    private readonly following: FollowHolds,
  ) {}

  /** Idempotent: true when it was applied just now, false when it was before, or is reopened, or is not there. */
  apply(organisationId: string, suspensionId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const suspension = await this.suspensions.lock(tx, organisationId, suspensionId);
      if (suspension?.state !== 'suspending') return false;
      await this.stop(tx, organisationId, suspensionId, await this.suspensions.still(tx, organisationId, suspensionId));
      await this.suspensions.setState(tx, organisationId, suspensionId, 'suspended');
      await publish(tx, { type: 'suspension.applied', organisationId, subject: { suspensionId } });
      return true;
    });
  }

  private async stop(tx: Transaction, organisationId: string, suspensionId: string, departureIds: readonly string[]): Promise<void> {
    const live = await this.bookings.holds(tx, organisationId, departureIds, statusesAllowing('suspend'));
    const stopped = await this.holds.suspend(tx, organisationId, live.map(({ holdId }) => holdId));
    const followed = await this.following.follow(tx, organisationId, stopped, 'suspended');
    await this.affected.insert(tx, organisationId, suspensionId, followed.filter(({ status }) => status === 'suspended').map(({ id }) => id));
  }
}
