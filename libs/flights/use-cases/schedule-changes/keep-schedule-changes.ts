import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish } from '#platform';
import { checkTimes, type ToldTimes, timesOf } from '../../domain/schedule-changes/told-times.js';
import type { ScheduleChange } from '../../domain/schedule-changes/schedule-change.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { ScheduleChangeRepository } from '../../persistence/schedule-changes/schedule-change.repository.js';

/** What a carrier says of a leg: its new times on the clocks of its two ends, or that it does not go. */
export interface ToldChange {
  readonly organisationId: string;
  readonly userId: string;
  readonly legId: string;
  /** Null for a cancelled leg. */
  readonly times: ToldTimes | null;
  readonly reason: string;
}

/** Notes what carriers change, so that it can be looked at before it is applied. */
@Injectable()
export class KeepScheduleChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: FlightLegRepository,
    private readonly changes: ScheduleChangeRepository,
  ) {}

  /** The newest first; the last hundred. */
  ofDeparture(organisationId: string, departureId: string): Promise<ScheduleChange[]> {
    return this.changes.ofDeparture(organisationId, departureId);
  }

  /** Refuses `leg.unknown`, `seat.leg-unusable` for a cancelled one, `schedule-change.unusable`, and `schedule-change.pending` while another is open. */
  async note({ organisationId, userId, legId, times, reason }: ToldChange): Promise<Result<{ id: string }>> {
    const [leg] = await this.legs.byIds(organisationId, [legId]);
    if (!leg) return refuse('leg.unknown');
    if (leg.cancelledAt) return refuse('seat.leg-unusable', { detail: 'This leg was cancelled.' });
    const refusal = checkTimes(leg, times, reason);
    if (refusal) return refusal;
    const { departureId, departsAt, arrivesAt } = leg;
    try {
      return await this.database.transaction(async (tx) => {
        const after = times && timesOf(leg, times);
        const id = await this.changes.insert(tx, organisationId, { legId, departureId, before: { departsAt, arrivesAt }, after, reason: reason.trim(), userId, at: this.clock.now() });
        await publish(tx, { type: 'schedule-change.noted', organisationId, subject: { scheduleChangeId: id, legId, departureId } });
        return success({ id });
      });
    } catch (error) {
      if (brokenConstraint(error) === 'schedule_change_one_pending') return refuse('schedule-change.pending');
      throw error;
    }
  }

  /** Refuses `schedule-change.unknown`, `schedule-change.decided` and `schedule-change.changed`. */
  withdraw({ organisationId, userId, changeId, version }: { organisationId: string; userId: string; changeId: string; version: number }): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const change = await this.changes.find(organisationId, changeId);
      if (!change) return refuse('schedule-change.unknown');
      if (change.state !== 'pending') return refuse('schedule-change.decided');
      const decided = await this.changes.decide(tx, organisationId, { id: changeId, version, state: 'withdrawn', userId, at: this.clock.now() });
      if (!decided) return refuse('schedule-change.changed');
      await publish(tx, { type: 'schedule-change.withdrawn', organisationId, subject: { scheduleChangeId: changeId } });
      return success(null);
    });
  }
}
