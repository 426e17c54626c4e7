import { ApplySuspension } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** What is booked follows into a suspension: each of them keeps what it took. */
@Handles(jobs.applySuspension)
export class ApplySuspensionHandler implements JobHandler<typeof jobs.applySuspension> {
  constructor(private readonly suspensions: ApplySuspension) {}

  async handle({ organisationId, suspensionId }: PayloadOf<typeof jobs.applySuspension>): Promise<void> {
    await this.suspensions.apply(organisationId, suspensionId);
  }
}
