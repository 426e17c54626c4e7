import { RecordVerdict } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

/** An erased traveller leaves receipts without what they were drawn from. */
@Handles(jobs.forgetVerdicts)
export class ForgetVerdictsHandler implements JobHandler<typeof jobs.forgetVerdicts> {
  constructor(private readonly verdicts: RecordVerdict) {}

  handle({ organisationId, travellerId }: PayloadOf<typeof jobs.forgetVerdicts>): Promise<void> {
    return this.verdicts.forget(organisationId, travellerId);
  }
}
