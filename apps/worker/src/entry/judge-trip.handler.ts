import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { JudgeBooked } from '#readiness';
import { jobs } from '../jobs.js';

/** Something became known of a traveller: their stored verdict follows. */
@Handles(jobs.judgeTrip)
export class JudgeTripHandler implements JobHandler<typeof jobs.judgeTrip> {
  constructor(private readonly booked: JudgeBooked) {}

  handle({ organisationId, travellerId }: PayloadOf<typeof jobs.judgeTrip>): Promise<void> {
    return this.booked.traveller(organisationId, travellerId);
  }
}
