import { Injectable } from '@nestjs/common';
import { ReadOrganisation, ReadStaffInvitation, StaffInvitationLinks } from '#accounts';
import type { Delivery } from '#notifications';
import type { RecordedEvent } from '#platform';

/** Makes the letter that invites somebody to the staff, while its link opens. */
@Injectable()
export class StaffLetters {
  constructor(
    private readonly invitations: ReadStaffInvitation,
    private readonly organisations: ReadOrganisation,
    private readonly links: StaffInvitationLinks,
  ) {}

  async for({ type, organisationId, subject }: RecordedEvent): Promise<Delivery | null> {
    if (type !== 'person.invited') return null;
    const id = String(subject['staffInvitationId']);
    const invitation = await this.invitations.open(id);
    const organisation = await this.organisations.byId(organisationId);
    if (!invitation || !organisation) return null;
    const { name, email: to, role, expiresAt } = invitation;
    const values = { name, operator: organisation.name, role, link: this.links.link(id), expiresAt };
    return { key: `staff-invitation.${id}`, organisationId, travellerId: null, to, template: 'staff-invitation', values };
  }
}
