import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { publish, type Transaction } from '#platform';
import { OrganisationRepository } from '../persistence/organisation.repository.js';

/** Makes a tour operator: the boundary that nothing is ever read across. */
@Injectable()
export class CreateOrganisation {
  constructor(private readonly organisations: OrganisationRepository) {}

  async create(tx: Transaction, { id = newId(), name }: { id?: string; name: string }): Promise<{ id: string }> {
    await this.organisations.insert(tx, { id, name });
    await publish(tx, { type: 'organisation.created', organisationId: id, subject: { organisationId: id } });
    return { id };
  }
}
