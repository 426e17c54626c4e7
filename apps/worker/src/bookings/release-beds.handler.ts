import { ReleaseBeds } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Frees the beds of a booking's travellers who no longer need them. Who stays is not moved: an operator agrees to that. */
@Handles(jobs.releaseBeds)
export class ReleaseBedsHandler implements JobHandler<typeof jobs.releaseBeds> {
  constructor(private readonly beds: ReleaseBeds) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.releaseBeds>): Promise<void> {
    await this.beds.ofBooking(organisationId, bookingId);
  }
}
