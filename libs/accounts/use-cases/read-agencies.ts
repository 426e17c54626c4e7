import { Injectable } from '@nestjs/common';
import { type Agency, AgencyRepository, type AgencyUser } from '../persistence/agency.repository.js';

/** Who sells for the organisation. */
@Injectable()
export class ReadAgencies {
  constructor(private readonly agencies: AgencyRepository) {}

  one(organisationId: string, id: string): Promise<Agency | undefined> {
    return this.agencies.find(organisationId, id);
  }

  /** All of them by name, and everyone who can sign in for one. */
  async all(organisationId: string): Promise<{ agencies: Agency[]; users: AgencyUser[] }> {
    return { agencies: await this.agencies.list(organisationId), users: await this.agencies.users(organisationId) };
  }
}
