import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import { ApprovalRepository } from '../../persistence/approval.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from './move-application.js';

export interface RenewApplicationInput extends Acting {
  readonly applicationId: string;
  /** What the officer wrote, may be empty. Sealed; never in events or logs. */
  readonly note: string;
}

/**
 * Asks the authority again for a traveller whose approval is for facts that are no longer so: the application is drawn up, judged and
 * reviewed anew and joins another batch. The approval that it had ends, and is kept.
 */
@Injectable()
export class RenewApplication {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly approvals: ApprovalRepository,
    private readonly moves: MoveApplication,
  ) {}

  /** Refuses `not-found`, or `entry.transition-refused` unless the application is issued and out of date. */
  renew({ applicationId, note, ...acting }: RenewApplicationInput): Promise<Result<null>> {
    const { organisationId } = acting;
    return this.database.transaction(async (tx) => {
      const [application] = await this.applications.lock(tx, organisationId, [applicationId]);
      if (!application) return refuse('not-found');
      if (application.status !== 'issued') return refuse('entry.transition-refused', { detail: 'Only what the authority has issued is asked for again. Take it out of its batch instead.' });
      if (!application.outdated) return refuse('entry.transition-refused', { detail: 'Nothing has changed since the authority said yes.' });
      const refusal = await this.moves.move(tx, acting, application, 'recall', note.trim() || undefined);
      if (refusal) return refusal;
      await this.approvals.end(tx, organisationId, applicationId, 'renewed');
      await this.applications.forgetFacts(tx, organisationId, applicationId);
      return success(null);
    });
  }
}
