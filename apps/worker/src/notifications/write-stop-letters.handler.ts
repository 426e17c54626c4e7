import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { StopLetterDrafts } from './stop-letter-drafts.js';

/** Drafts the letters about a suspension, a reopening or a cancellation. Nothing is sent before somebody approves it. */
@Handles(jobs.writeStopLetters)
export class WriteStopLettersHandler implements JobHandler<typeof jobs.writeStopLetters> {
  constructor(private readonly drafts: StopLetterDrafts) {}

  async handle({ organisationId, suspensionId, cancellationId }: PayloadOf<typeof jobs.writeStopLetters>): Promise<void> {
    if (suspensionId !== undefined) await this.drafts.ofSuspension(organisationId, suspensionId);
    if (cancellationId !== undefined) await this.drafts.ofCancellation(organisationId, cancellationId);
  }
}
