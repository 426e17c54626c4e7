import { WaitingListState } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { WaitingRounds } from './waiting-rounds.js';

/** There may be more of something now: whoever waits for it is asked. */
@Handles(jobs.offerAllotment)
export class OfferAllotmentHandler implements JobHandler<typeof jobs.offerAllotment> {
  constructor(
    private readonly lists: WaitingListState,
    private readonly rounds: WaitingRounds,
  ) {}

  async handle({ organisationId, allotmentId }: PayloadOf<typeof jobs.offerAllotment>): Promise<void> {
    await this.rounds.run(await this.lists.wanting(organisationId, allotmentId));
  }
}
