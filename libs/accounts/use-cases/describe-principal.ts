import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Permission, Role } from '../domain/permissions.js';
import type { Principal, StaffPrincipal } from '../domain/principal.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';
import { type Organisation, OrganisationRepository } from '../persistence/organisation.repository.js';
import { UserRepository } from '../persistence/user.repository.js';

/** Who is signed in. A traveller's name is sealed, and is not known to this lib. */
export interface PrincipalDescription {
  readonly kind: Principal['kind'];
  readonly organisation: Organisation;
  readonly permissions: readonly Permission[];
  readonly name?: string;
  readonly email?: string;
  readonly role?: Role;
  readonly travellerId?: string;
  /** The agency's name, for its staff. */
  readonly agency?: string;
  /** Whether one-time codes are on; for a person of the staff. */
  readonly oneTimeCode?: boolean;
}

/** Tells a principal who they are to the platform. */
@Injectable()
export class DescribePrincipal {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly users: UserRepository,
    private readonly apiKeys: ApiKeyRepository,
    private readonly agencies: AgencyRepository,
  ) {}

  /** Refuses `auth.required` when the account was removed since. */
  async describe(principal: Principal): Promise<Result<PrincipalDescription>> {
    const { kind, permissions } = principal;
    const organisation = await this.organisations.byId(principal.organisationId);
    const who = principal.kind === 'traveller' ? { travellerId: principal.travellerId } : await this.staff(principal);
    return organisation && who ? success({ kind, organisation, permissions, ...who }) : refuse('auth.required');
  }

  private async staff({ organisationId, userId, apiKeyId, role }: StaffPrincipal): Promise<Pick<PrincipalDescription, 'name' | 'email' | 'role' | 'agency' | 'oneTimeCode'> | undefined> {
    if (apiKeyId !== undefined) {
      const key = await this.apiKeys.byId(organisationId, apiKeyId);
      return key && { name: key.name, role };
    }
    const user = await this.users.byId(organisationId, userId);
    const agency = user?.agencyId ? await this.agencies.find(organisationId, user.agencyId) : undefined;
    return user && { name: user.name, email: user.email, role, ...(agency ? { agency: agency.name } : {}), oneTimeCode: user.oneTimeCode?.confirmed ?? false };
  }
}
