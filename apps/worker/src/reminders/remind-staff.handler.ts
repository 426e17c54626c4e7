import { Deliver } from '#notifications';
import { Config, Handles, type JobHandler, type PayloadOf } from '#platform';
import { StaffReminders } from '#readiness';
import { jobs } from '../jobs.js';

@Handles(jobs.remindStaff)
export class RemindStaffHandler implements JobHandler<typeof jobs.remindStaff> {
  constructor(
    private readonly config: Config,
    private readonly reminders: StaffReminders,
    private readonly deliver: Deliver,
  ) {}

  async handle({ digestId }: PayloadOf<typeof jobs.remindStaff>): Promise<void> {
    const reminder = await this.reminders.compose(digestId);
    if (!reminder) return;
    const { organisationId, to, name, operator, departures } = reminder;
    const link = new URL('/departures', this.config.get('PUBLIC_URL')).href;
    await this.deliver.deliver({
      key: `staff-reminder.${digestId}`, organisationId, travellerId: null, to, template: 'staff-reminder', values: { name, operator, departures, link },
    });
    await this.reminders.sent(digestId);
  }
}
