import { AnnounceEvent } from '#notifications';
import { Handles, type JobHandler, Outbox, type PayloadOf, UnrecoverableFailure } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.announce)
export class AnnounceHandler implements JobHandler<typeof jobs.announce> {
  constructor(
    private readonly outbox: Outbox,
    private readonly events: AnnounceEvent,
  ) {}

  async handle({ eventId }: PayloadOf<typeof jobs.announce>): Promise<void> {
    const event = await this.outbox.byId(eventId);
    if (!event) throw new UnrecoverableFailure('the event is gone');
    await this.events.announce(event);
  }
}
