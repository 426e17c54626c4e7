import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { checkSchedule } from '../domain/check-package.js';
import type { DepartureSchedule } from '../domain/package.js';
import { DepartureRepository } from '../persistence/departure.repository.js';
import { PackageRepository } from '../persistence/package.repository.js';

/** Puts a dated run of a package on sale. Its places and rooms are opened in inventory, with the departure as their owner. */
@Injectable()
export class ScheduleDeparture {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageRepository,
    private readonly departures: DepartureRepository,
  ) {}

  /** Refuses with `package.unknown`, `event.unknown` or `departure.dates-unusable`. */
  schedule(organisationId: string, schedule: DepartureSchedule): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.packages.exists(organisationId, schedule.packageId))) return refuse('package.unknown');
      const heldOn = schedule.eventId === null ? null : await this.departures.eventDay(organisationId, schedule.eventId);
      if (heldOn === undefined) return refuse('event.unknown');
      const refusal = checkSchedule(schedule, heldOn);
      if (refusal) return refusal;
      const id = await this.departures.insert(tx, organisationId, schedule);
      await publish(tx, { type: 'departure.scheduled', organisationId, subject: { departureId: id, packageId: schedule.packageId } });
      return success({ id });
    });
  }
}
