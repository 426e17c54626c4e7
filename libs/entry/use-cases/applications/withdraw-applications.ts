import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { followsFacts } from '../../domain/applications/application-status.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from './move-application.js';

export interface WithdrawApplicationsInput extends Acting {
  /** Who no longer goes. */
  readonly travellerIds: readonly string[];
  /** They still go on this departure: what was drawn up for it stays. */
  readonly exceptDepartureId?: string | undefined;
}

/** Takes the applications of travellers who no longer go out of the officers' hands. */
@Injectable()
export class WithdrawApplications {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly moves: MoveApplication,
  ) {}

  /** Idempotent. What stands in a batch, or is with the authority or approved by it, stays there and is marked as outdated. */
  withdraw({ travellerIds, exceptDepartureId, ...acting }: WithdrawApplicationsInput): Promise<void> {
    const { organisationId } = acting;
    return this.database.transaction(async (tx) => {
      for (const application of await this.applications.lockOfTravellers(tx, organisationId, travellerIds)) {
        const { status } = application;
        if (application.departureId === exceptDepartureId || status === 'refused' || status === 'withdrawn') continue;
        if (followsFacts(status)) await this.moves.move(tx, acting, application, 'withdraw');
        else await this.moves.outdate(tx, organisationId, application);
      }
    });
  }
}
