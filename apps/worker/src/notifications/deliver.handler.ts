import { Deliver } from '#notifications';
import { Handles, type JobHandler, Outbox, type PayloadOf, UnrecoverableFailure } from '#platform';
import { jobs } from '../jobs.js';
import { Letters } from './letters.js';
import { RuleChangeLetters } from './rule-change-letters.js';
import { StaffLetters } from './staff-letters.js';
import { StopLetters } from './stop-letters.js';
import { WaitingLetters } from './waiting-letters.js';

@Handles(jobs.deliver)
export class DeliverHandler implements JobHandler<typeof jobs.deliver> {
  constructor(
    private readonly outbox: Outbox,
    private readonly letters: Letters,
    private readonly waiting: WaitingLetters,
    private readonly changes: RuleChangeLetters,
    private readonly stops: StopLetters,
    private readonly staff: StaffLetters,
    private readonly deliver: Deliver,
  ) {}

  async handle({ eventId }: PayloadOf<typeof jobs.deliver>): Promise<void> {
    const event = await this.outbox.byId(eventId);
    if (!event) throw new UnrecoverableFailure('the event is gone');
    const letter = (await this.letters.for(event)) ?? (await this.waiting.for(event)) ?? (await this.changes.for(event)) ?? (await this.stops.for(event)) ?? (await this.staff.for(event));
    if (letter) await this.deliver.deliver({ ...letter, eventId });
  }
}
