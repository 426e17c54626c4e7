import { IndexBookings } from '#bookings';
import { Handles, type JobHandler } from '#platform';
import { IndexTravellers } from '#travellers';
import { jobs } from '../jobs.js';

const batch = 200;

/** Makes findable what was written before there was a search, or restored from a backup of that time. */
@Handles(jobs.indexForSearch)
export class IndexForSearchHandler implements JobHandler<typeof jobs.indexForSearch> {
  constructor(
    private readonly bookings: IndexBookings,
    private readonly travellers: IndexTravellers,
  ) {}

  async handle(): Promise<void> {
    while ((await this.travellers.indexNext(batch)) === batch);
    while ((await this.bookings.indexNext(batch)) === batch);
  }
}
