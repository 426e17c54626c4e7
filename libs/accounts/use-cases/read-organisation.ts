import { Injectable } from '@nestjs/common';
import { type Organisation, OrganisationRepository } from '../persistence/organisation.repository.js';

/** The tour operator by its id: for letters and page heads. */
@Injectable()
export class ReadOrganisation {
  constructor(private readonly organisations: OrganisationRepository) {}

  byId(id: string): Promise<Organisation | undefined> {
    return this.organisations.byId(id);
  }
}
