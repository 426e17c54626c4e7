import { Injectable } from '@nestjs/common';
import { publish, type Transaction } from '#platform';
import { ReviewRepository } from '../../persistence/review.repository.js';

/** Whether two officers approve every application of an organisation, whatever its authority's profile says. */
@Injectable()
export class FourEyesForAll {
  constructor(private readonly reviews: ReviewRepository) {}

  read(organisationId: string): Promise<boolean> {
    return this.reviews.allNeedTwo(organisationId);
  }

  /** Holds for approvals from now on; what is approved stays approved. */
  async set(tx: Transaction, organisationId: string, fourEyes: boolean): Promise<void> {
    if (!(await this.reviews.setAllNeedTwo(tx, organisationId, fourEyes))) return;
    await publish(tx, { type: 'review.four-eyes-set', organisationId, subject: { fourEyes } });
  }
}
