import { Injectable } from '@nestjs/common';
import type { StaffInvitation } from '../../domain/staff-invitation.js';
import { PersonRepository, type PersonRow } from '../../persistence/person.repository.js';
import { StaffInvitationRepository } from '../../persistence/staff-invitation.repository.js';

/** The organisation's own staff, and who was asked to join it. */
@Injectable()
export class ListPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly invitations: StaffInvitationRepository,
  ) {}

  /** Those who can sign in first, by name; invitations that were neither used nor taken back. */
  async list(organisationId: string): Promise<{ people: PersonRow[]; invitations: StaffInvitation[] }> {
    return { people: await this.people.list(organisationId), invitations: await this.invitations.open(organisationId) };
  }
}
