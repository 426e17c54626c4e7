import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type ReminderChoice, ReminderChoiceRepository } from '../../persistence/reminders/reminder-choice.repository.js';

interface Whose {
  readonly organisationId: string;
  readonly travellerId: string;
}

/** A traveller's own word on digests: their language, and whether to be written to at all. Their page shows everything in any case. */
@Injectable()
export class ChooseReminders {
  constructor(
    private readonly database: Database,
    private readonly choices: ReminderChoiceRepository,
  ) {}

  /** Refuses `not-found` for a traveller who is not there. */
  async read({ organisationId, travellerId }: Whose): Promise<Result<ReminderChoice>> {
    const choice = (await this.choices.of(organisationId, [travellerId])).get(travellerId);
    return choice ? success(choice) : refuse('not-found');
  }

  /** `version` as it was read. Refuses `reminder.choice-changed` when it was chosen anew since, and `not-found`. */
  choose(whose: Whose, choice: ReminderChoice): Promise<Result<ReminderChoice>> {
    return this.database.transaction(async (tx) => {
      const found = await this.read(whose);
      if (found.refused) return found;
      if (!(await this.choices.put(tx, whose, choice))) return refuse('reminder.choice-changed');
      await publish(tx, { type: 'reminder.chosen', organisationId: whose.organisationId, subject: { travellerId: whose.travellerId, wanted: choice.wanted, locale: choice.locale } });
      return this.read(whose);
    });
  }
}
