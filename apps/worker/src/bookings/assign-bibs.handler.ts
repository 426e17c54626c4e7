import { AssignBibs } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** Gives the runners of a booking their start numbers, and takes back those of whoever runs no more. */
@Handles(jobs.assignBibs)
export class AssignBibsHandler implements JobHandler<typeof jobs.assignBibs> {
  constructor(private readonly bibs: AssignBibs) {}

  async handle({ organisationId, bookingId }: PayloadOf<typeof jobs.assignBibs>): Promise<void> {
    const refused = (await this.bibs.ofBooking(organisationId, bookingId)).find((outcome) => outcome.refused);
    if (refused) throw new Error(`start numbers of booking ${bookingId} were refused`);
  }
}
