import { Injectable } from '@nestjs/common';
import type { Role } from '../domain/permissions.js';
import { UserRepository } from '../persistence/user.repository.js';

/** A member of staff as a traveller is told of them. */
export interface Introduction {
  readonly firstName: string;
  readonly role: Role;
}

/** Says who somebody is to the people outside: first name and role, no more. */
@Injectable()
export class IntroduceStaff {
  constructor(private readonly users: UserRepository) {}

  /** By user id; ids that are none of the organisation's are not in the map. */
  async of(organisationId: string, ids: readonly string[]): Promise<Map<string, Introduction>> {
    const found = await this.users.introductions(organisationId, ids);
    return new Map(found.map(({ id, name, role }) => [id, { firstName: name.trim().split(/\s+/)[0] ?? '', role }]));
  }
}
