import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import type { StaffPrincipal } from '../domain/principal.js';
import { OneTimeCodes } from '../one-time-codes.js';
import { UserRepository } from '../persistence/user.repository.js';

/** Gives a member of staff a secret for their authenticator app. Codes are asked for once a first one has confirmed it. */
@Injectable()
export class EnrolOneTimeCode {
  constructor(
    private readonly users: UserRepository,
    private readonly oneTimeCodes: OneTimeCodes,
    private readonly database: Database,
  ) {}

  /** Refuses `auth.one-time-code-already-on`. The secret is shown this once. */
  async enrol(staff: StaffPrincipal): Promise<Result<{ secret: string; otpauthUrl: string }>> {
    const user = await this.users.byId(staff.organisationId, staff.userId);
    if (!user) return refuse('not-found');
    const secret = this.oneTimeCodes.newSecret();
    const enrolled = await this.database.transaction((tx) => this.users.enrol(tx, user, secret));
    if (!enrolled) return refuse('auth.one-time-code-already-on', { detail: 'Turn them off first to begin with a new app.' });
    return success({ secret, otpauthUrl: this.oneTimeCodes.addressOf(user, secret) });
  }
}
