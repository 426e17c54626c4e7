import { ApplySuspension, ExecuteChoices, ReadEventCancellations, ReadSuspensions, RunCancellation } from '#bookings';
import { Handles, type JobHandler } from '#platform';
import { jobs } from '../jobs.js';
import { DepartureMoney } from './departure-money.js';

/** Finishes what a lost job has left of suspensions and cancellations. */
@Handles(jobs.sweepSuspensions)
export class SweepSuspensionsHandler implements JobHandler<typeof jobs.sweepSuspensions> {
  constructor(
    private readonly suspensions: ReadSuspensions,
    private readonly applying: ApplySuspension,
    private readonly executions: ExecuteChoices,
    private readonly cancellations: ReadEventCancellations,
    private readonly cancelling: RunCancellation,
    private readonly money: DepartureMoney,
  ) {}

  async handle(): Promise<void> {
    for (const { organisationId, suspensionId } of await this.suspensions.unfinished()) {
      await this.applying.apply(organisationId, suspensionId);
      await this.executions.execute({ organisationId, suspensionId, money: this.money, readLegs: this.money.legsOf(organisationId) });
    }
    for (const { organisationId, cancellationId } of await this.cancellations.running()) {
      await this.cancelling.run({ organisationId, cancellationId, money: this.money, readLegs: this.money.legsOf(organisationId) });
    }
  }
}
