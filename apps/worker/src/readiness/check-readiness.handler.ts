import { Handles, type JobHandler } from '#platform';
import { CheckReadiness } from '#readiness';
import { jobs } from '../jobs.js';

/** A day has passed: what expires, lapses or becomes late by itself. A departure that fails does not keep the others waiting. */
@Handles(jobs.checkReadiness)
export class CheckReadinessHandler implements JobHandler<typeof jobs.checkReadiness> {
  constructor(private readonly readiness: CheckReadiness) {}

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const departure of await this.readiness.departures()) {
      await this.readiness.check(departure).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
