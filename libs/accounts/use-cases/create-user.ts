import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import type { Role } from '../domain/permissions.js';
import { hashPassword } from '../passwords.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { UserRepository } from '../persistence/user.repository.js';

export interface NewUser {
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  /** With the role `agency`: whose staff they are. */
  readonly agencyId?: string;
}

/** NIST SP 800-63B §3.1.1.2 asks for 15 where the password stands alone; with a second factor on offer, 12. */
const shortest = 12;

/** Makes a member of staff who signs in with e-mail and password. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly users: UserRepository,
    private readonly agencies: AgencyRepository,
  ) {}

  /** Refuses `account.email-taken`, `account.password-too-short` and `agency.unknown`. */
  async create(tx: Transaction, { password, agencyId, ...user }: NewUser): Promise<Result<{ id: string }>> {
    if (password.length < shortest) {
      return refuse('account.password-too-short', { errors: [{ pointer: '/password', detail: `Use at least ${shortest} characters.` }] });
    }
    if (agencyId !== undefined && !(await this.agencies.find(user.organisationId, agencyId))) return refuse('agency.unknown');
    const id = newId();
    const inserted = await this.users.insert(tx, { ...user, id, agencyId: agencyId ?? null, passwordHash: await hashPassword(password) });
    if (!inserted) return refuse('account.email-taken', { errors: [{ pointer: '/email', detail: 'Use another e-mail address.' }] });
    await publish(tx, { type: 'user.created', organisationId: user.organisationId, subject: { userId: id, role: user.role } });
    return success({ id });
  }
}
