import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { isOutdated, lookAgain } from '../../domain/applications/revision.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import type { ReviewInput } from './approve-application.js';
import { MoveApplication } from './move-application.js';

/** An officer's no. The application comes back when the traveller changes answers or document. */
@Injectable()
export class RejectApplication {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly moves: MoveApplication,
  ) {}

  /** Refuses `entry.reason-required`, `not-found`, `entry.application-changed` or `entry.transition-refused`. */
  async reject({ applicationId, reason, revision, ...acting }: ReviewInput): Promise<Result<null>> {
    if (reason.trim() === '') {
      return refuse('entry.reason-required', { errors: [{ pointer: '/reason', detail: 'Say what the traveller should change.' }] });
    }
    return this.database.transaction(async (tx) => {
      const [application] = await this.applications.lock(tx, acting.organisationId, [applicationId]);
      if (!application) return refuse('not-found');
      if (isOutdated(application, revision)) return refuse('entry.application-changed', lookAgain);
      const refusal = await this.moves.move(tx, acting, application, 'reject', reason.trim());
      return refusal ?? success(null);
    });
  }
}
