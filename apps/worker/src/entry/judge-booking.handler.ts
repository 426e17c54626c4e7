import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { JudgeBooked } from '#readiness';
import { jobs } from '../jobs.js';

/** A booking was made, changed or cancelled: the verdicts of those whom it takes, or took, follow. */
@Handles(jobs.judgeBooking)
export class JudgeBookingHandler implements JobHandler<typeof jobs.judgeBooking> {
  constructor(private readonly booked: JudgeBooked) {}

  handle({ organisationId, bookingId }: PayloadOf<typeof jobs.judgeBooking>): Promise<void> {
    return this.booked.booking(organisationId, bookingId);
  }
}
