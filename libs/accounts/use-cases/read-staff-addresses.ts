import { Injectable } from '@nestjs/common';
import type { Role } from '../domain/permissions.js';
import { UserRepository } from '../persistence/user.repository.js';

export interface StaffAddress {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Whom to write to, where the staff of an organisation has to know something. */
@Injectable()
export class ReadStaffAddresses {
  constructor(private readonly users: UserRepository) {}

  /** Everybody of the role who can sign in, by name. */
  ofRole(organisationId: string, role: Role): Promise<StaffAddress[]> {
    return this.users.ofRole(organisationId, role);
  }
}
