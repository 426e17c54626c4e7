import { Injectable } from '@nestjs/common';
import { isRefusal, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { moveApplication } from '../../domain/applications/application-status.js';
import { isOutdated, lookAgain } from '../../domain/applications/revision.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import type { Acting } from '../acting.js';
import { MoveApplication } from './move-application.js';

export interface ReviewInput extends Acting {
  readonly applicationId: string;
  /** What the officer wrote. Sealed; never in events or logs. */
  readonly reason: string;
  /** Of the application that the officer looked at; a review of an older one is refused. */
  readonly revision?: string | undefined;
}

/** An officer's yes: the application may go to the authority. */
@Injectable()
export class ApproveApplication {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly moves: MoveApplication,
  ) {}

  /**
   * Refuses `not-found`, `entry.application-changed`, `entry.transition-refused`, `entry.verdict-denies`, and `entry.verdict-unknown`: unknown is never
   * allowed, the rule has to be confirmed first. A reason is welcome and may be empty.
   */
  approve({ applicationId, reason, revision, ...acting }: ReviewInput): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const [application] = await this.applications.lock(tx, acting.organisationId, [applicationId]);
      if (!application) return refuse('not-found');
      if (isOutdated(application, revision)) return refuse('entry.application-changed', lookAgain);
      const moved = moveApplication(application.status, 'approve');
      if (isRefusal(moved)) return moved;
      if (application.verdictOutcome === 'deny') return refuse('entry.verdict-denies');
      if (application.verdictOutcome === 'unknown') {
        return refuse('entry.verdict-unknown', { detail: 'Confirm the rule with the authority and publish it; the application is judged anew.' });
      }
      const refusal = await this.moves.move(tx, acting, application, 'approve', reason.trim());
      return refusal ?? success(null);
    });
  }
}
