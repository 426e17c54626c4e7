import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { JudgeBooked } from '#readiness';
import { jobs } from '../jobs.js';

/** A departure has other dates or legs: the verdicts of those who are booked on it follow. */
@Handles(jobs.judgeDeparture)
export class JudgeDepartureHandler implements JobHandler<typeof jobs.judgeDeparture> {
  constructor(private readonly booked: JudgeBooked) {}

  handle({ organisationId, departureId }: PayloadOf<typeof jobs.judgeDeparture>): Promise<void> {
    return this.booked.departure(organisationId, departureId);
  }
}
