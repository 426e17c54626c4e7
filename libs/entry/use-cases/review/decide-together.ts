import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '#kernel';
import { moveApplication } from '../../domain/applications/application-status.js';
import { isOutdated, lookAgain } from '../../domain/applications/revision.js';
import { type DecidedBy, type Decision, machineFault, togetherFault, verdictFault } from '../../domain/review/may-decide.js';
import type { RejectionCode } from '../../domain/review/rejection-reasons.js';
import { Database } from '#platform';
import { ApplicationRepository, type LockedApplication } from '../../persistence/application.repository.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { underHouseRule } from '../../domain/rules/authority-profile.js';
import { ReviewRepository } from '../../persistence/review.repository.js';
import type { Acting } from '../acting.js';
import { ApproveApplication } from '../applications/approve-application.js';
import { RejectApplication } from '../applications/reject-application.js';
import { takenFault } from './take-application.js';

export interface TogetherInput extends Acting {
  readonly decision: Decision;
  readonly items: readonly { readonly applicationId: string; readonly revision: string }[];
  readonly reason: string;
  readonly code?: RejectionCode | undefined;
  readonly by?: DecidedBy | undefined;
}

/** What became of one, or would. */
export interface TogetherOutcome {
  readonly applicationId: string;
  readonly refusal: Refusal | null;
}

/** Decides on many ordinary applications with one reason. Each is decided by itself: what is refused leaves the others alone. */
@Injectable()
export class DecideTogether {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly authorities: AuthorityRepository,
    private readonly reviews: ReviewRepository,
    private readonly approval: ApproveApplication,
    private readonly rejection: RejectApplication,
  ) {}

  /** What would become of each at this moment; changes nothing. */
  async preview(input: Omit<TogetherInput, 'reason'>): Promise<TogetherOutcome[]> {
    const outcomes: TogetherOutcome[] = [];
    for (const item of input.items) {
      const refusal = await this.database.transaction((tx) => this.fault(tx, input, item));
      outcomes.push({ applicationId: item.applicationId, refusal });
    }
    return outcomes;
  }

  /** What became of each, in the order asked for: those that are not ordinary are refused with the reason, whatever the preview said. */
  async decide({ decision, items, reason, code, ...rest }: TogetherInput): Promise<TogetherOutcome[]> {
    const outcomes: TogetherOutcome[] = [];
    for (const item of items) {
      const outcome = await this.database.transaction(async (tx) => {
        const fault = await this.fault(tx, { decision, items, ...rest }, item);
        if (fault) return fault;
        return decision === 'approve' ? this.approval.approve({ ...rest, ...item, reason }) : this.rejection.reject({ ...rest, ...item, reason, code });
      });
      outcomes.push({ applicationId: item.applicationId, refusal: isRefusal(outcome) ? outcome : null });
    }
    return outcomes;
  }

  private async fault(
    tx: Parameters<ApplicationRepository['lock']>[0],
    { organisationId, actorId, decision, by = 'person' }: Omit<TogetherInput, 'reason'>,
    { applicationId, revision }: TogetherInput['items'][number],
  ): Promise<Refusal | null> {
    const [application] = await this.applications.lock(tx, organisationId, [applicationId]);
    if (!application) return refuse('not-found');
    const taken = await this.reviews.takenByAnother(tx, organisationId, applicationId, actorId);
    return (await this.faultOf(organisationId, application, decision, revision, by)) ?? takenFault(taken) ?? null;
  }

  private async faultOf(organisationId: string, application: LockedApplication, decision: Decision, revision: string, by: DecidedBy): Promise<Refusal | undefined> {
    if (isOutdated(application, revision)) return refuse('entry.application-changed', lookAgain);
    const moved = moveApplication(application.status, decision);
    if (isRefusal(moved)) return moved;
    const profile = (await this.authorities.byId(organisationId, application.authorityId))?.profile;
    const asked = { ...application, manner: underHouseRule(profile?.review ?? {}, await this.reviews.allNeedTwo(organisationId)) };
    const verdict = decision === 'approve' ? verdictFault(asked) : undefined;
    return verdict ?? machineFault(asked, by) ?? togetherFault(asked, decision);
  }
}
