import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse } from '#kernel';
import { publish } from '#platform';
import type { StaffPrincipal } from '../domain/principal.js';
import { OneTimeCodes } from '../one-time-codes.js';
import { UserRepository } from '../persistence/user.repository.js';

/** Turns one-time codes on, by a first code from the app. */
@Injectable()
export class ConfirmOneTimeCode {
  constructor(
    private readonly users: UserRepository,
    private readonly oneTimeCodes: OneTimeCodes,
    private readonly clock: Clock,
  ) {}

  /** Refuses `auth.one-time-code-not-on`, `auth.one-time-code-already-on`, `auth.one-time-code-wrong`, `auth.too-many-attempts`. */
  async confirm({ organisationId, userId }: StaffPrincipal, code: string): Promise<Result<void>> {
    const user = await this.users.byId(organisationId, userId);
    if (!user?.oneTimeCode) return refuse('auth.one-time-code-not-on', { detail: 'Ask for a secret first.' });
    if (user.oneTimeCode.confirmed) return refuse('auth.one-time-code-already-on');
    return this.oneTimeCodes.spend(user, code, async (tx) => {
      await this.users.confirmEnrolment(tx, user, this.clock.now());
      await publish(tx, { type: 'user.one-time-code-turned-on', organisationId, subject: { userId } });
    });
  }
}
