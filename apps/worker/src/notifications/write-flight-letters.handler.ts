import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { FlightLetterDrafts } from './flight-letter-drafts.js';

/** Drafts the letters about a schedule change that was applied. Nothing is sent before somebody approves it. */
@Handles(jobs.writeFlightLetters)
export class WriteFlightLettersHandler implements JobHandler<typeof jobs.writeFlightLetters> {
  constructor(private readonly drafts: FlightLetterDrafts) {}

  async handle({ organisationId, scheduleChangeId }: PayloadOf<typeof jobs.writeFlightLetters>): Promise<void> {
    await this.drafts.ofChange(organisationId, scheduleChangeId);
  }
}
