import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { Attempts } from '../attempts.js';
import type { StaffPrincipal } from '../domain/principal.js';
import { OneTimeCodes } from '../one-time-codes.js';
import { UserRepository } from '../persistence/user.repository.js';

/** Turns one-time codes on, by a first code from the app. */
@Injectable()
export class ConfirmOneTimeCode {
  constructor(
    private readonly users: UserRepository,
    private readonly oneTimeCodes: OneTimeCodes,
    private readonly attempts: Attempts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses `auth.one-time-code-not-on`, `auth.one-time-code-already-on`, `auth.one-time-code-wrong`, `auth.too-many-attempts`. */
  async confirm(staff: StaffPrincipal, code: string): Promise<Result<void>> {
    const user = await this.users.byId(staff.organisationId, staff.userId);
    if (!user?.oneTimeCode) return refuse('auth.one-time-code-not-on', { detail: 'Ask for a secret first.' });
    if (user.oneTimeCode.confirmed) return refuse('auth.one-time-code-already-on');
    const tooMany = await this.attempts.take('one-time-code.account', user.id);
    if (tooMany) return tooMany;
    const confirmed = await this.database.transaction(async (tx): Promise<Result<void>> => {
      if (!(await this.oneTimeCodes.use(tx, user, code))) return refuse('auth.one-time-code-wrong');
      await this.users.confirmEnrolment(tx, user, this.clock.now());
      await publish(tx, { type: 'user.one-time-code-turned-on', organisationId: user.organisationId, subject: { userId: user.id } });
      return success(undefined);
    });
    if (!confirmed.refused) await this.attempts.forget('one-time-code.account', user.id);
    return confirmed;
  }
}
