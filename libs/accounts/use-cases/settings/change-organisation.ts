import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import { settingsFaults } from '../../domain/organisation-settings.js';
import { type OrganisationSettings, OrganisationRepository } from '../../persistence/organisation.repository.js';

/** Changes what an organisation says of itself and how long it keeps what. */
@Injectable()
export class ChangeOrganisation {
  constructor(private readonly organisations: OrganisationRepository) {}

  /** `version` is the one that was read. Refuses `organisation.settings-invalid` by field and `organisation.changed`. */
  async change(tx: Transaction, settings: OrganisationSettings): Promise<Result<OrganisationSettings>> {
    const errors = settingsFaults(settings);
    if (errors.length > 0) return refuse('organisation.settings-invalid', { errors });
    if (!(await this.organisations.change(tx, settings))) return refuse('organisation.changed', { detail: 'Look at them again, then change them.' });
    await publish(tx, { type: 'organisation.changed', organisationId: settings.id, subject: { organisationId: settings.id, retentionDays: settings.retentionDays, erasesByItself: settings.erasesByItself } });
    return success({ ...settings, version: settings.version + 1 });
  }
}
