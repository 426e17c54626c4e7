import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { DepartureSchedule } from '../domain/package.js';
import { DepartureRepository } from '../persistence/departure.repository.js';
import { PackageRepository } from '../persistence/package.repository.js';
import { CheckDeparture } from './check-departure.js';

/** Puts a dated run of a package on sale. Its places and rooms are opened in inventory, with the departure as their owner. */
@Injectable()
export class ScheduleDeparture {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageRepository,
    private readonly departures: DepartureRepository,
    private readonly check: CheckDeparture,
  ) {}

  /** Refuses with `package.unknown`, `event.unknown`, `departure.dates-unusable` or `departure.terms-unusable`. */
  schedule(organisationId: string, schedule: DepartureSchedule): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.packages.exists(organisationId, schedule.packageId))) return refuse('package.unknown');
      const refusal = await this.check.refusal(organisationId, schedule);
      if (refusal) return refusal;
      const id = await this.departures.insert(tx, organisationId, schedule);
      await publish(tx, { type: 'departure.scheduled', organisationId, subject: { departureId: id, packageId: schedule.packageId } });
      return success({ id });
    });
  }
}
