import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish, type Transaction } from '#platform';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { PassengerRepository } from '../../persistence/passenger.repository.js';
import { ScheduleChangeRepository } from '../../persistence/schedule-changes/schedule-change.repository.js';
import { WaitingRepository } from '../../persistence/seats/waiting.repository.js';
import { WeighChange, type WeighedChange } from './weigh-change.js';

export interface Applying {
  readonly organisationId: string;
  readonly userId: string;
  readonly changeId: string;
  /** The version that the change had when it was looked at. */
  readonly version: number;
  /** How many were shown as affected: if it would be others now, nothing is applied. */
  readonly affected: number;
}

/** Applies a schedule change that somebody has looked at: the leg gets its times, or goes no more; who is affected is kept for the letters. */
@Injectable()
export class ApplyChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: FlightLegRepository,
    private readonly passengers: PassengerRepository,
    private readonly changes: ScheduleChangeRepository,
    private readonly weighing: WeighChange,
    private readonly waiting: WaitingRepository,
  ) {}

  /**
   * Refuses `schedule-change.unknown`, `schedule-change.decided`, `schedule-change.changed`, `leg.exists` where the departure has the same leg at the new
   * time, and `seat.overlapping` where somebody has another seat at that time: they are moved first.
   */
  async apply(applying: Applying): Promise<Result<null>> {
    try {
      return await this.database.transaction((tx) => this.write(tx, applying));
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'leg_passenger_one_seat_at_a_time') return refuse('seat.overlapping', { detail: 'Somebody has another seat at the new time. Move them first.' });
      if (broken?.startsWith('leg_organisation_id_departure_id')) return refuse('leg.exists');
      throw error;
    }
  }

  private async write(tx: Transaction, { organisationId, userId, changeId, version, affected }: Applying): Promise<Result<null>> {
    const found = await this.changes.find(organisationId, changeId);
    if (!found) return refuse('schedule-change.unknown');
    await this.legs.lock(tx, organisationId, [found.legId]);
    const weighed = await this.weighing.weigh(organisationId, changeId);
    if (weighed.refused) return weighed;
    const { change, leg } = weighed.value;
    if (change.state !== 'pending' || leg.cancelledAt || Date.parse(leg.departsAt) !== Date.parse(change.before.departsAt)) return refuse('schedule-change.decided');
    if (weighed.value.affected.length !== affected) return refuse('schedule-change.changed', { detail: `It now concerns ${weighed.value.affected.length}, not ${affected}. Look at it again.` });
    const decided = await this.changes.decide(tx, organisationId, { id: changeId, version, state: 'applied', userId, at: this.clock.now() });
    if (!decided) return refuse('schedule-change.changed');
    await this.changes.recordAffected(tx, organisationId, changeId, weighed.value.affected);
    await this.changeLeg(tx, organisationId, weighed.value);
    const { legId, departureId } = change;
    const type = change.after ? 'leg.rescheduled' : 'leg.cancelled';
    await publish(tx, { type, organisationId, subject: { legId, departureId, scheduleChangeId: changeId, travellers: weighed.value.affected.length } });
    return success(null);
  }

  private async changeLeg(tx: Transaction, organisationId: string, { change }: WeighedChange): Promise<void> {
    const { legId, after } = change;
    if (after) {
      await this.legs.retime(tx, organisationId, { id: legId, departsAt: new Date(after.departsAt), arrivesAt: new Date(after.arrivesAt) });
      return;
    }
    const gone = await this.passengers.clear(tx, organisationId, legId);
    await this.waiting.clear(tx, organisationId, legId);
    await this.legs.cancel(tx, organisationId, legId, this.clock.now());
    for (const [bookingId, seats] of Map.groupBy(gone, (seat) => seat.bookingId)) {
      await publish(tx, { type: 'passengers.unseated', organisationId, subject: { bookingId, seats: seats.length } });
    }
  }
}
