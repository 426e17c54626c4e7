import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { AgencyRepository } from '../persistence/agency.repository.js';

/** Shuts out a member of an agency's staff: nobody signs in with the account, and sessions that are open end. */
@Injectable()
export class DisableAgencyUser {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly agencies: AgencyRepository,
  ) {}

  /** Refuses `not-found`. */
  disable(organisationId: string, userId: string): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.agencies.disable(tx, organisationId, userId, this.clock.now()))) return refuse('not-found');
      await publish(tx, { type: 'user.disabled', organisationId, subject: { userId } });
      return success(null);
    });
  }
}
