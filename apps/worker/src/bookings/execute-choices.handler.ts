import { ExecuteChoices } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { StopLetterDrafts } from '../notifications/stop-letter-drafts.js';
import { DepartureMoney } from './departure-money.js';

/** Sends back, or turns into credit, what was ordered: each booking once, whoever dies in between. */
@Handles(jobs.executeChoices)
export class ExecuteChoicesHandler implements JobHandler<typeof jobs.executeChoices> {
  constructor(
    private readonly executions: ExecuteChoices,
    private readonly money: DepartureMoney,
    private readonly letters: StopLetterDrafts,
  ) {}

  async handle({ organisationId, suspensionId }: PayloadOf<typeof jobs.executeChoices>): Promise<void> {
    await this.executions.execute({ organisationId, suspensionId, money: this.money, readLegs: this.money.legsOf(organisationId) });
    await this.letters.ofSuspension(organisationId, suspensionId);
  }
}
