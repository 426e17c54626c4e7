import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { followsFacts } from '../../domain/applications/application-status.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from './move-application.js';

export interface WithdrawApplicationsInput extends Acting {
  /** Who no longer goes. */
  readonly travellerIds: readonly string[];
  /** They still go on this departure: what was drawn up for it stays. */
  readonly exceptDepartureId?: string | undefined;
  /** Only what was drawn up for this departure. */
  readonly departureId?: string | undefined;
  /** Codes of authorities that they still have to ask: what was drawn up for those stays. */
  readonly exceptAuthorities?: readonly string[] | undefined;
}

/** Takes the applications of travellers who no longer go out of the officers' hands. */
@Injectable()
export class WithdrawApplications {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly authorities: AuthorityRepository,
    private readonly moves: MoveApplication,
  ) {}

  /** Idempotent. What stands in a batch, or is with the authority or approved by it, stays there and is marked as outdated. */
  withdraw({ travellerIds, exceptDepartureId, departureId, exceptAuthorities = [], ...acting }: WithdrawApplicationsInput): Promise<void> {
    const { organisationId } = acting;
    return this.database.transaction(async (tx) => {
      const stillAsked = new Set((await this.authorities.list(organisationId)).flatMap(({ id, code }) => (exceptAuthorities.includes(code) ? [id] : [])));
      for (const application of await this.applications.lockOfTravellers(tx, organisationId, travellerIds)) {
        const { status } = application;
        if (departureId !== undefined && application.departureId !== departureId) continue;
        if (application.departureId === exceptDepartureId || stillAsked.has(application.authorityId) || status === 'refused' || status === 'withdrawn') continue;
        if (followsFacts(status)) await this.moves.move(tx, acting, application, 'withdraw');
        else await this.moves.outdate(tx, organisationId, application);
      }
    });
  }
}
