import { RunBulk } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { LettersToParty } from '#readiness';
import { jobs } from '../jobs.js';
import { DepartureMoney } from './departure-money.js';

/** Does to many bookings what was previewed: each once, whoever dies in between. */
@Handles(jobs.runBulk)
export class RunBulkHandler implements JobHandler<typeof jobs.runBulk> {
  constructor(
    private readonly bulk: RunBulk,
    private readonly letters: LettersToParty,
    private readonly money: DepartureMoney,
  ) {}

  async handle({ organisationId, bulkRunId }: PayloadOf<typeof jobs.runBulk>): Promise<void> {
    await this.bulk.run({ organisationId, runId: bulkRunId, letters: this.letters, readLegs: this.money.legsOf(organisationId) });
  }
}
