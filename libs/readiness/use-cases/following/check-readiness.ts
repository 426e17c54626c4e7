import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database } from '#platform';
import { AffectedRepository } from '../../persistence/affected.repository.js';
import { type DepartureKey, ReadinessStateRepository } from '../../persistence/readiness-state.repository.js';
import { RefreshReadiness } from './refresh-readiness.js';

/** Looks at departures that nothing happened to: invitations expire, rules lapse, payments become late. */
@Injectable()
export class CheckReadiness {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly affected: AffectedRepository,
    private readonly states: ReadinessStateRepository,
    private readonly readiness: RefreshReadiness,
  ) {}

  /** Every departure that has not ended. */
  departures(): Promise<DepartureKey[]> {
    return this.affected.all();
  }

  /**
   * Looks at all travellers of one. A change since an earlier day is put down to the day; one on a day on which all of it was
   * looked at already has no reason that anybody told of, and is put down as found by the check.
   */
  check(key: DepartureKey): Promise<number> {
    return this.database.transaction(async (tx) => {
      const lastDay = await this.states.lock(tx, key);
      const sameDay = lastDay === dayOf(this.clock.now());
      return this.readiness.refresh(key, null, { reason: sameDay ? 'found-by-check' : 'day-passed', eventId: null });
    });
  }
}
