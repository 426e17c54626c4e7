import { Injectable } from '@nestjs/common';
import { type Result, refuse } from '#kernel';
import { publish } from '#platform';
import type { StaffPrincipal } from '../domain/principal.js';
import { OneTimeCodes } from '../one-time-codes.js';
import { UserRepository } from '../persistence/user.repository.js';

/** Turns one-time codes off, by a last code from the app. */
@Injectable()
export class DisableOneTimeCode {
  constructor(
    private readonly users: UserRepository,
    private readonly oneTimeCodes: OneTimeCodes,
  ) {}

  /** Refuses `auth.one-time-code-not-on`, `auth.one-time-code-wrong`, `auth.too-many-attempts`. */
  async disable({ organisationId, userId }: StaffPrincipal, code: string): Promise<Result<void>> {
    const user = await this.users.byId(organisationId, userId);
    if (!user?.oneTimeCode?.confirmed) return refuse('auth.one-time-code-not-on');
    return this.oneTimeCodes.spend(user, code, async (tx) => {
      await this.users.endEnrolment(tx, user);
      await publish(tx, { type: 'user.one-time-code-turned-off', organisationId, subject: { userId } });
    });
  }
}
