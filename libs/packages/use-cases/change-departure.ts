import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { DepartureSchedule } from '../domain/package.js';
import { DepartureRepository } from '../persistence/departure.repository.js';
import { CheckDeparture } from './check-departure.js';

/** A departure scheduled anew, from the version that was read. It stays a run of its package. */
export interface DepartureChange {
  readonly organisationId: string;
  readonly departureId: string;
  readonly version: number;
  readonly schedule: Omit<DepartureSchedule, 'packageId' | 'eventId'>;
}

/** Changes when and to whom a departure is sold. Its package and event stay: bookings have taken from them. */
@Injectable()
export class ChangeDeparture {
  constructor(
    private readonly database: Database,
    private readonly departures: DepartureRepository,
    private readonly check: CheckDeparture,
  ) {}

  /** Refuses with `departure.unknown`, `departure.changed`, `departure.dates-unusable` or `departure.terms-unusable`. */
  change({ organisationId, departureId, version, schedule }: DepartureChange): Promise<Result<{ version: number }>> {
    return this.database.transaction(async (tx) => {
      const found = await this.departures.find(organisationId, departureId);
      if (!found) return refuse('departure.unknown');
      const whole = { ...schedule, eventId: found.eventId };
      const refusal = await this.check.refusal(organisationId, whole);
      if (refusal) return refusal;
      const next = await this.departures.update(tx, { organisationId, id: departureId, version, schedule: whole });
      if (next === undefined) return refuse('departure.changed', { detail: 'Load it again, and make your change anew.' });
      await publish(tx, { type: 'departure.changed', organisationId, subject: { departureId } });
      return success({ version: next });
    });
  }
}
