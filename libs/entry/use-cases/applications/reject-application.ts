import { Injectable } from '@nestjs/common';
import { isRefusal, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { moveApplication } from '../../domain/applications/application-status.js';
import { isOutdated, lookAgain } from '../../domain/applications/revision.js';
import { machineFault } from '../../domain/review/may-decide.js';
import type { RejectionCode } from '../../domain/review/rejection-reasons.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { ReviewRepository } from '../../persistence/review.repository.js';
import { takenFault } from '../review/take-application.js';
import type { ReviewInput } from './approve-application.js';
import { MoveApplication } from './move-application.js';

export interface RejectionInput extends ReviewInput {
  /** A usual reason, which the traveller reads in their own language; the officer's own words may then be empty. */
  readonly code?: RejectionCode | undefined;
}

/** An officer's no. The application comes back when the traveller changes answers or document. */
@Injectable()
export class RejectApplication {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly authorities: AuthorityRepository,
    private readonly reviews: ReviewRepository,
    private readonly moves: MoveApplication,
  ) {}

  /**
   * Refuses `entry.reason-required`, `not-found`, `entry.application-changed`, `entry.transition-refused`, `entry.application-taken` or
   * `entry.person-required`.
   */
  async reject({ applicationId, reason, code, revision, by = 'person', ...acting }: RejectionInput): Promise<Result<null>> {
    if (reason.trim() === '' && (code === undefined || code === 'other')) {
      return refuse('entry.reason-required', { errors: [{ pointer: '/reason', detail: 'Say what the traveller should change.' }] });
    }
    const { organisationId, actorId } = acting;
    return this.database.transaction(async (tx) => {
      const [application] = await this.applications.lock(tx, organisationId, [applicationId]);
      if (!application) return refuse('not-found');
      if (isOutdated(application, revision)) return refuse('entry.application-changed', lookAgain);
      const moved = moveApplication(application.status, 'reject');
      if (isRefusal(moved)) return moved;
      const manner = (await this.authorities.byId(organisationId, application.authorityId))?.profile.review ?? {};
      const taken = takenFault(await this.reviews.takenByAnother(tx, organisationId, applicationId, actorId));
      const fault = machineFault({ ...application, manner }, by) ?? taken;
      if (fault) return fault;
      const refusal = await this.moves.move(tx, acting, application, 'reject', reason.trim(), code);
      if (refusal) return refusal;
      await this.reviews.release(tx, organisationId, applicationId, actorId);
      return success(null);
    });
  }
}
