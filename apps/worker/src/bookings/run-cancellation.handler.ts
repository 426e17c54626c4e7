import { RunCancellation } from '#bookings';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { DepartureMoney } from './departure-money.js';

/** Cancels every booking of departures that do not take place: each once, whoever dies in between. */
@Handles(jobs.runCancellation)
export class RunCancellationHandler implements JobHandler<typeof jobs.runCancellation> {
  constructor(
    private readonly cancelling: RunCancellation,
    private readonly money: DepartureMoney,
  ) {}

  async handle({ organisationId, cancellationId }: PayloadOf<typeof jobs.runCancellation>): Promise<void> {
    await this.cancelling.run({ organisationId, cancellationId, money: this.money, readLegs: this.money.legsOf(organisationId) });
  }
}
