import { Deliver } from '#notifications';
import { Config, Handles, type JobHandler, type PayloadOf } from '#platform';
import { ComposeReminder, type Reminder } from '#readiness';
import { jobs } from '../jobs.js';

/** Sends one digest: its own job and its own key, so that it leaves once whoever dies in between. */
@Handles(jobs.remind)
export class RemindHandler implements JobHandler<typeof jobs.remind> {
  constructor(
    private readonly config: Config,
    private readonly reminders: ComposeReminder,
    private readonly deliver: Deliver,
  ) {}

  async handle({ digestId }: PayloadOf<typeof jobs.remind>): Promise<void> {
    const outcome = await this.reminders.compose(digestId);
    if (outcome.state !== 'letter') return;
    await this.send(digestId, outcome.reminder);
    await this.reminders.sent(digestId);
  }

  private async send(digestId: string, { organisationId, travellerId, to, locale, today, items, departureId, ...common }: Reminder): Promise<void> {
    const link = new URL('/trip', this.config.get('PUBLIC_URL')).href;
    const told = items.map(({ code, what, owner, due }) => ({
      code, due, own: owner === 'traveller', late: due !== null && due < today, detail: code === 'requirement' ? what.replace(/\.$/, '') : null,
    }));
    await this.deliver.deliver({ key: `reminder.${digestId}`, organisationId, travellerId, to, locale, about: { departureId }, template: 'reminder', values: { ...common, items: told, link } });
  }
}
