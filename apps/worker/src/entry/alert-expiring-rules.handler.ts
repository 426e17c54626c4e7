import { AlertExpiringRules } from '#entry';
import { Handles, type JobHandler } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.alertExpiringRules)
export class AlertExpiringRulesHandler implements JobHandler<typeof jobs.alertExpiringRules> {
  constructor(private readonly alerts: AlertExpiringRules) {}

  async handle(): Promise<void> {
    await this.alerts.alert();
  }
}
