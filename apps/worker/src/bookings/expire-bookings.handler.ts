import { ExpireBookings } from '#bookings';
import { Handles, type JobHandler } from '#platform';
import { jobs } from '../jobs.js';

const batch = 100;

@Handles(jobs.expireBookings)
export class ExpireBookingsHandler implements JobHandler<typeof jobs.expireBookings> {
  constructor(private readonly bookings: ExpireBookings) {}

  async handle(): Promise<void> {
    while ((await this.bookings.expireDue(batch)) === batch);
  }
}
