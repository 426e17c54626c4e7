import { Injectable } from '@nestjs/common';
import { type Organisation, OrganisationRepository, type OrganisationSettings } from '../persistence/organisation.repository.js';

/** The tour operator by its id: for letters and page heads. */
@Injectable()
export class ReadOrganisation {
  constructor(private readonly organisations: OrganisationRepository) {}

  byId(id: string): Promise<Organisation | undefined> {
    return this.organisations.byId(id);
  }

  settings(id: string): Promise<OrganisationSettings | undefined> {
    return this.organisations.settings(id);
  }

  /** Of every organisation: for what runs by the clock. */
  allSettings(): Promise<OrganisationSettings[]> {
    return this.organisations.allSettings();
  }
}
