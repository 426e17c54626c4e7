import { Injectable } from '@nestjs/common';
import { Clock, refuse, type Refusal, type Result, success } from '#kernel';
import { Database } from '#platform';
import { LEASE_MINUTES } from '../../domain/review/review-standing.js';
import { ApplicationRepository } from '../../persistence/application.repository.js';
import { ReviewRepository } from '../../persistence/review.repository.js';
import type { Acting } from '../acting.js';

export interface TakeApplicationInput extends Acting {
  readonly applicationId: string;
}

/** Why nobody else decides on what an officer has taken; nothing where nobody has. */
export const takenFault = (until: Date | undefined): Refusal | undefined =>
  until && refuse('entry.application-taken', { detail: `It is free again at ${until.toISOString()}, or as soon as your colleague leaves it.` });

/** Takes an application for an officer, so that no two read the same one; and lets go of it. */
@Injectable()
export class TakeApplication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly applications: ApplicationRepository,
    private readonly reviews: ReviewRepository,
  ) {}

  /** For fifteen minutes from now, also for who has it already. Refuses `not-found` or `entry.application-taken`. */
  take({ organisationId, actorId, applicationId }: TakeApplicationInput): Promise<Result<{ until: Date }>> {
    return this.database.transaction(async (tx) => {
      const [application] = await this.applications.lock(tx, organisationId, [applicationId]);
      if (!application) return refuse('not-found');
      const until = new Date(this.clock.now().getTime() + LEASE_MINUTES * 60_000);
      if (await this.reviews.take(tx, organisationId, applicationId, actorId, until)) return success({ until });
      return takenFault(await this.reviews.takenByAnother(tx, organisationId, applicationId, actorId)) ?? refuse('entry.application-taken');
    });
  }

  /** Idempotent; what somebody else has stays theirs. Refuses `not-found`. */
  release({ organisationId, actorId, applicationId }: TakeApplicationInput): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const [application] = await this.applications.lock(tx, organisationId, [applicationId]);
      if (!application) return refuse('not-found');
      await this.reviews.release(tx, organisationId, applicationId, actorId);
      return success(null);
    });
  }
}
