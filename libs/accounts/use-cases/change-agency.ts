import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type Agency, AgencyRepository } from '../persistence/agency.repository.js';

/** Changes an agency's name or terms. What it has booked keeps the terms that it was booked under. */
@Injectable()
export class ChangeAgency {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyRepository,
  ) {}

  /** `version` is the one that was read. Refuses `agency.unknown`, `agency.changed` and `agency.name-taken`. */
  change(agency: Agency): Promise<Result<Agency>> {
    const { organisationId, id, name, version } = agency;
    return this.database.transaction(async (tx) => {
      if (!(await this.agencies.find(organisationId, id))) return refuse('agency.unknown');
      if (await this.agencies.nameIsTaken(organisationId, name, id)) {
        return refuse('agency.name-taken', { errors: [{ pointer: '/name', detail: 'Use another name.' }] });
      }
      if (!(await this.agencies.change(tx, agency))) return refuse('agency.changed', { detail: 'Look at it again, then change it.' });
      await publish(tx, { type: 'agency.changed', organisationId, subject: { agencyId: id } });
      return success({ ...agency, version: version + 1 });
    });
  }
}
