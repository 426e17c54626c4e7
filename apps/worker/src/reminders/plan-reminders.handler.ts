import { Handles, type JobHandler } from '#platform';
import { PlanReminders, StaffReminders } from '#readiness';
import { jobs } from '../jobs.js';

@Handles(jobs.planReminders)
export class PlanRemindersHandler implements JobHandler<typeof jobs.planReminders> {
  constructor(
    private readonly travellers: PlanReminders,
    private readonly staff: StaffReminders,
  ) {}

  async handle(): Promise<void> {
    await this.travellers.plan();
    await this.staff.plan();
  }
}
