import { Injectable } from '@nestjs/common';
import { RestoreHolds, ResumeAllotments } from '#inventory';
import { Clock, type IsoDate, type Result, refuse, success } from '#kernel';
import { StopDepartures } from '#packages';
import { Database, publish } from '#platform';
import { statusesAllowing } from '../../domain/booking-status.js';
import { refuseUnlessReasoned, refuseUnlessTimely } from '../../domain/suspending/suspension.js';
import { AffectedBookingRepository } from '../../persistence/affected-booking.repository.js';
import { SuspensionRepository } from '../../persistence/suspension.repository.js';
import { WeighingRepository } from '../../persistence/weighing.repository.js';
import { FollowHolds } from './follow-holds.js';

export interface Reopening {
  readonly organisationId: string;
  readonly suspensionId: string;
  readonly userId: string;
  readonly version: number;
  /** As customers read it. */
  readonly reason: string;
  /** Until when those who had chosen to leave are asked whether they still want to. */
  readonly answerBy: IsoDate;
}

/**
 * Reopens what was suspended, in one step: everyone whose choice is not executed has their own room, seat, race slot and number again,
 * since nothing of it was ever given back. Who was paid back or credited is out.
 */
@Injectable()
export class ReopenDepartures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suspensions: SuspensionRepository,
    private readonly affected: AffectedBookingRepository,
    private readonly bookings: WeighingRepository,
    private readonly holds: RestoreHolds,
    private readonly allotments: ResumeAllotments,
    private readonly departures: StopDepartures,
    private readonly following: FollowHolds,
  ) {}

  /**
   * Waits for the execution that is under way, and for no other: they find that it is over. Refuses with `suspension.unknown`, `suspension.changed`,
   * `suspension.reason-required`, `suspension.dates-unusable`, or `suspension.transition-refused` and the reason.
   */
  reopen({ organisationId, suspensionId, userId, version, reason, answerBy }: Reopening): Promise<Result<{ restored: number }>> {
    return this.database.transaction(async (tx): Promise<Result<{ restored: number }>> => {
      const unsound = refuseUnlessReasoned({ reason }) ?? refuseUnlessTimely({ answerBy }, this.clock.now());
      if (unsound) return unsound;
      const suspension = await this.suspensions.lock(tx, organisationId, suspensionId);
      if (!suspension) return refuse('suspension.unknown');
      if (suspension.state === 'reopened') return refuse('suspension.transition-refused', { detail: 'It is reopened already.' });
      if (suspension.state === 'suspending') return refuse('suspension.transition-refused', { detail: 'It is being suspended at this moment. Try again in a few seconds.' });
      if (suspension.version !== version) return refuse('suspension.changed', { detail: 'Look at it again, then reopen it.' });
      const { eventId } = suspension;
      const departureIds = await this.suspensions.still(tx, organisationId, suspensionId);
      if (departureIds.length === 0) return refuse('suspension.transition-refused', { detail: 'Its departures were cancelled meanwhile.' });
      await this.affected.lockAll(tx, organisationId, suspensionId);
      const still = await this.bookings.holds(tx, organisationId, departureIds, statusesAllowing('restore'));
      const restored = await this.holds.restore(tx, organisationId, still.map(({ holdId }) => holdId));
      await this.allotments.resume(tx, organisationId, [...departureIds, ...(eventId === null ? [] : [eventId])]);
      await this.following.follow(tx, organisationId, restored, 'restored');
      await this.affected.restore(tx, organisationId, suspensionId);
      await this.suspensions.reopen(tx, organisationId, suspensionId, { by: userId, at: this.clock.now(), reason: reason.trim(), answerBy });
      await this.departures.move(tx, organisationId, departureIds, 'resume');
      await publish(tx, { type: 'suspension.reopened', organisationId, subject: { suspensionId, restored: restored.length } });
      return success({ restored: restored.length });
    });
  }
}
