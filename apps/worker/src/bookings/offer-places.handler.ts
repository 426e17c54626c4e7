import { WaitingListState } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { WaitingRounds } from './waiting-rounds.js';

/** Something came free on a departure, or somebody joined its list: those who wait are asked, on the departures of the same event too. */
@Handles(jobs.offerPlaces)
export class OfferPlacesHandler implements JobHandler<typeof jobs.offerPlaces> {
  constructor(
    private readonly lists: WaitingListState,
    private readonly rounds: WaitingRounds,
  ) {}

  async handle({ organisationId, departureId }: PayloadOf<typeof jobs.offerPlaces>): Promise<void> {
    await this.rounds.run(await this.lists.sharing(organisationId, departureId));
  }
}
