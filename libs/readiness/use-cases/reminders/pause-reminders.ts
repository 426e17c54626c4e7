import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database, publish } from '#platform';
import type { DepartureKey } from '../../persistence/readiness-state.repository.js';
import { ReminderPauseRepository } from '../../persistence/reminders/reminder-pause.repository.js';

/** Switches the digests of a departure off, for a reason, and on again. */
@Injectable()
export class PauseReminders {
  constructor(
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly pauses: ReminderPauseRepository,
  ) {}

  /** Refuses `departure.unknown` and `reminder.paused` while another pause holds. */
  async pause(key: DepartureKey, userId: string, reason: string): Promise<Result<null>> {
    const departure = await this.departures.forSale(key.organisationId, key.departureId);
    if (departure.refused) return departure;
    return this.database.transaction(async (tx) => {
      if (!(await this.pauses.begin(tx, key, userId, reason))) return refuse('reminder.paused');
      await publish(tx, { type: 'reminder.paused', organisationId: key.organisationId, subject: { departureId: key.departureId } });
      return success(null);
    });
  }

  /** Refuses `departure.unknown` and `reminder.not-paused`. */
  async resume(key: DepartureKey, userId: string): Promise<Result<null>> {
    const departure = await this.departures.forSale(key.organisationId, key.departureId);
    if (departure.refused) return departure;
    return this.database.transaction(async (tx) => {
      if (!(await this.pauses.end(tx, key, userId))) return refuse('reminder.not-paused');
      await publish(tx, { type: 'reminder.resumed', organisationId: key.organisationId, subject: { departureId: key.departureId } });
      return success(null);
    });
  }
}
