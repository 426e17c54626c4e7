import { ForgetWaitingLeaders, WaitingListState } from '#bookings';
import { Handles, type JobHandler } from '#platform';
import { jobs } from '../jobs.js';
import { WaitingRounds } from './waiting-rounds.js';

/** What no event tells of: a sale that has ended, a rule that lets somebody in again, a job that was lost. */
@Handles(jobs.sweepWaitingLists)
export class SweepWaitingListsHandler implements JobHandler<typeof jobs.sweepWaitingLists> {
  constructor(
    private readonly lists: WaitingListState,
    private readonly rounds: WaitingRounds,
    private readonly leaders: ForgetWaitingLeaders,
  ) {}

  async handle(): Promise<void> {
    await this.leaders.forget();
    await this.rounds.run(await this.lists.openLists());
  }
}
