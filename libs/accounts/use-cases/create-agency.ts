import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type Agency, AgencyRepository } from '../persistence/agency.repository.js';

export type NewAgency = Omit<Agency, 'id' | 'version'>;

/** Takes up someone who sells for the organisation. */
@Injectable()
export class CreateAgency {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyRepository,
  ) {}

  /** Refuses `agency.name-taken`. */
  create(agency: NewAgency): Promise<Result<Agency>> {
    return this.database.transaction(async (tx) => {
      const made = { ...agency, id: newId() };
      if (!(await this.agencies.insert(tx, made))) {
        return refuse('agency.name-taken', { errors: [{ pointer: '/name', detail: 'Use another name.' }] });
      }
      await publish(tx, { type: 'agency.created', organisationId: agency.organisationId, subject: { agencyId: made.id } });
      return success({ ...made, version: 1 });
    });
  }
}
