import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { moveApplication } from '../../domain/applications/application-status.js';
import { isOutdated, lookAgain } from '../../domain/applications/revision.js';
import { type DecidedBy, lookFault, machineFault, verdictFault } from '../../domain/review/may-decide.js';
import { underHouseRule } from '../../domain/rules/authority-profile.js';
import { ApplicationHistoryRepository } from '../../persistence/application-history.repository.js';
import { ApplicationRepository, type LockedApplication } from '../../persistence/application.repository.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { ReviewRepository } from '../../persistence/review.repository.js';
import type { Acting } from '../acting.js';
import { takenFault } from '../review/take-application.js';
import { MoveApplication } from './move-application.js';

export interface ReviewInput extends Acting {
  readonly applicationId: string;
  /** What the officer wrote. Sealed; never in events or logs. */
  readonly reason: string;
  /** Of the application that the officer looked at; a review of an older one is refused. */
  readonly revision?: string | undefined;
  /** A person when left out. `actorId` is a person in either case: a key acts as whoever made it. */
  readonly by?: DecidedBy | undefined;
}

export interface ApprovalInput extends ReviewInput {
  /** This person opened the passport a moment ago. Asked for where journeys are marked as high risk. */
  readonly hasLooked?: boolean | undefined;
}

/** `first`: another officer has to approve, too, before it counts. */
export type Approval = 'first' | 'complete';

/** An officer's yes: the application may go to the authority, at once or after a second officer's. */
@Injectable()
export class ApproveApplication {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly authorities: AuthorityRepository,
    private readonly reviews: ReviewRepository,
    private readonly history: ApplicationHistoryRepository,
    private readonly moves: MoveApplication,
  ) {}

  /**
   * Refuses `not-found`, `entry.application-changed`, `entry.transition-refused`, `entry.application-taken`, `entry.verdict-denies`,
   * `entry.verdict-unknown` (unknown is never allowed, the rule has to be confirmed first), `entry.person-required`,
   * `entry.look-required` and `entry.second-person-required`. A reason is welcome and may be empty.
   */
  approve(input: ApprovalInput): Promise<Result<Approval>> {
    const { applicationId, revision, organisationId, actorId, by = 'person', hasLooked = false } = input;
    return this.database.transaction(async (tx) => {
      const [application] = await this.applications.lock(tx, organisationId, [applicationId]);
      if (!application) return refuse('not-found');
      if (isOutdated(application, revision)) return refuse('entry.application-changed', lookAgain);
      const moved = moveApplication(application.status, 'approve');
      if (isRefusal(moved)) return moved;
      const profile = (await this.authorities.byId(organisationId, application.authorityId))?.profile;
      const manner = underHouseRule(profile?.review ?? {}, await this.reviews.allNeedTwo(organisationId));
      const asked = { ...application, manner };
      const taken = takenFault(await this.reviews.takenByAnother(tx, organisationId, applicationId, actorId));
      const fault = verdictFault(asked) ?? machineFault(asked, by) ?? taken ?? lookFault(asked, hasLooked);
      return fault ?? (manner.fourEyes ? this.vote(tx, input, application) : this.complete(tx, input, application));
    });
  }

  /** The first of two, or the second: whose they are is settled by the index behind the votes. */
  private async vote(tx: Transaction, input: ApprovalInput, application: LockedApplication): Promise<Result<Approval>> {
    const { organisationId, actorId, reason } = input;
    const { id, travellerId, departureId, status } = application;
    const place = (await this.reviews.votes(tx, organisationId, id)).length === 0 ? 1 : 2;
    if (!(await this.reviews.vote(tx, organisationId, id, { actorId, place }))) {
      return refuse('entry.second-person-required', { detail: 'You have approved this application. Two officers approve it: another one is next.' });
    }
    if (place === 2) return this.complete(tx, input, application);
    await this.history.add(tx, { organisationId, applicationId: id, travellerId, action: 'approve-first', from: status, to: status, actorId, reason: reason.trim() });
    await this.reviews.release(tx, organisationId, id, actorId);
    await publish(tx, { type: 'application.approved-first', organisationId, subject: { applicationId: id, travellerId, departureId } });
    return success('first');
  }

  private async complete(tx: Transaction, { organisationId, actorId, reason }: ApprovalInput, application: LockedApplication): Promise<Result<Approval>> {
    const refusal: Refusal | undefined = await this.moves.move(tx, { organisationId, actorId }, application, 'approve', reason.trim());
    if (refusal) return refusal;
    await this.reviews.release(tx, organisationId, application.id, actorId);
    return success('complete');
  }
}
